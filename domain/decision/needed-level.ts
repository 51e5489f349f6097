import type { AwardRule } from "../policy/award.ts";
import { levelRank } from "../policy/level-rank.ts";
import type { Policy } from "../policy/policy.ts";
import type { Outcome } from "../vocabulary/level.ts";

/** The level of the decided year without which the award cannot be given. @param initiative one is recognised */
export function neededLevel(
  policy: Policy,
  { conditions }: AwardRule,
  initiative: boolean,
): Outcome | undefined {
  const levels = conditions.flatMap((condition): Outcome[] => {
    if (condition.kind === "level")
      return initiative && condition.orInitiative === true ? [] : [condition.atLeast];
    return condition.kind === "streak" ? [condition.atLeast ?? policy.cap.level] : [];
  });
  return levels.toSorted((one, other) => levelRank(policy, other) - levelRank(policy, one))[0];
}
