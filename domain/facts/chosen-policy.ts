import type { Day } from "../values/day.ts";
import { type Dated, inForce, type InForce } from "../policy/dated.ts";
import type { Dues } from "../policy/dues.ts";
import type { LevelRule, Policy } from "../policy/policy.ts";
import type { RuleSetting } from "../vocabulary/setting.ts";
import type { OrganisationFacts } from "./facts.ts";
import { chosenRegularity, regularityOf } from "./chosen-regularity.ts";
import { parseSettings, type SettingName, settingInForce, type Settings } from "./settings.ts";

type Chosen<T> = { readonly value: T; readonly source: Dated<T>[number]["source"] } | undefined;

/** The policy with the choices that stand in the facts; without them where they cannot be read. */
export function policyOfFacts(policy: Policy, { committee, registers }: OrganisationFacts): Policy {
  const catalogue = registers.find(({ unit }) => unit === committee)?.rows ?? [];
  const parsed = parseSettings(policy, catalogue);
  return parsed.ok ? chosenPolicy(policy, parsed.settings) : policy;
}

/**
 * The policy with the organisation's choices in its optional parts. A choice about a part that the policy does not have
 * changes nothing, so that a year under an older version is rated as before.
 */
export function chosenPolicy(policy: Policy, settings: Settings): Policy {
  const choose = <T>(values: Dated<T>, chosen: Chosen<T>) =>
    chosen === undefined ? [...values] : [{ effective: policy.effective, ...chosen }];
  const { cap, leaders, dues } = policy;
  const inRhythm = (groups: Dues["rhythm"]["individual"]) =>
    Object.fromEntries(Object.entries(groups).map(([id, values]) => [id, choose(values, settings.rhythm)]));
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
    ...(dues && {
      dues: {
        ...dues,
        rhythm: {
          individual: inRhythm(dues.rhythm.individual),
          leader: inRhythm(dues.rhythm.leader),
          collective: inRhythm(dues.rhythm.collective),
        },
        ...chosenRegularity(dues, policy.effective, settings),
      },
    }),
    ...(leaders && {
      leaders: { ...leaders, ownTasks: choose(leaders.ownTasks, settings["leaders.ownTasks"]) },
    }),
  };
}

/** Every choice with the value used, for the report; what the policy does not know or nobody asks for is left out. */
export function listSettings(
  policy: Policy,
  settings: Settings,
  day: Day,
): Partial<Record<RuleSetting, string>> {
  const choices = Object.entries(choicesInForce(policy, settings, day)).filter(
    ([name, { value }]) => value !== "none" || Object.hasOwn(settings, name),
  );
  return Object.fromEntries(choices.map(([name, { value }]) => [name, value]));
}

/** The same with their sources. */
export function choicesInForce(
  policy: Policy,
  settings: Settings,
  day: Day,
): Partial<Record<RuleSetting, InForce<string>>> {
  const chosen = (name: SettingName) => settingInForce(policy, settings, name, day);
  const { cap, levels, leaders, dues } = chosenPolicy(policy, settings);
  const errors = levels.flatMap(({ conditions }) => conditions).find(({ of }) => of === "errors")?.value;
  const rhythm = dues && rhythmsOf(dues, day);
  const regularity = dues && regularityOf(dues, settings, day);
  return {
    ...(cap.rounding && { "cap.rounding": inForce(cap.rounding, day) }),
    ...(cap.heads && { "cap.heads": inForce(cap.heads, day) }),
    ...(errors && { "quality.errors": inForce(errors, day) }),
    ...(leaders && { "leaders.ownTasks": inForce(leaders.ownTasks, day) }),
    ...(rhythm && { rhythm }),
    ...regularity,
    "cap.base": chosen("cap.base"),
    "cap.percent": chosen("cap.percent"),
    "cap.drop": chosen("cap.drop"),
    headAtMostUnit: chosen("headAtMostUnit"),
    quarterKhtnvBlocksHtxs: chosen("quarterKhtnvBlocksHtxs"),
  };
}

/** The rhythms that points and results have, each once, with the source of the first; undefined where nothing has one. */
function rhythmsOf({ rhythm }: Dues, day: Day): InForce<string> | undefined {
  const all = Object.values(rhythm).flatMap((groups) => Object.values(groups));
  const [first, ...others] = all.map((values) => inForce(values, day));
  if (first === undefined) return undefined;
  const values = [...new Set([first, ...others].map(({ value }) => value))];
  return { ...first, value: values.join(", ") };
}
