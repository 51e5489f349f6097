import { html, nothing, type TemplateResult } from "lit/html.js";
import { PUSH_TEXTS } from "../../../domain/texts/pane-push.ts";
import { emptyState, page } from "../page.ts";
import { outcomesToMend } from "../state/register-state.ts";
import type { View } from "../view.ts";
import { outcomeRows } from "./outcomes.ts";
import { previewRowView } from "./preview-row.ts";

/** Everything that a clerk has to mend: what the sheet says by itself, and what the service refused. */
export function problemsView(view: View): TemplateResult {
  const { say, state } = view;
  const { preview, report } = state.register;
  const rows = preview?.kind === "preview" ? preview.rows.filter(({ kind }) => kind === "invalid") : [];
  const inSheet = new Set(rows.map(({ form, key }) => `${form} ${key}`));
  const refused = outcomesToMend(report).filter(({ form, key }) => !inSheet.has(`${form} ${key}`));
  return page(
    view,
    say(PUSH_TEXTS.problemsTitle),
    rows.length + refused.length === 0 ? emptyState(say(PUSH_TEXTS.noProblems)) : nothing,
    html`<ul class="rows">
      ${rows.map((row, index) => previewRowView(view, row, `problem-${index}`))}
    </ul>`,
    outcomeRows(view, refused),
  );
}
