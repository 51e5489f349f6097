import { html, nothing, type TemplateResult } from "lit/html.js";
import { memberships } from "../../../../domain/forms/catalogue/memberships.ts";
import { people } from "../../../../domain/forms/catalogue/people.ts";
import { MOVEMENT_TEXTS as TEXTS } from "../../../../domain/texts/office/movement-page.ts";
import type { Bilingual } from "../../../../domain/values/bilingual.ts";
import { vietnamDay } from "../../../../domain/values/vietnam-time.ts";
import { makeMovementActions } from "../../founding/movement-actions.ts";
import { MOVE, type MovementKind, tickField } from "../../founding/typed-movement.ts";
import { liveRows, type OfficeState, textOf } from "../../state/office-state.ts";
import { checkbox } from "../parts/controls.ts";
import { formField } from "../parts/form-field.ts";
import type { View } from "../parts/view.ts";

type Choices = readonly { readonly value: string; readonly text: string }[];
const NONE = { value: "", text: "" };

/** What a movement of the kind asks, and nothing else. */
export function movementFields(view: View, office: OfficeState, kind: MovementKind): TemplateResult {
  const { say, state } = view;
  const unit = office.typed[MOVE.unit] ?? "";
  const members = unit === "" ? [] : membersOf(view, office, unit);
  const units = unitChoices(office);
  const options = (named: Readonly<Record<string, Bilingual>>, first: string): Choices =>
    Object.entries(named)
      .map(([value, text]) => ({ value, text: text[state.language] }))
      .toSorted((left, right) => Number(right.value === first) - Number(left.value === first));
  const ask = (id: string, label: Bilingual, choices?: Choices) => field(view, office, id, label, choices);
  const headOf = (keys: Choices) =>
    ask(MOVE.head, TEXTS.head, [{ value: "", text: say(TEXTS.headStays) }, ...keys]);
  const tickedOf = (all: Choices) => all.filter(({ value }) => office.typed[tickField("people", value)]);
  switch (kind) {
    case "join":
      return html`${ask(MOVE.fullName, TEXTS.fullName)} ${ask(MOVE.birth, TEXTS.birth)}
      ${another(view, office)} ${ask(MOVE.unit, TEXTS.unit, [NONE, ...units])}
      ${ask(MOVE.role, TEXTS.role, options(memberships.columns.role.options, "member"))}
      ${rated(view, office)}
      ${ask(MOVE.category, TEXTS.category, options(people.columns.category.options, "cong-chuc"))}
      ${ask(MOVE.position, TEXTS.position)} ${ask(MOVE.card, TEXTS.card)}`;
    case "leave":
      return html`${ask(MOVE.unit, TEXTS.unit, [NONE, ...units])}
      ${ask(MOVE.person, TEXTS.person, [NONE, ...members])}`;
    case "transfer":
      return html`${ask(MOVE.unit, TEXTS.from, [NONE, ...units])}
      ${ticks(view, office, "people", TEXTS.people, members)}
      ${ask(MOVE.to, TEXTS.to, [NONE, ...units.filter(({ value }) => value !== unit)])}`;
    case "split":
      return html`${ask(MOVE.unit, TEXTS.unit, [NONE, ...units])} ${ask(MOVE.newName, TEXTS.newName)}
      ${ticks(view, office, "people", TEXTS.people, members)} ${headOf(tickedOf(members))}`;
    case "merge": {
      const ending = units.filter(({ value }) => office.typed[tickField("units", value)]);
      const others = units.filter((choice) => !ending.includes(choice));
      const into = office.typed[MOVE.to] ?? "";
      const joined = [...ending.map(({ value }) => value), ...(into === "" ? [] : [into])];
      return html`${ticks(view, office, "units", TEXTS.units, units)}
      ${ask(MOVE.to, TEXTS.into, [{ value: "", text: say(TEXTS.newUnit) }, ...others])}
      ${into === "" ? ask(MOVE.newName, TEXTS.newName) : nothing}
      ${headOf(joined.flatMap((key) => membersOf(view, office, key)))}`;
    }
    case "term-end":
      return html`${ask(MOVE.unit, TEXTS.unit, [NONE, ...units])} ${headOf(members)}
      ${ticks(view, office, "leaders", TEXTS.leaders, members)}`;
  }
}

export function field(
  view: View,
  office: OfficeState,
  id: string,
  label: Bilingual,
  choices?: Choices,
): TemplateResult {
  return formField({
    id,
    label: view.say(label),
    value: office.typed[id] ?? choices?.[0]?.value ?? "",
    fault: office.faults[id],
    choices,
    onInput: (text) => view.actions.of(makeMovementActions).type(id, text),
  });
}

function ticks(
  view: View,
  office: OfficeState,
  list: "people" | "units" | "leaders",
  label: Bilingual,
  choices: Choices,
): TemplateResult {
  const { type } = view.actions.of(makeMovementActions);
  const fault = office.faults[MOVE[list]];
  return html`<fieldset class="field">
    <legend>${view.say(label)}</legend>
    ${choices.map(({ value, text }) => {
      const id = tickField(list, value);
      return checkbox(id, text, (office.typed[id] ?? "") !== "", (on) => type(id, on ? "x" : ""));
    })}
    ${fault === undefined ? nothing : html`<p class="fault" role="alert">${fault}</p>`}
  </fieldset>`;
}

function rated(view: View, { typed }: OfficeState): TemplateResult {
  const { type } = view.actions.of(makeMovementActions);
  return checkbox(MOVE.unrated, view.say(TEXTS.rated), (typed[MOVE.unrated] ?? "") === "", (on) =>
    type(MOVE.unrated, on ? "" : "x"),
  );
}

/** Asked only where somebody of the name is known. */
function another(view: View, { typed, faults }: OfficeState): TemplateResult | typeof nothing {
  const isTicked = (typed[MOVE.another] ?? "") !== "";
  if (!isTicked && faults[MOVE.fullName] === undefined) return nothing;
  const { type } = view.actions.of(makeMovementActions);
  return checkbox(MOVE.another, view.say(TEXTS.isAnother), isTicked, (on) =>
    type(MOVE.another, on ? "x" : ""),
  );
}

function unitChoices(office: OfficeState): Choices {
  return liveRows(office, "units")
    .filter(({ fields }) => (fields["endedOn"] ?? null) === null)
    .toSorted((left, right) => Number(left.fields["order"] ?? 0) - Number(right.fields["order"] ?? 0))
    .map(({ key, fields }) => ({ value: String(key), text: textOf(fields["name"]) }));
}

/** Who is in the unit today or comes later, by name with the office's code. */
function membersOf({ now }: View, office: OfficeState, unit: string): Choices {
  const today = vietnamDay(now.toISOString());
  const here = new Set(
    liveRows(office, "memberships")
      .filter(({ fields }) => fields["unit"] === unit)
      .filter(({ fields: { until = null } }) => until === null || String(until) >= today)
      .map(({ fields }) => textOf(fields["person"])),
  );
  return liveRows(office, "people")
    .filter(({ key }) => here.has(String(key)))
    .map(({ key, fields }) => {
      const code = textOf(fields["code"]);
      const name = textOf(fields["fullName"]);
      return { value: String(key), text: code === "" ? name : `${name} (${code})` };
    })
    .toSorted((left, right) => left.text.localeCompare(right.text, "vi"));
}
