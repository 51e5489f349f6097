import { html, type TemplateResult } from "lit/html.js";
import { memberships } from "../../../../domain/forms/catalogue/memberships.ts";
import { people } from "../../../../domain/forms/catalogue/people.ts";
import type { Bilingual } from "../../../../domain/values/bilingual.ts";
import { FOUNDING_TEXTS as TEXTS } from "../../../../domain/texts/pane/founding.ts";
import type { MeResponse } from "../../../../domain/protocol/me.ts";
import { makeFoundingActions } from "../../founding/founding-actions.ts";
import { makeOfficeActions } from "../../founding/office-actions.ts";
import { unitsBelow } from "../../founding/founding-progress.ts";
import { liveRows, type OfficeState, textOf } from "../../state/office-state.ts";
import { button } from "../parts/controls.ts";
import { formField } from "../parts/form-field.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { missingCodes } from "./missing-codes.ts";
import { openSheets } from "./open-sheets.ts";

type Choices = readonly { readonly value: string; readonly text: string }[];

/** The people with their units: many in the sheets, a few here. */
export function peopleStep(view: View, office: OfficeState, me: MeResponse): TemplateResult {
  const { say, actions, state } = view;
  const units = unitsBelow({ rows: office.rows, committee: me.committee });
  if (units.length === 0) return hint(say(TEXTS.unitFirst));
  const field = (id: string, label: Bilingual, choices?: Choices): TemplateResult =>
    formField({
      id,
      label: say(label),
      value: office.typed[id] ?? choices?.[0]?.value ?? "",
      fault: office.faults[id],
      choices,
      onInput: (text) => actions.of(makeOfficeActions).type(id, text),
    });
  const options = (named: Readonly<Record<string, Bilingual>>, first: string): Choices =>
    Object.entries(named)
      .map(([value, text]) => ({ value, text: text[state.language] }))
      .toSorted((left, right) => Number(right.value === first) - Number(left.value === first));
  const unitChoices = [
    { value: "", text: "" },
    ...units.map(({ key, fields }) => ({ value: String(key), text: textOf(fields["name"]) })),
  ];
  return html`${hint(say(TEXTS.peopleHint))} ${openSheets(view, office, me)}
    <p>${say(TEXTS.peopleThere, { count: liveRows(office, "people").length })}</p>
    ${missingCodes(view, office, "people")} ${field("person-name", TEXTS.personName)}
    ${field("person-birth", TEXTS.personBirth)} ${field("person-unit", TEXTS.personUnit, unitChoices)}
    ${field("person-role", TEXTS.personRole, options(memberships.columns.role.options, "member"))}
    ${field("person-category", TEXTS.personCategory, options(people.columns.category.options, "cong-chuc"))}
    ${field("person-position", TEXTS.personPosition)} ${field("person-from", TEXTS.personFrom)}
    ${button(view, {
      id: "add-person",
      kind: "primary",
      text: say(TEXTS.addPerson),
      onClick: () => void actions.of(makeFoundingActions).addPerson(),
    })}`;
}
