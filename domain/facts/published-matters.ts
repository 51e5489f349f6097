import type { FactRow, PublishedMatter } from "./facts.ts";
import { decisions } from "../forms/catalogue/decisions.ts";
import type { Day } from "../values/day.ts";
import type { Period } from "../values/period.ts";
import type { Outcome } from "../vocabulary/level.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";

/** What a run says of a subject, as far as the authority has to decide on it. */
interface Rated {
  readonly subject: string;
  readonly kind: SubjectKind;
  readonly level: Outcome;
  readonly proposals: readonly { readonly id: string }[];
}

interface Publication {
  readonly period: Period;
  /** The day on which the results were published. */
  readonly on: Day;
  readonly results: readonly Rated[];
}

/**
 * What the authority has to decide on once results are published: the level of everybody who is rated, also where no level
 * fits or facts are missing, and every proposal.
 * @param rows those of the committee's register of the period's year, in which decisions are recorded
 */
export function publishedMatters(
  { period, on: publishedOn, results }: Publication,
  rows: readonly FactRow[],
): readonly PublishedMatter[] {
  const recorded = new Map(
    rows
      .filter(({ form, fields }) => form === decisions.id && (fields["termFrom"] ?? null) === null)
      .map((row) => [matterId(String(row.fields["period"]), row.fields), row]),
  );
  return results.flatMap(({ subject, kind, level, proposals }) => {
    const matters = [...(level === "NOT_RATED" ? [] : ["level"]), ...proposals.map(({ id }) => id)];
    return matters.map((matter): PublishedMatter => ({
      period,
      subject: { kind: kind === "collective" ? "unit" : "person", id: subject },
      matter,
      publishedOn,
      decision: recorded.get(matterId(period, { subject, matter })),
    }));
  });
}

function matterId(period: string, { subject, matter }: Readonly<Record<string, unknown>>): string {
  return `${period} ${String(subject)} ${String(matter)}`;
}
