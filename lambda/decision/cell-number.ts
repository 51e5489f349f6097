import type { SubjectResult } from "../../domain/score/result.ts";
import { isAdjusted, printedParts } from "../../domain/wording/printed-parts.ts";
import { type Exact, exact, exactText, roundHalfUp } from "../../domain/values/exact.ts";

/**
 * A number for a cell: rounded half-up to 2 decimals in exact arithmetic, only then converted to a binary float. These
 * numbers are shown only, never compared or added.
 */
export function cellNumber(value: Exact): number {
  return Number(exactText(roundHalfUp(value, 2)));
}

/** Points as results carry them: exact text, or null for a subject without a score. */
export function cellPoints(points: string | null | undefined): number | null {
  return points === null || points === undefined ? null : cellNumber(exact(points));
}

/** The points of a result's criteria by id, as they add up to the printed score. */
export function printedPoints({
  criteria,
  score,
}: Pick<SubjectResult, "criteria" | "score">): ReadonlyMap<string, number> {
  const parts = criteria.map(({ points }) => exact(points));
  const printed = printedParts(parts, exact(score ?? "0"));
  return new Map(criteria.map(({ id }, place) => [id, cellNumber(printed[place] ?? exact("0"))]));
}

/** Whether some criterion is printed otherwise than it would be by itself, which the page then says once. */
export function hasAdjustedPoints({ criteria, score }: Pick<SubjectResult, "criteria" | "score">): boolean {
  const parts = criteria.map(({ points }) => exact(points));
  return isAdjusted(parts, printedParts(parts, exact(score ?? "0")));
}
