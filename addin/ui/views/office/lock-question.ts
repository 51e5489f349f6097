import { makeBoardActions } from "../../actions/board-actions.ts";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { ref } from "lit/directives/ref.js";
import type { LockQuestionResponse } from "../../../../domain/protocol/lock-question.ts";
import { sizeOf } from "../../../../domain/board/due-counts.ts";
import { DUE_TEXTS, LOCK_TEXTS } from "../../../../domain/texts/pane/dues.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { BOARD_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { DUE_KIND_TEXTS } from "../../../../domain/texts/vocabulary/due-kinds.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { makeDueActions } from "../../actions/due-actions.ts";
import { gapsOf, type LockState, needsReason } from "../../state/run-state.ts";
import { button, linkButton, textArea } from "../parts/controls.ts";
import { formatPeriodInSentence, formatUnit } from "../parts/format.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

type UnitGaps = LockQuestionResponse["gaps"][number];

/** The question before a lock or unlock: what it means, what is missing, what it starts, and the reason. */
export function lockQuestion(view: View, lock: LockState): TemplateResult {
  const { say, state, actions } = view;
  const isLock = lock.action === "lock";
  const meaning = isLock ? LOCK_TEXTS.confirm : LOCK_TEXTS.confirmUnlock;
  return html`<div class="panel question" role="group" aria-labelledby="lock-meaning">
    <p id="lock-meaning" tabindex="-1" ${ref(bringIntoSight)}>
      ${say(meaning, { period: formatPeriodInSentence(view, state.runs.period) })}
    </p>
    ${isLock ? findings(view, lock) : nothing}
    ${textArea({
      id: "reason",
      label: say(reasonLabel(lock)),
      value: lock.reason,
      onInput: actions.of(makeBoardActions).giveReason,
    })}
    <div class="commands">
      ${button(view, {
        id: "lock",
        kind: "primary",
        text: say(isLock ? BOARD_TEXTS.lock : BOARD_TEXTS.unlock),
        disabled: needsReason(lock) && lock.reason.trim() === "",
        onClick: () => void actions.of(makeBoardActions).lock(),
      })}
      ${button(view, {
        id: "drop-lock",
        text: say(PANE_TEXTS.cancel),
        worksDuring: "ask-lock",
        onClick: actions.of(makeBoardActions).dropLock,
      })}
    </div>
  </div>`;
}

/** The same function for every question, so that it runs only when the question appears and not at each redraw. */
function bringIntoSight(meaning: Element | undefined): void {
  if (!(meaning instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    meaning.focus({ preventScroll: true });
    meaning.scrollIntoView({ block: "center" });
  });
}

function reasonLabel(lock: LockState) {
  if (lock.action === "unlock") return LOCK_TEXTS.reasonToUnlock;
  if (gapsOf(lock)?.count !== 0) return LOCK_TEXTS.reasonOverGaps;
  return needsReason(lock) ? LOCK_TEXTS.reasonRequired : LOCK_TEXTS.reason;
}

function findings(view: View, lock: LockState): unknown {
  const { say, state } = view;
  const { question } = lock;
  if (question === undefined) {
    return html`<p role="status">
      ${say(state.busy === "ask-lock" ? LOCK_TEXTS.looking : LOCK_TEXTS.unknown)}
    </p>`;
  }
  const { gaps, publishes, withheld } = question;
  const { count, awaited } = gapsOf(lock) ?? { count: 0, awaited: 0 };
  const lacking = gaps.filter(({ kinds }) => kinds.length > 0).length;
  const periods = publishes.map((period) => formatPeriod(period, state.language)).join(", ");
  return [
    publishes.length === 0
      ? nothing
      : html`<p>
          <strong>${say(lastText(question), { periods })}</strong>
        </p>`,
    lacking === 0
      ? hint(say(LOCK_TEXTS.complete))
      : html`<p id="lock-gaps" role="status">
          ${say(LOCK_TEXTS.gaps, { count: count - awaited, units: lacking })}
          ${awaited === 0 ? nothing : say(LOCK_TEXTS.gapsAwaited, { count: awaited })}
          ${say(LOCK_TEXTS.gapsCount)}
        </p>`,
    withheld === 0 ? nothing : hint(say(DUE_TEXTS.withheld, { count: withheld })),
    gaps.map((unit) => unitGaps(view, unit, gaps.length === 1)),
  ];
}

function lastText({ incomplete, withheld }: LockQuestionResponse) {
  if (incomplete) return LOCK_TEXTS.lastIncomplete;
  return withheld > 0 ? LOCK_TEXTS.lastWithheld : LOCK_TEXTS.last;
}

function unitGaps(view: View, { unit, kinds, contradictions }: UnitGaps, isOnly: boolean): TemplateResult {
  const { say, state, actions } = view;
  const name = formatUnit(view, unit);
  const awaited = kinds.reduce((sum, kind) => sum + kind.awaited, 0);
  const count = kinds.reduce((sum, kind) => sum + sizeOf(kind), -awaited);
  return html`<details ?open=${isOnly}>
    <summary>
      ${say(LOCK_TEXTS.unitGaps, { unit: name, count })}${awaited === 0 ? nothing : say(LOCK_TEXTS.alsoAwaited, { count: awaited })}
    </summary>
    <ul class="bullets">
      ${
        contradictions === 0
          ? nothing
          : html`<li>${say(LOCK_TEXTS.contradictions, { count: contradictions })}</li>`
      }
      ${kinds.map(
        (gap) =>
          html`<li>
            ${say(LOCK_TEXTS.kindGaps, { kind: say(DUE_KIND_TEXTS[gap.kind]), count: sizeOf(gap) - gap.awaited })}${gap.awaited === 0 ? nothing : say(LOCK_TEXTS.alsoAwaited, { count: gap.awaited })}
          </li>`,
      )}
    </ul>
    ${linkButton(view, {
      id: `gaps-${unit}`,
      text: say(LOCK_TEXTS.items),
      label: say(LOCK_TEXTS.itemsOf, { unit: name }),
      onClick: () => void actions.of(makeDueActions).showUnit(unit, state.runs.period),
    })}
  </details>`;
}
