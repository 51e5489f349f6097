import { type Exact, exact, roundHalfUp, sumExact } from "../values/exact.ts";

/** Decimals of points on paper. */
const DECIMALS = 2;
const UNIT = exact("0.01");

/**
 * Parts rounded so that they add up to their total as it is printed, by the largest remainder: every part is cut, and the
 * hundredths that are then missing go to the parts that lost most, the first of equal ones. Parts that are not the whole
 * of the total are rounded by themselves.
 */
export function printedParts(parts: readonly Exact[], total: Exact): readonly Exact[] {
  if (!sumExact(parts).equals(total)) return parts.map((part) => roundHalfUp(part, DECIMALS));
  const cut = parts.map((part) => part.div(UNIT).floor().mul(UNIT));
  const missing = roundHalfUp(total, DECIMALS).sub(sumExact(cut)).div(UNIT);
  const lost = parts.map((part, place) => ({ place, rest: part.sub(cut[place] ?? exact(0)) }));
  const raised = new Set(
    lost
      .toSorted((a, b) => b.rest.compare(a.rest) || a.place - b.place)
      .filter((_, rank) => missing.compare(rank) > 0)
      .map(({ place }) => place),
  );
  return cut.map((part, place) => (raised.has(place) ? part.add(UNIT) : part));
}

/** Whether some part is printed otherwise than it would be by itself. */
export function isAdjusted(parts: readonly Exact[], printed: readonly Exact[]): boolean {
  return parts.some((part, place) => printed[place]?.equals(roundHalfUp(part, DECIMALS)) === false);
}
