import { html, nothing, type TemplateResult } from "lit/html.js";
import { PUSH_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { makeMendingActions } from "../../actions/mending-actions.ts";
import { button } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { emptyState, page } from "../parts/page.ts";
import { outcomesToMend } from "../../state/register-state.ts";
import type { View } from "../parts/view.ts";
import { outcomeRows } from "./outcomes.ts";
import { previewRowView } from "./preview-row.ts";

/** All problems for the clerk: invalid rows of the sheet, rows that the service refused, and open choices. */
export function problemsView(view: View): TemplateResult {
  const { say, state } = view;
  const { preview, report } = state.register;
  const rows = preview?.kind === "preview" ? preview.rows.filter(({ kind }) => kind === "invalid") : [];
  const inSheet = new Set(rows.map(({ form, key }) => `${form} ${key}`));
  const refused = outcomesToMend(report).filter(({ form, key }) => !inSheet.has(`${form} ${key}`));
  const named = new Set(refused.map(({ form, key }) => `${form} ${key}`));
  const unnamed = (state.register.conflicts ?? []).filter(({ form, key }) => !named.has(`${form} ${key}`));
  const choices = waitingChoices(view, unnamed.length);
  return page(
    view,
    say(PUSH_TEXTS.problemsTitle),
    rows.length + refused.length + choices.length === 0 ? emptyState(say(PUSH_TEXTS.noProblems)) : nothing,
    html`<ul class="rows">
      ${rows.map((row, index) => previewRowView(view, row, `problem-${index}`))}
    </ul>`,
    outcomeRows(view, refused),
    choices,
  );
}

/** Open choices that belong to other places, with links to them. */
function waitingChoices(view: View, conflicts: number): readonly TemplateResult[] {
  const { say, state, actions } = view;
  const { preview } = state.register;
  const missing = preview?.kind === "preview" ? preview.counts.missing : 0;
  const bars: TemplateResult[] = [];
  if (conflicts > 0) {
    const way = button(view, {
      id: "conflicts",
      text: say(REGISTER_TEXTS.conflicts),
      onClick: () => void actions.of(makeMendingActions).showConflicts(),
    });
    bars.push(messageBar("warning", say(PUSH_TEXTS.alsoConflicts, { count: conflicts }), way));
  }
  if (missing > 0) {
    const way = button(view, {
      id: "preview",
      text: say(REGISTER_TEXTS.preview),
      onClick: () => void actions.push.preview(),
    });
    bars.push(messageBar("warning", say(PUSH_TEXTS.alsoMissing, { count: missing }), way));
  }
  return bars;
}
