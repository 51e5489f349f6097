import { html, nothing, type TemplateResult } from "lit/html.js";
import { BOARD_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { button, textArea } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";
import { formatPeriodInSentence } from "../parts/format.ts";

/** The question below the pressed lock button: its meaning and the reason. Unlocking requires a reason. */
export function lockQuestion(view: View): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  const { lock, period } = state.runs;
  if (lock === undefined) return nothing;
  const isLock = lock.action === "lock";
  return html`<div class="panel question" role="group" aria-labelledby="lock-meaning">
    <p id="lock-meaning">
      ${say(isLock ? BOARD_TEXTS.confirmLock : BOARD_TEXTS.confirmUnlock, {
        period: formatPeriodInSentence(view, period),
      })}
    </p>
    ${textArea({
      id: "reason",
      label: say(isLock ? BOARD_TEXTS.reason : BOARD_TEXTS.reasonNeeded),
      value: lock.reason,
      onInput: actions.board.giveReason,
    })}
    <div class="commands">
      ${button(view, {
        id: "lock",
        kind: "primary",
        text: say(isLock ? BOARD_TEXTS.lock : BOARD_TEXTS.unlock),
        disabled: !isLock && lock.reason.trim() === "",
        onClick: () => void actions.board.lock(),
      })}
      ${button(view, { id: "drop-lock", text: say(PANE_TEXTS.cancel), onClick: actions.board.dropLock })}
    </div>
  </div>`;
}
