import type { Day } from "../../../domain/values/day.ts";
import { memberships } from "../../../domain/forms/catalogue/memberships.ts";
import { people } from "../../../domain/forms/catalogue/people.ts";
import { typedFields } from "../../../domain/forms/row.ts";
import { sessions } from "../../../domain/forms/catalogue/sessions.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import { periodEnd, periodStart, yearPeriod } from "../../../domain/values/period.ts";
import { nameKey } from "../../../domain/values/person-name.ts";

export interface RosterMembership {
  readonly unit: string;
  readonly from: Day;
  readonly until: Day | undefined;
  readonly group: string;
  readonly rated: boolean;
}

export interface RosterPerson {
  readonly id: string;
  /** The office's own. */
  readonly code: string | undefined;
  readonly fullName: string;
  /** Equal for the spellings of one name. */
  readonly nameKey: string;
  readonly birthYear: number | undefined;
  readonly birthDate: Day | undefined;
  readonly memberships: readonly RosterMembership[];
}

export interface RosterSession {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
}

/** The people and sessions that a unit's sheets of one year are matched with. */
export interface Roster {
  readonly unit: string;
  readonly year: number;
  /** All people of the organisation, since a person of another unit is known too. */
  readonly people: readonly RosterPerson[];
  /** Those of the unit at some time of the year: someone who left in June attended in March. */
  readonly members: readonly RosterPerson[];
  readonly byName: ReadonlyMap<string, readonly RosterPerson[]>;
  /** The sessions to which the unit is invited. */
  readonly sessions: readonly RosterSession[];
}

export interface CatalogueRow {
  readonly form: string;
  readonly key: string;
  readonly fields: Fields;
  readonly deleted: boolean;
}

export function makeRoster(catalogue: readonly CatalogueRow[], unit: string, year: number): Roster {
  const rows = catalogue.filter((row) => !row.deleted);
  const membershipsOf = new Map<string, RosterMembership[]>();
  for (const row of rows.filter(({ form }) => form === memberships.id)) {
    const { person, unit: of, from, until, group, rated } = typedFields(memberships, row.key, row.fields);
    membershipsOf.set(person, [
      ...(membershipsOf.get(person) ?? []),
      { unit: of, from, until: until ?? undefined, group, rated },
    ]);
  }
  return rosterOf({
    unit,
    year,
    people: rows
      .filter(({ form }) => form === people.id)
      .map((row) => {
        const { fullName, code, birthYear, birthDate } = typedFields(people, row.key, row.fields);
        const born = birthYear ?? (birthDate === null ? null : Number(birthDate.slice(0, 4)));
        return {
          id: row.key,
          code: code ?? undefined,
          fullName,
          nameKey: nameKey(fullName),
          birthYear: born ?? undefined,
          birthDate: birthDate ?? undefined,
          memberships: membershipsOf.get(row.key) ?? [],
        };
      }),
    sessions: rows
      .filter(({ form }) => form === sessions.id)
      .flatMap((row) => {
        const { date, title, units } = typedFields(sessions, row.key, row.fields);
        const isInvited = units === null || units.length === 0 || units.some((invited) => invited === unit);
        return isInvited ? [{ id: row.key, day: date, title }] : [];
      }),
  });
}

/** The roster with its people by name: thousands of them are asked for hundreds of lines. */
export function rosterOf(roster: Omit<Roster, "members" | "byName">): Roster {
  const { people: all, unit, year } = roster;
  const period = yearPeriod(year);
  const [first, last] = [periodStart(period), periodEnd(period)];
  const members = all.filter((person) =>
    person.memberships.some(
      (membership) =>
        membership.unit === unit &&
        membership.from <= last &&
        (membership.until === undefined || first <= membership.until),
    ),
  );
  return { ...roster, members, byName: groupBy(all, (person) => person.nameKey) };
}

export function isMemberOn(person: RosterPerson, unit: string, day: Day): boolean {
  return person.memberships.some(
    (membership) =>
      membership.unit === unit &&
      membership.from <= day &&
      (membership.until === undefined || day <= membership.until),
  );
}
