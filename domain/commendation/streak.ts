import type { Policy } from "../policy/policy.ts";
import type { Draft } from "../score/draft.ts";
import type { Level, Outcome } from "../vocabulary/level.ts";
import { reachesLevel } from "./level-rank.ts";

interface Asked {
  /** The lowest level that continues the streak; the best level by default. */
  readonly floor?: Level | undefined;
  /** Whether each year must be recognised as outstanding (tiêu biểu). */
  readonly typical: boolean;
}

/** Consecutive years, the latest first, and the year that ended them. */
interface Streak {
  readonly years: readonly number[];
  readonly endedBy: {
    readonly year: number;
    readonly level: Outcome | undefined;
    /** The level was reached, but not as outstanding. */
    readonly notTypical: boolean;
  };
}

/**
 * Consecutive years back from this one. This year counts with the run's outcome, earlier years with their decisions.
 */
export function streakOf(
  policy: Policy,
  { assessment: { standing }, outcome }: Draft,
  year: number,
  { floor = policy.levels[0]?.level, typical }: Asked,
): Streak {
  const { history, typical: recognised } = standing;
  const isTypical = (one: number) => recognised[String(one)] === true;
  // A year recorded as outstanding implies the best level; a recorded level that differs prevails.
  const levelOf = (one: number): Outcome | undefined =>
    one === year
      ? outcome
      : (history[String(one)] ?? (typical && isTypical(one) ? policy.levels[0]?.level : undefined));
  const reaches = (one: number) => floor !== undefined && reachesLevel(policy, levelOf(one), floor);
  const holds = (one: number) => reaches(one) && (!typical || isTypical(one));
  const years: number[] = [];
  let one = year;
  for (; holds(one); one -= 1) years.push(one);
  return { years, endedBy: { year: one, level: levelOf(one), notTypical: reaches(one) } };
}
