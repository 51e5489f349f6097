import { exactText } from "../values/exact.ts";
import { derive, type TracedNumber } from "../trace/traced-number.ts";
import type { Measured } from "./measure/measure.ts";

/** A criterion as it stands in the result: with its share of the maxima of those from which nothing was asked. */
interface Scaled {
  readonly id: string;
  /** Exact text. */
  readonly max: string;
  readonly points: TracedNumber;
}

/**
 * The criteria with the maxima of those that are spread shared out over the others of their group, in proportion, so that the
 * group keeps its points (366-QĐ/TW Điều 10 fixes 30 and 70). A group from which nothing was asked at all is shared out
 * over the other groups. Whoever was never invited has then neither earned nor lost points for attendance.
 */
export function rescale(measured: readonly Measured[]): readonly Scaled[] {
  if (measured.every(({ spread }) => !spread)) return measured;
  const counted = measured.filter(({ spread }) => !spread);
  const groups = new Set(counted.map(({ group }) => group));
  const isWhole = measured.every(({ group }) => groups.has(group));
  const factors = new Map<string, TracedNumber | undefined>();
  const factorOf = (group: string): TracedNumber | undefined => {
    const place = isWhole ? group : "";
    if (!factors.has(place)) {
      const here = (one: Measured) => !isWhole || one.group === group;
      factors.set(place, factorBetween(measured.filter(here), counted.filter(here)));
    }
    return factors.get(place);
  };
  return measured.map((criterion): Scaled => {
    if (criterion.spread) return { ...criterion, max: "0" };
    const { group, id, title, points, maximum } = criterion;
    const factor = factorOf(group);
    if (factor === undefined) return criterion;
    return {
      id,
      max: exactText(maximum.amount.mul(factor.amount)),
      points: derive("product", [points, factor], { rule: "rescaled", subject: id, title }),
    };
  });
}

/** By how much what is kept of some criteria stands for all of them; undefined where all are kept. */
function factorBetween(whole: readonly Measured[], kept: readonly Measured[]): TracedNumber | undefined {
  if (whole.length === kept.length) return undefined;
  return derive("ratio", [sumOf(whole, "rescale-whole"), sumOf(kept, "rescale-kept")], { rule: "rescale" });
}

function sumOf(criteria: readonly Measured[], rule: "rescale-whole" | "rescale-kept"): TracedNumber {
  return derive(
    "sum",
    criteria.map(({ maximum }) => maximum),
    { rule },
  );
}
