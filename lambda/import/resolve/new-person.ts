import type { Day } from "../../../domain/values/day.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { fold } from "../../../domain/values/fold.ts";
import { memberships } from "../../../domain/forms/catalogue/memberships.ts";
import { people } from "../../../domain/forms/catalogue/people.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import { checkFields, naturalKey } from "../../../domain/forms/row.ts";
import { codeKey } from "../../../domain/forms/row-code.ts";
import { periodStart, yearPeriod } from "../../../domain/values/period.ts";
import { nameKey } from "../../../domain/values/person-name.ts";
import type { SheetPerson } from "../clerk-sheet/sheet-person.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { Roster, RosterPerson } from "./roster.ts";

/** A person of a sheet who is missing from the unit's roster, with the rows that add them. */
export interface NewPerson {
  readonly person: RosterPerson;
  readonly cell: string;
  readonly rows: readonly { readonly form: string; readonly key: string; readonly fields: Fields }[];
  /** The notice of values chosen for columns that the sheet does not have. */
  readonly notice: SheetProblem;
}

/** The category with the fewest legal consequences, so that a wrong default harms nobody before it is reviewed. */
const DEFAULT_CATEGORY = "nguoi-lao-dong";
const DEFAULT_GROUP = "chung";

export function makeNewPerson(line: SheetPerson, roster: Roster): NewPerson {
  const id = freeId(line, roster);
  const { options } = people.columns.category;
  const option = Object.entries(options).find(([code, text]) =>
    [code, text.vi, text.en].some((own) => fold(own) === fold(line.category ?? "")),
  );
  const [category, label] = option ?? [DEFAULT_CATEGORY, options[DEFAULT_CATEGORY]];
  const { membership, row } = makeMembership(id, roster, true);
  const fields: Fields = {
    fullName: line.fullName,
    category,
    ...codeOfNew(line, roster),
    ...(line.birthYear === undefined ? {} : { birthYear: line.birthYear }),
    ...(line.birthDate === undefined ? {} : { birthDate: line.birthDate }),
    ...(line.position === undefined ? {} : { position: line.position.slice(0, people.columns.position.max) }),
  };
  return {
    cell: line.cell,
    person: {
      id,
      code: fields["code"] === undefined ? undefined : line.code,
      fullName: line.fullName,
      nameKey: nameKey(line.fullName),
      birthYear: line.birthYear,
      birthDate: line.birthDate,
      memberships: [membership],
    },
    rows: [{ form: people.id, key: id, fields }, row],
    notice: sheetProblem(line.cell, "person-added", {
      name: line.fullName,
      day: formatDay(membership.from),
      category: label.vi,
      group: membership.group,
    }),
  };
}

/** The sheet's own code; the service proposes one where the sheet has none, or one that somebody else has. */
function codeOfNew({ code }: SheetPerson, { people: known }: Roster): Fields {
  const taken = known.some((person) => codeKey(person.code) === codeKey(code));
  return code === undefined || taken || !checkFields(people, { code }).ok ? {} : { code };
}

/** Adds a person of another unit to this one as well; they stay rated in their present unit. */
export function makeNewMember(line: SheetPerson, person: RosterPerson, roster: Roster): NewPerson {
  const isRated = person.memberships.some(({ rated }) => rated);
  const { membership, row } = makeMembership(person.id, roster, !isRated);
  return {
    cell: line.cell,
    person: { ...person, memberships: [...person.memberships, membership] },
    rows: [row],
    notice: sheetProblem(line.cell, "membership-added", {
      name: line.fullName,
      day: formatDay(membership.from),
    }),
  };
}

function makeMembership(person: string, roster: Roster, rated: boolean) {
  const from: Day = periodStart(yearPeriod(roster.year));
  const membership = { unit: roster.unit, from, until: undefined, group: commonGroup(roster), rated };
  const fields: Fields = { person, unit: roster.unit, from, role: "member", group: membership.group, rated };
  return { membership, row: { form: memberships.id, key: naturalKey(memberships, fields) ?? "", fields } };
}

/** The peer group of most members of the unit. */
function commonGroup(roster: Roster): string {
  const counts = new Map<string, number>();
  for (const person of roster.members) {
    const group = person.memberships.find(({ unit }) => unit === roster.unit)?.group;
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(([left, few], [right, many]) => many - few || (left < right ? -1 : 1));
  return ranked[0]?.[0] ?? DEFAULT_GROUP;
}

/** A readable and repeatable id, "ly-huu-hai-1989", with a number behind it while that is taken. */
function freeId(line: SheetPerson, roster: Roster): string {
  const usedIds = new Set(roster.people.map(({ id }) => id));
  const words = [
    ...fold(line.fullName)
      .replaceAll(/[^a-z0-9 ]/g, "")
      .split(" "),
    String(line.birthYear ?? ""),
  ];
  const base =
    words
      .filter((word) => word !== "")
      .join("-")
      .slice(0, 80) || "nguoi";
  let id = base;
  for (let count = 2; usedIds.has(id); count += 1) id = `${base}-${count}`;
  return id;
}
