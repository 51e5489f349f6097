import { html, nothing, type TemplateResult } from "lit/html.js";
import { LEFT_REASON_TEXTS, YEAR_TEXTS as TEXTS } from "../../../../domain/texts/pane/founding.ts";
import type { DueBoardResponse } from "../../../../domain/protocol/dues.ts";
import { makeYearActions } from "../../founding/year-actions.ts";
import { button } from "../parts/controls.ts";
import { formatForm } from "../parts/format.ts";
import { hint, page, section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** What the next year gets from the one before, before and after it is opened. */
export function nextYearView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const shown = state.nextYear;
  if (shown === undefined) return page(view, "");
  const { forms, left, refused, ...years } = shown.opening;
  const values = { year: String(years.year), from: String(years.from) };
  const waiting = forms.reduce((sum, form) => sum + form.waiting, 0);
  return page(
    view,
    say(TEXTS.open, values),
    hint(say(TEXTS.hint, values)),
    section(
      say(TEXTS.carried, values),
      list(
        forms.map((one) => ({
          name: formatForm(view, one.form),
          said: [
            one.waiting > 0 ? say(TEXTS.waiting, { count: one.waiting }) : "",
            one.there > 0 ? say(TEXTS.there, { count: one.there }) : "",
          ]
            .filter(Boolean)
            .join(", "),
        })),
      ),
      waiting === 0
        ? hint(say(TEXTS.nothing, values))
        : button(view, {
            id: "carry-year",
            kind: "primary",
            text: say(TEXTS.open, values),
            onClick: () => void actions.of(makeYearActions).carry(),
          }),
    ),
    refused.length === 0
      ? nothing
      : section(
          say(TEXTS.refused),
          list(refused.map(({ name, message }) => ({ name, said: message || say(TEXTS.conflict) }))),
        ),
    left.length === 0
      ? nothing
      : section(
          say(TEXTS.left, values),
          list(
            left.map(({ form, name, why }) => ({
              name,
              said: `${formatForm(view, form)}: ${say(LEFT_REASON_TEXTS[why])}`,
            })),
          ),
        ),
    shown.dues === undefined ? nothing : duesSection(view, shown.dues, values),
  );
}

/** What the old year still owes, by unit. */
function duesSection(
  view: View,
  { units }: DueBoardResponse,
  values: Readonly<Record<string, string>>,
): TemplateResult {
  const { say, state } = view;
  const known = state.session.kind === "signed-in" ? state.session.me.units : [];
  const owed = units
    .map(({ unit, months }) => ({
      name: known.find((own) => own.unit === unit)?.name ?? "",
      // The third number of a month is missing, the fourth awaited.
      count: months.reduce((sum, [, , missing = 0, awaited = 0]) => sum + missing + awaited, 0),
    }))
    .filter(({ count, name }) => count > 0 && name !== "");
  return section(
    say(TEXTS.dues, values),
    hint(say(TEXTS.duesHint, values)),
    owed.length === 0
      ? hint(say(TEXTS.noDues))
      : list(owed.map(({ name, count }) => ({ name, said: say(TEXTS.duesOf, { count }) }))),
  );
}

function list(lines: readonly { readonly name: string; readonly said: string }[]): TemplateResult {
  return html`<ul class="rows">
    ${lines.map(
      ({ name, said }) =>
        html`<li class="row">
          <div class="grow">${name}</div>
          <span class="hint">${said}</span>
        </li>`,
    )}
  </ul>`;
}
