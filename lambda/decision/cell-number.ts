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
