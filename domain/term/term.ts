import type { Fields } from "../forms/form.ts";
import { UnitId } from "../ids.ts";
import type { TermSubject } from "../protocol/terms.ts";
import type { Level } from "../score/level-names.ts";
import { LevelSchema, Proposal, type SubjectResult } from "../score/result.ts";

/** What is known of one year: its catalogue, its published results, and the recorded and typed-in decisions about it. */
export interface YearOfTerm {
  readonly year: number;
  /** Units and people of the year's catalogue, by id: who was never rated has a name and a kind all the same. */
  readonly catalogue: ReadonlyMap<string, { readonly name: string; readonly isUnit: boolean }>;
  readonly results: readonly SubjectResult[];
  /** Rows of form `decisions` of the year's own period. */
  readonly decisions: readonly Fields[];
  /** Rows of form `past-decisions` about the year, for years before the system. */
  readonly past: readonly Fields[];
}

type Year = TermSubject["years"][number];

/**
 * Years side by side for every unit and person, from what was published and decided alone. A recorded decision prevails over
 * one that was typed in; a streak is counted from decisions, as the commendations for years running are (06-HD/TW mục 19).
 */
export function termOf(years: readonly YearOfTerm[], best: Level): TermSubject[] {
  const subjects = new Map<string, { name: string; kind: TermSubject["kind"]; years: Year[] }>();
  for (const year of years) {
    const results = new Map(year.results.map((result) => [result.subject, result]));
    const decisions = year.decisions.filter(isOfYear);
    const named = [...decisions, ...year.past].map((row) => String(row["subject"]));
    for (const subject of new Set([...results.keys(), ...named])) {
      const result = results.get(subject);
      const known = subjects.get(subject);
      const entry = known ?? { name: subject, kind: "individual", years: [] };
      const listed = year.catalogue.get(subject);
      entry.name = result?.name ?? listed?.name ?? entry.name;
      entry.kind = result?.kind ?? (listed?.isUnit === true ? "collective" : entry.kind);
      entry.years.push(yearOf({ ...year, decisions }, subject, result));
      subjects.set(subject, entry);
    }
  }
  const last = years.at(-1)?.year;
  return [...subjects]
    .map(([subject, entry]) => ({
      subject,
      ...entry,
      streak: running(entry.years, last, ({ decided }) => decided === best),
      typicalStreak: running(entry.years, last, ({ decided, typical }) => decided === best && typical),
    }))
    .toSorted((left, right) => rank(left) - rank(right) || (left.subject < right.subject ? -1 : 1));
}

/** An award for the whole term stands in its last year's register, and is none of that year. */
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
    decided: LevelSchema.safeParse(ofLevel?.["level"]).data ?? null,
    typical: ofLevel?.["typical"] === true,
    proposals: result?.proposals.map(({ id }) => id) ?? [],
    awards: own.flatMap((row) => Proposal.safeParse(row["award"]).data ?? []),
  };
}

/** Years without a gap that hold, back from the last. */
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
