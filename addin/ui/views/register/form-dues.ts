import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DueItem } from "../../../../domain/protocol/dues.ts";
import { DUE_TEXTS } from "../../../../domain/texts/pane/dues.ts";
import { OWN_DUE_TEXTS } from "../../../../domain/texts/pane/own-dues.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import { makeRegisterDueActions } from "../../actions/due-actions.ts";
import { type FormDues, formDues, linesOf, rowsToAdd } from "../../state/form-dues.ts";
import { mayWrite } from "../../state/session-state.ts";
import { button } from "../parts/controls.ts";
import { dueItem } from "../parts/due-item.ts";
import { formatForm } from "../parts/format.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** More would not be read, and would slow the pane down; what was entered makes room for the next ones. */
const MOST_ITEMS = 100;

/** What the clerk's register lacks in one form: each with its cell, and the rows that are to be added for it. */
export function formDuesView(view: View): TemplateResult {
  const { dueForm = "", dues } = view.state.register;
  const own = formDues(view.state.register, dueForm);
  const title = formatForm(view, dueForm);
  return own === undefined || dues === undefined
    ? page(view, title, emptyState(view.say(OWN_DUE_TEXTS.unknown)))
    : page(
        view,
        title,
        hint(view.say(OWN_DUE_TEXTS.hint, { day: formatDay(dues.asOf) })),
        content(view, own),
      );
}

function content(view: View, own: FormDues): readonly unknown[] {
  const { say } = view;
  const { missing, awaited, locked } = own;
  if (missing.length + awaited.length + locked.length === 0) return [emptyState(say(DUE_TEXTS.settled))];
  return [
    adding(view, own),
    group(view, {
      id: "missing",
      title: say(OWN_DUE_TEXTS.missing, { count: missing.length }),
      items: missing,
    }),
    group(view, {
      id: "awaited",
      title: say(OWN_DUE_TEXTS.awaited, { count: awaited.length }),
      items: awaited,
    }),
    group(view, { id: "locked", title: say(OWN_DUE_TEXTS.locked, { count: locked.length }), items: locked }),
    locked.length === 0 ? nothing : hint(say(OWN_DUE_TEXTS.lockedHint)),
  ];
}

function adding(view: View, own: FormDues): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  const rows = rowsToAdd(own, state.register);
  if (rows.length === 0 || !mayWrite(state.session, state.register.bound?.unit)) return nothing;
  return html`<div class="commands">
      ${button(view, {
        id: "add-rows",
        kind: "primary",
        text: say(OWN_DUE_TEXTS.add, { count: linesOf(rows) }),
        onClick: () => void actions.of(makeRegisterDueActions).addRows(rows),
      })}
    </div>
    ${hint(say(OWN_DUE_TEXTS.addHint))}`;
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly items: readonly DueItem[];
}

function group(view: View, { id, title, items }: Group): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const more = items.length - MOST_ITEMS;
  return html`<details class="due-kind" id=${`dues-${id}`} ?open=${id === "missing"}>
    <summary>${title}</summary>
    <ul class="rows">
      ${items
        .slice(0, MOST_ITEMS)
        .map((item, index) => dueItem(view, item, { id: `due-${id}-${index}`, isHere: true }))}
    </ul>
    ${more > 0 ? hint(view.say(OWN_DUE_TEXTS.more, { count: more })) : nothing}
  </details>`;
}
