import { memberships } from "../forms/catalogue/memberships.ts";
import { naturalKey } from "../forms/row.ts";
import { type Day, formatDay } from "../values/day.ts";
import { periodStart, yearPeriod } from "../values/period.ts";
import type { KnownMembership, KnownPerson } from "./known-people.ts";
import { type LineRows, saidFields } from "./line-rows.ts";
import type { PersonLine } from "./list-line.ts";
import type { StoredRow } from "./matched-line.ts";
import { DEPARTURE_TEXTS } from "../texts/vocabulary/departures.ts";
import type { FoundUnit, KnownUnit } from "./unit-finder.ts";

/** The unit that a line names, or the one that its sheet or the request names for all lines; undefined where none does. */
export type UnitChoice = (line: PersonLine, sheet: string) => FoundUnit | undefined;

interface Joining {
  readonly key: string;
  readonly person: KnownPerson | undefined;
  readonly year: number;
  /** Whether this is the person's first line of the file. */
  readonly isFirst: boolean;
  /** The peer group of most members of a unit. */
  readonly groupOf: (unit: string) => string;
  /** A row that may have been deleted. */
  readonly stored: (form: string, key: string) => StoredRow | undefined;
}

/** The membership that a line gives its person, with its end where the line tells of a departure. */
export function joinUnit(
  rows: LineRows,
  line: PersonLine,
  joining: Joining,
  found: FoundUnit | undefined,
): void {
  const unit = clearUnit(rows, line, found);
  if (unit === undefined) return;
  const { person, key, year, isFirst } = joining;
  const start = line.from ?? periodStart(yearPeriod(year));
  const held = person?.memberships.filter((membership) => membership.fields.unit === unit.key) ?? [];
  const current = held.find(({ fields }) => fields.until === null || fields.until >= start);
  const ending =
    line.departure &&
    saidFields({ until: line.departure.on, reason: DEPARTURE_TEXTS[line.departure.reason].vi });
  if (current !== undefined) {
    const told = saidFields({ role: line.role, group: line.group, rated: line.rated });
    rows.put(memberships, current.row.key, current.row, { ...current.fields, ...told, ...ending });
    return;
  }
  const elsewhere = line.rated === false ? undefined : ratedElsewhere(person, unit, start);
  if (elsewhere !== undefined) {
    rows.doubt("unit", "rated-elsewhere", { unit: unit.name, day: formatDay(elsewhere.fields.from) });
    return;
  }
  if (!isFirst && line.rated !== false) {
    rows.doubt("unit", "two-rated-units", { name: line.fullName, unit: unit.name });
    return;
  }
  const fields = saidFields({
    person: key,
    unit: unit.key,
    from: start,
    role: line.role ?? "member",
    group: line.group ?? joining.groupOf(unit.key),
    rated: line.rated ?? true,
    ...ending,
  });
  const rowKey = naturalKey(memberships, fields) ?? "";
  rows.put(memberships, rowKey, joining.stored(memberships.id, rowKey), fields);
}

function clearUnit(rows: LineRows, line: PersonLine, found: FoundUnit | undefined): KnownUnit | undefined {
  const words = line.unit ?? "";
  switch (found?.kind) {
    case "found":
      return found.unit;
    case "several":
      rows.doubt("unit", "several-units", {
        text: words,
        units: found.units.map(({ name }) => name).join("; "),
      });
      return undefined;
    case "unknown":
      rows.doubt("unit", "unknown-unit", { text: words });
      return undefined;
    case undefined:
      return undefined;
  }
}

/** Somebody is rated in one unit at a time: a second one asks for the end of the first. */
function ratedElsewhere(
  person: KnownPerson | undefined,
  unit: KnownUnit,
  on: Day,
): KnownMembership | undefined {
  return person?.memberships.find(
    ({ fields }) => fields.rated && fields.unit !== unit.key && (fields.until === null || fields.until >= on),
  );
}
