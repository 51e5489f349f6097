import { memberships } from "../../../domain/forms/catalogue/memberships.ts";
import type { FieldValue } from "../../../domain/forms/column.ts";
import { FOUNDING_TEXTS } from "../../../domain/texts/pane/founding.ts";
import type { Bilingual, Language } from "../../../domain/values/bilingual.ts";
import { Day } from "../../../domain/values/day.ts";
import { fold, tidy } from "../../../domain/values/fold.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { liveRows, type OfficeState, textOf } from "../state/office-state.ts";

/** The fields of a person on the page, by the columns that they fill. */
export const PERSON_FIELDS: Readonly<Record<string, string>> = {
  fullName: "person-name",
  birthDate: "person-birth",
  birthYear: "person-birth",
  category: "person-category",
  position: "person-position",
  unit: "person-unit",
  role: "person-role",
  from: "person-from",
};

type TypedPerson =
  | {
      readonly ok: true;
      readonly person: Readonly<Record<string, FieldValue>>;
      /** Without the person's key. */
      readonly membership: Readonly<Record<string, FieldValue>>;
    }
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> };

/** Groups of peers by role, as rating compares them: leaders with leaders. */
const GROUPS = { head: "Lãnh đạo, quản lý", leader: "Lãnh đạo, quản lý", member: "Chuyên môn" } as const;

/**
 * The typed person with the membership. Two people of one name and birth date are asked about: with a position that the
 * first does not have, the second is somebody else.
 */
export function parsePerson(office: OfficeState, language: Language): TypedPerson {
  const text = (field: string): string => tidy(office.typed[field] ?? "");
  const faults: Record<string, string> = {};
  const fault = (field: string, { [language]: why }: Bilingual): void => {
    faults[field] = why;
  };
  const fullName = text("person-name");
  if (fullName === "") fault("person-name", FOUNDING_TEXTS.required);
  const birth = parseBirth(text("person-birth"));
  if (birth === undefined) fault("person-birth", FOUNDING_TEXTS.badBirth);
  const from = text("person-from") === "" ? `${office.year}-01-01` : parseDay(text("person-from"));
  if (from === undefined) fault("person-from", FOUNDING_TEXTS.badDay);
  const unit = text("person-unit");
  if (unit === "") fault("person-unit", FOUNDING_TEXTS.required);
  const position = text("person-position");
  const person = {
    fullName,
    ...birth,
    category: text("person-category") || "cong-chuc",
    ...(position !== "" && { position }),
  };
  if (isThere(office, person)) fault("person-name", FOUNDING_TEXTS.samePerson);
  if (Object.keys(faults).length > 0 || from === undefined) return { ok: false, faults };
  const role = text("person-role") || "member";
  const group = isRole(role) ? GROUPS[role] : GROUPS.member;
  return { ok: true, person, membership: { unit, from, role, group, rated: true } };
}

function isRole(role: string): role is keyof typeof GROUPS {
  return Object.hasOwn(memberships.columns.role.options, role);
}

function isThere(office: OfficeState, person: Readonly<Record<string, FieldValue>>): boolean {
  return liveRows(office, "people").some(
    ({ fields }) =>
      fold(textOf(fields["fullName"])) === fold(textOf(person["fullName"])) &&
      ["birthDate", "birthYear"].every((column) => textOf(fields[column]) === textOf(person[column])) &&
      (person["position"] === undefined ||
        fold(textOf(fields["position"])) === fold(textOf(person["position"]))),
  );
}

/** A day, or a year alone; nothing typed is nothing known. */
function parseBirth(text: string): Readonly<Record<string, FieldValue>> | undefined {
  if (text === "") return {};
  if (/^\d{4}$/.test(text)) return { birthYear: Number(text) };
  const day = parseDay(text);
  return day === undefined ? undefined : { birthDate: day };
}

function parseDay(text: string): Day | undefined {
  const parsed = parseDayText(text);
  return parsed.kind === "day" ? parsed.day : undefined;
}
