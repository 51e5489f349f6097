import type { Fields } from "../forms/form.ts";
import { UnitId } from "../values/ids.ts";
import type { TermSubject } from "../protocol/terms.ts";
import { Level } from "../vocabulary/level.ts";
import type { SubjectResult } from "../score/result.ts";
import { Proposal } from "../vocabulary/proposal.ts";

/** The facts of one year: its catalogue, its published results, and the recorded and typed decisions about it. */
export interface YearOfTerm {
  readonly year: number;
  /**
   * Units and people of the year's catalogue, by id, so that a subject that was never rated has a name and a kind too.
   */
  readonly catalogue: ReadonlyMap<string, { readonly name: string; readonly isUnit: boolean }>;
  readonly results: readonly SubjectResult[];
  /** Rows of form `decisions` whose period is the year. */
  readonly decisions: readonly Fields[];
  /** Rows of form `past-decisions` about the year, for years before the system. */
  readonly past: readonly Fields[];
}

type Year = TermSubject["years"][number];

/**
 * The years of every unit and person side by side, from published results and decisions alone. A recorded decision
 * prevails over a typed one. A streak is counted from decisions, as in commendations for consecutive years (06-HD/TW
 * mục 19).
 * @param unitAwards awards that only units receive: one of them identifies a unit of which nothing else is known
 */
export function termOf(
  years: readonly YearOfTerm[],
  best: Level,
  unitAwards: ReadonlySet<string> = new Set(),
): TermSubject[] {
  const names = namesIn(years);
  const kindOf = kindsIn(years, unitAwards);
  const last = years.at(-1)?.year;
  return [...yearsBySubject(years)]
    .map(([subject, known]) => ({
      subject,
      name: names.get(subject) ?? subject,
      kind: kindOf(subject, known),
      years: known,
      streak: running(known, last, ({ decided }) => decided === best),
      typicalStreak: running(known, last, ({ decided, typical }) => decided === best && typical),
    }))
    .toSorted((left, right) => rank(left) - rank(right) || (left.subject < right.subject ? -1 : 1));
}

/**
 * Names from the last year that has the subject. The catalogue prevails, since a name may have been corrected after
 * rating.
 */
export function namesIn(
  years: readonly Pick<YearOfTerm, "catalogue" | "results">[],
): ReadonlyMap<string, string> {
  return new Map(
    years.flatMap(({ catalogue, results }) => [
      ...results.map(({ subject, name }): [string, string] => [subject, name]),
      ...[...catalogue].map(([subject, { name }]): [string, string] => [subject, name]),
    ]),
  );
}

function kindsIn(
  years: readonly YearOfTerm[],
  unitAwards: ReadonlySet<string>,
): (subject: string, known: readonly Year[]) => TermSubject["kind"] {
  const rated = new Map(
    years.flatMap(({ results }) => results.map(({ subject, kind }) => [subject, kind] as const)),
  );
  const listed = new Map(years.flatMap(({ catalogue }) => [...catalogue]));
  return (subject, known) => {
    const isUnit =
      listed.get(subject)?.isUnit ??
      known.some(({ awards }) => awards.some((award) => unitAwards.has(award)));
    return rated.get(subject) ?? (isUnit ? "collective" : "individual");
  };
}

function yearsBySubject(years: readonly YearOfTerm[]): ReadonlyMap<string, Year[]> {
  const subjects = new Map<string, Year[]>();
  for (const year of years) {
    const results = new Map(year.results.map((result) => [result.subject, result]));
    const decisions = year.decisions.filter(isOfYear);
    const named = [...decisions, ...year.past].map((row) => String(row["subject"]));
    for (const subject of new Set([...results.keys(), ...named])) {
      const known = subjects.get(subject) ?? [];
      known.push(yearOf({ ...year, decisions }, subject, results.get(subject)));
      subjects.set(subject, known);
    }
  }
  return subjects;
}

/** An award for the whole term is stored in its last year's register but is no award of that year. */
function isOfYear(decision: Fields): boolean {
  return (decision["termFrom"] ?? null) === null;
}

function yearOf(
  { year, decisions, past }: YearOfTerm,
  subject: string,
  result: SubjectResult | undefined,
): Year {
  const own = decisions.filter((row) => row["subject"] === subject);
  const ofLevel =
    own.find((row) => row["matter"] === "level") ?? past.find((row) => row["subject"] === subject);
  return {
    year,
    unit: result === undefined ? null : UnitId.parse(result.unit),
    proposed: result?.level ?? null,
    display: result?.display ?? null,
    decided: Level.safeParse(ofLevel?.["level"]).data ?? null,
    typical: ofLevel?.["typical"] === true,
    proposals: result?.proposals.map(({ id }) => id) ?? [],
    awards: own.flatMap((row) => Proposal.safeParse(row["award"]).data ?? []),
  };
}

/** The number of consecutive years, back from the last, that hold. */
function running(years: readonly Year[], last: number | undefined, holds: (year: Year) => boolean): number {
  if (last === undefined) return 0;
  const held = new Set(years.filter(holds).map(({ year }) => year));
  let year = last;
  while (held.has(year)) year -= 1;
  return last - year;
}

function rank({ kind }: Pick<TermSubject, "kind">): number {
  return kind === "collective" ? 0 : 1;
}
