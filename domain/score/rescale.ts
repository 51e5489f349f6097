import { exactText } from "../values/exact.ts";
import { derive, type TracedNumber } from "../trace/traced-number.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";
import type { Measured } from "./measure/measure.ts";

/** A criterion as it stands in the result: with its share of the maxima of those from which nothing was asked. */
interface Scaled {
  readonly id: string;
  /** Exact text. */
  readonly max: string;
  readonly points: TracedNumber;
}

/** What a criterion is multiplied by, and its maximum then; undefined where it stays as it is. */
type Share = { readonly factor: TracedNumber; readonly max: string } | undefined;

/** The criteria of a subject with what was shared out. */
export type Rescale = (kind: SubjectKind, measured: readonly Measured[]) => readonly Scaled[];

/**
 * The criteria with the maxima of those that are spread shared out over the others of their group, in proportion, so that the
 * group keeps its points (366-QĐ/TW Điều 10 fixes 30 and 70). A group from which nothing was asked at all is shared out
 * over the other groups. Whoever was never invited has then neither earned nor lost points for attendance. Subjects of a
 * kind of whom the same was asked in a period have the same shares, which are reckoned once.
 */
export function rescaling(): Rescale {
  const known = new Map<string, readonly Share[]>();
  return (kind, measured) => {
    if (measured.every(({ spread }) => !spread)) return measured;
    const asked = `${kind} ${measured.map(({ spread }) => (spread ? "0" : "1")).join("")}`;
    const shares = known.get(asked) ?? sharesOf(measured);
    known.set(asked, shares);
    return measured.map((criterion, place) => scaled(criterion, shares[place]));
  };
}

function scaled(criterion: Measured, share: Share): Scaled {
  if (criterion.spread) return { ...criterion, max: "0" };
  if (share === undefined) return criterion;
  const { id, title, points } = criterion;
  return {
    id,
    max: share.max,
    points: derive("product", [points, share.factor], { rule: "rescaled", subject: id, title }),
  };
}

function sharesOf(measured: readonly Measured[]): readonly Share[] {
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
  return measured.map(({ group, spread, maximum }): Share => {
    const factor = spread ? undefined : factorOf(group);
    return factor && { factor, max: exactText(maximum.amount.mul(factor.amount)) };
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
