import { rowId } from "../../../../domain/values/ids.ts";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { RowOutcome } from "../../../../domain/protocol/push.ts";
import { CORRECTION_TEXTS } from "../../../../domain/texts/pane/corrections.ts";
import { PUSH_TEXTS, ROW_OUTCOME_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { makeMendingActions } from "../../actions/mending-actions.ts";
import { makeCorrectionActions } from "../../actions/correction-actions.ts";
import { badge, linkButton } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";
import {
  formatField,
  formatForm,
  issueLine,
  formatPeriodInSentence,
  formatPerson,
  formatTime,
} from "../parts/format.ts";
import { formatRow } from "../parts/format-row.ts";

/** Rows that were not stored, each with its reason and the way to its cell. */
export function outcomeRows(view: View, outcomes: readonly RowOutcome[]): unknown {
  if (outcomes.length === 0) return nothing;
  return html`<ul class="rows">
    ${outcomes.map((outcome, index) => outcomeRow(view, outcome, index))}
  </ul>`;
}

function outcomeRow(view: View, outcome: RowOutcome, index: number): TemplateResult {
  const { say, actions } = view;
  const { form, key } = outcome;
  const title = view.state.register.titles.get(rowId({ form, key })) ?? formatRow(view, form, key);
  const field =
    outcome.status === "invalid"
      ? outcome.issues[0]?.field
      : outcome.status === "conflict"
        ? outcome.fields[0]?.field
        : undefined;
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow"><strong>${title}</strong> <span class="hint">${formatForm(view, form)}</span></div>
      ${badge(say(ROW_OUTCOME_TEXTS[outcome.status]), outcome.status === "locked" ? "warning" : "danger")}
    </div>
    <div>${reason(view, outcome)}</div>
    <div class="row-actions">
      ${linkButton(view, {
        id: `outcome-${index}`,
        text: say(PUSH_TEXTS.goTo),
        label: say(PUSH_TEXTS.goToOf, { row: title }),
        onClick: () => void actions.register.goToCell({ form, key, field: field ?? "" }),
      })}
      ${
        outcome.status === "conflict"
          ? linkButton(view, {
              id: `resolve-${index}`,
              text: say(PUSH_TEXTS.resolve),
              onClick: () => void actions.of(makeMendingActions).showConflicts(),
            })
          : nothing
      }
      ${
        outcome.status === "locked" && !view.state.register.pending.has(rowId({ form, key }))
          ? linkButton(view, {
              id: `correct-${index}`,
              text: say(CORRECTION_TEXTS.ask),
              label: say(CORRECTION_TEXTS.askOf, { row: title }),
              onClick: () => void actions.of(makeCorrectionActions).ask(form, key),
            })
          : nothing
      }
    </div>
  </li>`;
}

function reason(view: View, outcome: RowOutcome): unknown {
  const { say } = view;
  switch (outcome.status) {
    case "invalid":
      return html`<ul class="issues">
        ${outcome.issues.map((issue) => html`<li>${issueLine(view, outcome.form, issue)}</li>`)}
      </ul>`;
    case "locked":
      return say(PUSH_TEXTS.lockedRow, {
        period: formatPeriodInSentence(view, outcome.period),
        by: formatPerson(view, outcome.by),
        at: formatTime(view, outcome.at),
      });
    case "forbidden":
      return say(PUSH_TEXTS.forbiddenRow, {
        columns: outcome.fields.map((field) => formatField(view, outcome.form, field)).join(", "),
      });
    case "conflict":
      return say(PUSH_TEXTS.conflictRow);
    case "accepted":
    case "merged":
    case "unchanged":
      return nothing;
  }
}
