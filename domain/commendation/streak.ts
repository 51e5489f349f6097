import type { Policy } from "../policy/policy.ts";
import type { Draft } from "../score/draft.ts";
import type { Level } from "../score/level-names.ts";
import { reachesLevel } from "./level-rank.ts";

interface Asked {
  /** The best level unless told otherwise. */
  readonly floor?: Level | undefined;
  /** Recognised as outstanding (tiêu biểu) in each year. */
  readonly typical: boolean;
}

/** Years without a gap back from this one, this one by what the run gives it and those before by their decisions. */
export function yearsRunning(
  policy: Policy,
  { assessment: { standing }, outcome }: Draft,
  year: number,
  { floor = policy.levels[0]?.level, typical }: Asked,
): number {
  const { history, typical: recognised } = standing;
  const holds = (one: number): boolean => {
    const name = String(one);
    if (floor === undefined || (typical && recognised[name] !== true)) return false;
    if (one === year) return reachesLevel(policy, outcome, floor);
    // A year recorded as outstanding is by its name a year at the best level; a decision that says otherwise prevails.
    return reachesLevel(policy, history[name] ?? (typical ? policy.levels[0]?.level : undefined), floor);
  };
  let count = 0;
  while (holds(year - count)) count += 1;
  return count;
}
