import { html, nothing, type TemplateResult } from "lit/html.js";
import { CORRECTION_TEXTS } from "../../../../domain/texts/pane/corrections.ts";
import type { PreviewRow } from "../../../sync/ports/register-sync.ts";
import { makeCorrectionActions } from "../../actions/correction-actions.ts";
import { button, checkbox, textArea } from "../parts/controls.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { CorrectionDraft } from "../../state/correction-state.ts";
import type { View } from "../parts/view.ts";
import { rowChanges } from "../parts/row-changes.ts";

/** The draft of a correction request: its rows and the reason. */
export function askCorrectionView(view: View): TemplateResult {
  const { say, state } = view;
  const { draft } = state.corrections;
  return page(
    view,
    say(CORRECTION_TEXTS.ask),
    draft === undefined ? emptyState(say(CORRECTION_TEXTS.noChange)) : content(view, draft),
  );
}

function content(view: View, draft: CorrectionDraft): unknown {
  const { say, actions } = view;
  const corrections = actions.of(makeCorrectionActions);
  return [
    hint(say(CORRECTION_TEXTS.askHint)),
    html`<ul class="rows">
      ${draft.rows.map((row, index) => rowView(view, draft, row, index))}
    </ul>`,
    textArea({
      id: "correction-reason",
      label: say(CORRECTION_TEXTS.reason),
      value: draft.reason,
      onInput: corrections.giveReason,
    }),
    html`<div class="commands">
      ${button(view, {
        id: "send-correction",
        kind: "primary",
        text: say(CORRECTION_TEXTS.send, { count: draft.chosen.size }),
        disabled: draft.chosen.size === 0 || draft.reason.trim() === "",
        onClick: () => void corrections.send(),
      })}
    </div>`,
  ];
}

function rowView(view: View, draft: CorrectionDraft, row: PreviewRow, index: number): TemplateResult {
  const { say, actions } = view;
  const name = html`<span class="name"
    ><strong>${row.title}</strong>
    <span class="hint">${row.group === undefined ? "" : `${row.group} · `}${row.label}</span></span
  >`;
  const { tick } = actions.of(makeCorrectionActions);
  return html`<li class="row stacked">
    ${checkbox(`correct-${index}`, name, draft.chosen.has(row), (ticked) => tick(row, ticked))}
    ${row.kind === "cleared" ? html`<p class="danger-text">${say(CORRECTION_TEXTS.emptied)}</p>` : nothing}
    ${rowChanges(
      view,
      row.form,
      row.fields.map(({ field, before, after }) => ({
        field,
        before: row.kind === "new" ? undefined : before,
        after,
      })),
    )}
  </li>`;
}
