import { pastAwards } from "../forms/catalogue/past-decisions.ts";
import { memberships } from "../forms/catalogue/memberships.ts";
import { rowId } from "../values/ids.ts";
import { indexPeople, type KnownPeople } from "./known-people.ts";
import type { ListProblem, ParsedList } from "./list-line.ts";
import type { UnitChoice } from "./join-unit.ts";
import { matchDirectives } from "./match-directives.ts";
import { matchPeople } from "./match-people.ts";
import { matchResults } from "./match-results.ts";
import { matchUnits } from "./match-units.ts";
import type { MatchedLine, StoredRow } from "./matched-line.ts";
import { type FoundUnit, UnitFinder } from "./unit-finder.ts";

export interface ListOptions {
  readonly year: number;
  /** The unit of people whose list names none. */
  readonly unit?: string | undefined;
  /** Take a list whose title names another year. */
  readonly otherYear: boolean;
  /** Whether the catalogue is known; without it no unit is, and naming one is no fault. */
  readonly knowsUnits?: boolean;
}

export interface MatchedLists {
  readonly lines: readonly MatchedLine[];
  /** What is unclear in a sheet as a whole, in the order of the lists. */
  readonly problems: readonly (readonly ListProblem[])[];
}

const DEFAULT_GROUP = "chung";

/**
 * What becomes of every line of a file: nothing is decided by a name alone, and whoever is not in a list stays as they
 * are. Units come first, because people of the same file may join them.
 */
export function matchLists(
  lists: readonly ParsedList[],
  catalogue: readonly StoredRow[],
  options: ListOptions,
): MatchedLists {
  const { year } = options;
  const byId = new Map(catalogue.map((row) => [rowId(row), row]));
  const stored = (form: string, key: string): StoredRow | undefined => byId.get(rowId({ form, key }));
  const taken = new Set(catalogue.map(({ key }) => key as string));
  const finder = new UnitFinder(catalogue);
  const known: KnownPeople = indexPeople(catalogue);
  const dated = lists.map((list) => withYearProblem(list, options));
  const of = <Kind extends ParsedList["kind"]>(kind: Kind) =>
    dated.flatMap((list) => (list.kind === kind ? [list as ParsedList & { readonly kind: Kind }] : []));
  const units = matchUnits(of("units"), { finder, year, taken });
  const unitOf = chooseUnit(lists, finder, options);
  const lines = [
    ...units,
    ...matchPeople(of("people"), { known, year, taken, unitOf, groupOf: groupFinder(catalogue), stored }),
    ...matchDirectives(of("directives"), { rows: catalogue, year, taken, stored }),
    ...matchResults(of("results"), {
      known,
      finder,
      year,
      stored,
      awards: catalogue.filter(({ form }) => form === pastAwards.id),
    }),
  ];
  return { lines, problems: dated.map(({ problems }) => problems) };
}

/** A list of people or units of another year is held back whole until somebody says that it is meant. */
function withYearProblem(list: ParsedList, { year, otherYear }: ListOptions): ParsedList {
  const { titleYear, kind } = list;
  if (otherYear || titleYear === undefined || titleYear.year === year) return list;
  if (kind !== "people" && kind !== "units") return list;
  const values = { year: String(titleYear.year), current: String(year) };
  const problem: ListProblem = { cell: titleYear.cell, code: "other-year", values };
  const hold = <Line extends { readonly problems: readonly ListProblem[] }>(line: Line): Line => ({
    ...line,
    problems: [problem, ...line.problems],
  });
  const problems = [problem, ...list.problems];
  return kind === "people"
    ? { ...list, lines: list.lines.map(hold), problems }
    : { ...list, lines: list.lines.map(hold), problems };
}

/** The unit of a line: its own words, then its sheet's title or name, then the one that was asked for. */
function chooseUnit(
  lists: readonly ParsedList[],
  finder: UnitFinder,
  { unit, knowsUnits = true }: ListOptions,
): UnitChoice {
  const asked = finder.all.find(({ key }) => key === unit);
  const fallback: FoundUnit | undefined = asked && { kind: "found", unit: asked };
  const ofSheets = new Map(
    lists.map(({ sheet, unitWords }) => {
      const found = unitWords.map((words) => finder.find(words)).find(({ kind }) => kind === "found");
      return [sheet, fallback ?? found] as const;
    }),
  );
  return (line, sheet) => {
    if (line.unit === undefined) return ofSheets.get(sheet);
    const found = finder.find(line.unit);
    return (line.unitIsLoose === true || !knowsUnits) && found.kind !== "found" ? ofSheets.get(sheet) : found;
  };
}

/** The peer group of most members of each unit. */
function groupFinder(catalogue: readonly StoredRow[]): (unit: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { form, deleted, fields } of catalogue) {
    if (form !== memberships.id || deleted) continue;
    const [unit, group] = [String(fields["unit"]), String(fields["group"])];
    const groups = counts.get(unit) ?? new Map<string, number>();
    counts.set(unit, groups.set(group, (groups.get(group) ?? 0) + 1));
  }
  return (unit) => {
    const ranked = [...(counts.get(unit) ?? [])].toSorted(
      ([left, few], [right, many]) => many - few || (left < right ? -1 : 1),
    );
    return ranked[0]?.[0] ?? DEFAULT_GROUP;
  };
}
