import { NOTICE_TEXTS } from "../../../domain/texts/pane-notices.ts";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { HISTORY_TEXTS } from "../../../domain/texts/pane-push.ts";
import { PANE_TEXTS } from "../../../domain/texts/pane.ts";
import type { HistoryResponse } from "../../../domain/protocol/history.ts";
import { button } from "../controls.ts";
import { emptyState, hint, page } from "../page.ts";
import type { View } from "../view.ts";
import { fieldWords, formWords, personWords, timeWords, valueWords } from "../words.ts";

/** Who changed the selected row, when, and what: newest first. */
export function historyView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { history } = state.register;
  return page(
    view,
    say(HISTORY_TEXTS.title),
    history === undefined ? emptyState(say(NOTICE_TEXTS.noRow)) : entries(view, history),
    button(view, {
      id: "history",
      text: say(HISTORY_TEXTS.selected),
      onClick: () => void actions.row.showHistory(),
    }),
  );
}

type Shown = NonNullable<View["state"]["register"]["history"]>;

function entries(view: View, { place, response }: Shown): unknown {
  if (response.entries.length === 0) return emptyState(view.say(HISTORY_TEXTS.newRow));
  return html`${hint(`${formWords(view, place.form)} · ${place.key}`)}
    <ol class="history">
      ${response.entries.map((entry) => entryView(view, place.form, entry))}
    </ol>`;
}

function entryView(view: View, form: string, entry: HistoryResponse["entries"][number]): TemplateResult {
  const { say } = view;
  return html`<li>
    <p>
      <strong>${personWords(view, entry.by)}</strong>
      <span class="hint"
        >${timeWords(view, entry.at)} · ${say(HISTORY_TEXTS.revision, { rev: entry.rev })}</span
      >
    </p>
    ${entry.deleted ? html`<p class="danger-text">${say(PANE_TEXTS.deletedRow)}</p>` : nothing}
    <dl class="changes">
      ${Object.entries(entry.set).map(
        ([field, after]) =>
          html`<div>
            <dt>${fieldWords(view, form, field)}</dt>
            <dd>
              ${
                entry.rev === 1
                  ? nothing
                  : html`<del>${valueWords(view, form, field, entry.before[field])}</del
                      ><span class="unseen"> → </span>`
              }
              <ins>${valueWords(view, form, field, after)}</ins>
            </dd>
          </div>`,
      )}
    </dl>
  </li>`;
}
