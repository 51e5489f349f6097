import { html, nothing, type TemplateResult } from "lit/html.js";
import { proposeCodes } from "../../../../domain/register/missing-codes.ts";
import { rowName } from "../../../../domain/forms/sheet/row-name.ts";
import { FOUNDING_TEXTS as TEXTS } from "../../../../domain/texts/pane/founding.ts";
import { makeCodeActions, MISSING_CODES } from "../../founding/code-actions.ts";
import type { OfficeState } from "../../state/office-state.ts";
import { button } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

const NAMED = 5;

/** Units or people that have no short code yet, with the codes that they would get. */
export function missingCodes(
  view: View,
  office: OfficeState,
  form: "units" | "people",
): TemplateResult | typeof nothing {
  const { say, actions } = view;
  const proposed = proposeCodes(office.rows, form);
  const fault = office.faults[MISSING_CODES];
  if (proposed.length === 0) return nothing;
  const named = proposed
    .slice(0, NAMED)
    .map(({ row, code }) => `${rowName(form, row.key, row.fields, (_, key) => key)}: ${code}`);
  const codes = named.join("; ") + (proposed.length > NAMED ? "; …" : "");
  return html`${hint(say(TEXTS.codesMissing, { count: proposed.length, codes }))}
  ${fault === undefined ? nothing : html`<p class="fault" role="alert">${fault}</p>`}
  ${button(view, {
    id: `missing-codes-${form}`,
    text: say(TEXTS.giveCodes, { count: proposed.length }),
    onClick: () => void actions.of(makeCodeActions).giveCodes(form),
  })}`;
}
