import { html, nothing, type TemplateResult } from "lit/html.js";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { PUSH_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { groupBy } from "../../../../domain/values/group-by.ts";
import type { PreviewRow } from "../../../sync/ports/register-sync.ts";
import { makeMendingActions } from "../../actions/mending-actions.ts";
import { button, linkButton } from "../parts/controls.ts";
import { formatForm } from "../parts/format.ts";
import { messageBar } from "../parts/message-bar.ts";
import type { View } from "../parts/view.ts";

/** The way back to what is stored, for a form and for all rows of the preview. */
export function dropping(view: View, rows: readonly PreviewRow[]): unknown {
  const { say, state, actions } = view;
  const mending = actions.of(makeMendingActions);
  const asked = state.register.reverting;
  if (asked !== undefined) {
    return messageBar(
      "warning",
      say(PUSH_TEXTS.revertQuestion, { count: asked.length }),
      html`<span class="commands"
        >${button(view, { id: "revert", text: say(PUSH_TEXTS.revert), onClick: () => void mending.revert(asked) })}
        ${button(view, { id: "keep-changes", text: say(PANE_TEXTS.cancel), onClick: () => mending.askRevert(undefined) })}</span
      >`,
    );
  }
  const own = rows.filter(({ canRevert }) => canRevert === true);
  if (own.length < 2) return nothing;
  const forms = [...groupBy(own, ({ form }) => form)];
  const all = linkButton(view, {
    id: "revert-all",
    text: say(PUSH_TEXTS.revertAll, { count: own.length }),
    onClick: () => mending.askRevert(own),
  });
  return html`<details class="dropping">
    <summary>${say(PUSH_TEXTS.revertTitle)}</summary>
    <ul class="links">
      ${forms.length < 2 ? nothing : forms.map(([form, ofForm]) => html`<li>${formLink(view, form, ofForm)}</li>`)}
      <li>${all}</li>
    </ul>
  </details>`;
}

function formLink(view: View, form: string, rows: readonly PreviewRow[]): TemplateResult {
  const { say, actions } = view;
  return linkButton(view, {
    id: `revert-${form}`,
    text: say(PUSH_TEXTS.revertForm, { form: formatForm(view, form), count: rows.length }),
    onClick: () => actions.of(makeMendingActions).askRevert(rows),
  });
}

/** The way back for one row. */
export function dropRow(view: View, row: PreviewRow, id: string): TemplateResult | typeof nothing {
  const { say, actions } = view;
  if (row.canRevert !== true) return nothing;
  return linkButton(view, {
    id: `revert-${id}`,
    text: say(PUSH_TEXTS.revert),
    label: say(PUSH_TEXTS.revertOf, { row: row.title }),
    onClick: () => void actions.of(makeMendingActions).revert([row]),
  });
}
