import type { Policy } from "../policy/policy.ts";
import type { Draft } from "../score/draft.ts";
import type { Level, Outcome } from "../vocabulary/level.ts";
import { reachesLevel } from "../policy/level-rank.ts";

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
  const isTypical = (counted: number) => recognised[String(counted)] === true;
  // A year recorded as outstanding implies the best level; a recorded level that differs prevails.
  const levelOf = (counted: number): Outcome | undefined =>
    counted === year
      ? outcome
      : (history[String(counted)] ?? (typical && isTypical(counted) ? policy.levels[0]?.level : undefined));
  const reaches = (counted: number) => floor !== undefined && reachesLevel(policy, levelOf(counted), floor);
  const holds = (counted: number) => reaches(counted) && (!typical || isTypical(counted));
  const years: number[] = [];
  let current = year;
  for (; holds(current); current -= 1) years.push(current);
  return { years, endedBy: { year: current, level: levelOf(current), notTypical: reaches(current) } };
}
