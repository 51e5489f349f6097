import type { Dated } from "../../policy/dated.ts";
import type { LevelRule, Policy } from "../../policy/policy.ts";
import type { Settings } from "./settings.ts";

type Chosen<T> = { readonly value: T; readonly source: Dated<T>[number]["source"] } | undefined;

/**
 * The policy with the organisation's choices in its optional parts. A choice about a part that the policy does not have
 * changes nothing, so that a year under an older version is rated as before.
 */
export function chosenPolicy(policy: Policy, settings: Settings): Policy {
  const choose = <T>(values: Dated<T>, chosen: Chosen<T>) =>
    chosen === undefined ? [...values] : [{ effective: policy.effective, ...chosen }];
  const { cap, leaders } = policy;
  const withErrors = (rule: LevelRule): LevelRule => ({
    ...rule,
    conditions: rule.conditions.map((condition) =>
      condition.of === "errors"
        ? { ...condition, value: choose(condition.value, settings["quality.errors"]) }
        : condition,
    ),
  });
  return {
    ...policy,
    levels: policy.levels.map(withErrors),
    cap: {
      ...cap,
      ...(cap.rounding && { rounding: choose(cap.rounding, settings["cap.rounding"]) }),
      ...(cap.heads && { heads: choose(cap.heads, settings["cap.heads"]) }),
    },
    ...(leaders && {
      leaders: { ...leaders, ownTasks: choose(leaders.ownTasks, settings["leaders.ownTasks"]) },
    }),
  };
}
