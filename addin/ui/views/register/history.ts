import { NOTICE_TEXTS } from "../../../../domain/texts/pane/notices.ts";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { CORRECTION_TEXTS } from "../../../../domain/texts/pane/corrections.ts";
import { HISTORY_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import type { HistoryResponse } from "../../../../domain/protocol/history.ts";
import type { Fields } from "../../../../domain/forms/form.ts";
import { makeRowActions } from "../../actions/row-actions.ts";
import { makeCorrectionActions } from "../../actions/correction-actions.ts";
import { button } from "../parts/controls.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { formatForm, formatPerson, formatTime } from "../parts/format.ts";
import { formatRow } from "../parts/format-row.ts";
import { rowChanges } from "../parts/row-changes.ts";

/** The changes of the selected row with author and time, newest first. */
export function historyView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { history } = state.register;
  return page(
    view,
    say(HISTORY_TEXTS.title),
    history === undefined ? emptyState(say(NOTICE_TEXTS.noRow)) : entries(view, history),
    html`<div class="commands">
      ${button(view, {
        id: "history",
        text: say(HISTORY_TEXTS.selected),
        onClick: () => void actions.of(makeRowActions).showHistory(),
      })}
      ${history === undefined ? nothing : askCorrection(view, history.place)}
    </div>`,
  );
}

/** Offered for a register with a locked period, to users who may write it. */
function askCorrection(view: View, { form, key }: Shown["place"]): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  const { session, register } = state;
  const mine =
    session.kind === "signed-in"
      ? session.me.units.find(({ unit }) => unit === register.bound?.unit)
      : undefined;
  const hasLocks = Object.keys(register.status?.locks ?? {}).length > 0;
  if (mine?.access !== "write" || !hasLocks || key === "") return nothing;
  return button(view, {
    id: "ask-correction",
    text: say(CORRECTION_TEXTS.ask),
    onClick: () => void actions.of(makeCorrectionActions).ask(form, key),
  });
}

type Shown = NonNullable<View["state"]["register"]["history"]>;

function entries(view: View, { place, response }: Shown): unknown {
  if (response.entries.length === 0) return emptyState(view.say(HISTORY_TEXTS.newRow));
  return html`${hint(`${formatForm(view, place.form)} · ${formatRow(view, place.form, place.key, lastFields(response))}`)}
    <ol class="history">
      ${response.entries.map((entry) => entryView(view, place.form, entry))}
    </ol>`;
}

/** The fields after the newest entry, which comes first. */
function lastFields({ entries: newestFirst }: HistoryResponse): Fields {
  return Object.assign({}, ...newestFirst.toReversed().map(({ set }) => set)) as Fields;
}

function entryView(view: View, form: string, entry: HistoryResponse["entries"][number]): TemplateResult {
  const { say } = view;
  return html`<li>
    <p>
      <strong>${formatPerson(view, entry.by)}</strong>
      <span class="hint"
        >${formatTime(view, entry.at)} · ${say(HISTORY_TEXTS.revision, { rev: entry.rev })}</span
      >
    </p>
    ${entry.deleted ? html`<p class="danger-text">${say(PANE_TEXTS.deletedRow)}</p>` : nothing}
    ${rowChanges(
      view,
      form,
      Object.entries(entry.set).map(([field, after]) => ({
        field,
        before: entry.rev === 1 ? undefined : (entry.before[field] ?? null),
        after,
      })),
    )}
  </li>`;
}
