import { periodEnd, periodStart, yearPeriod } from "../values/period.ts";
import { indexPeople, type KnownPerson } from "./known-people.ts";
import type { MatchedLists } from "./match-lists.ts";
import type { StoredRow } from "./matched-line.ts";
import { UnitFinder } from "./unit-finder.ts";

export interface AbsentPerson {
  readonly name: string;
  readonly birth: string | null;
  readonly unit: string | null;
}

/**
 * The members of a year whom no line of the lists of people names. It says nothing about them: a list may be of one unit
 * alone. Lines that are unclear may mean some of them.
 */
export function findAbsent(
  catalogue: readonly StoredRow[],
  { lines }: MatchedLists,
  year: number,
): AbsentPerson[] {
  if (lines.every(({ kind }) => kind !== "people")) return [];
  const named = new Set(lines.map(({ key }) => key));
  const units = new Map(new UnitFinder(catalogue).all.map(({ key, name }) => [key, name]));
  return indexPeople(catalogue)
    .all.filter(({ row }) => !named.has(row.key))
    .flatMap((person): AbsentPerson[] => {
      const current = membershipOf(person, year);
      if (current === undefined && person.memberships.length > 0) return [];
      const { fullName, birthDate, birthYear } = person.fields;
      return [
        {
          name: fullName,
          birth: birthDate ?? birthYear?.toString() ?? null,
          unit: current === undefined ? null : (units.get(current.fields.unit) ?? null),
        },
      ];
    });
}

function membershipOf({ memberships }: KnownPerson, year: number) {
  const period = yearPeriod(year);
  const [first, last] = [periodStart(period), periodEnd(period)];
  const held = memberships.filter(
    ({ fields }) => fields.from <= last && (fields.until === null || fields.until >= first),
  );
  return held.find(({ fields }) => fields.rated) ?? held[0];
}
