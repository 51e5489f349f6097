import type { Day } from "../day.ts";
import { exact, exactText } from "../exact.ts";
import { inForce, useOf } from "../policy/dated.ts";
import type { LevelRule, Policy } from "../policy/policy.ts";
import { CONDITION_TEXTS, PARAMETER_TEXTS } from "../texts/rule-terms.ts";
import { derive, leaf, type Step } from "../step.ts";
import { conditionValue } from "./level.ts";
import { type Level, OUTCOME_OPTIONS, type Outcome } from "./level-names.ts";
import type { Standing } from "./standing.ts";

/** One number that kept a subject from a level. Exact texts; `missing` is the distance between the two, above 0. */
export interface Gap {
  readonly of: "score" | "done" | "late" | "exceeded" | "remedied" | "discipline";
  readonly test: "atLeast" | "atMost";
  readonly limit: string;
  /** Null where nothing was recorded. */
  readonly value: string | null;
  readonly missing: string;
}

export interface Shortfall {
  /** The level asked about: the one above the level reached. */
  readonly level: Level;
  /** Empty when score and conditions hold, so that a ground, a limit or the cap alone stood between. */
  readonly gaps: readonly Gap[];
}

/**
 * "Vì sao không phải X?": what was missing for the level above the one reached (above the suggested one where no level
 * fits), or undefined where there is none above or the subject is not rated.
 */
export function shortfall(
  policy: Policy,
  standing: Standing,
  reached: { readonly level: Outcome; readonly suggested: Level | null },
  day: Day,
): Shortfall | undefined {
  const rule = levelAbove(policy, reached);
  if (rule === undefined) return undefined;
  return { level: rule.level, gaps: gapsOf(rule, standing, day).map(({ gap }) => gap) };
}

/** The same as a node of the receipt, each gap with the article that asks for it. */
export function shortfallNode(
  policy: Policy,
  standing: Standing,
  reached: { readonly level: Outcome; readonly suggested: Level | null },
  day: Day,
): Step | undefined {
  const rule = levelAbove(policy, reached);
  if (rule === undefined) return undefined;
  const gaps = gapsOf(rule, standing, day).map(({ gap, asked }) => {
    const limit = leaf(exact(gap.limit), { rule: "required", parameters: [asked] });
    const value = leaf(exact(gap.value ?? "0"), { rule: "reached" });
    const parts = gap.test === "atLeast" ? [limit, value] : [value, limit];
    const title = gap.of === "score" ? PARAMETER_TEXTS.score : CONDITION_TEXTS[gap.of];
    return derive("difference", parts, { rule: "gap", subject: gap.of, title });
  });
  return derive("same", gaps, { rule: "why-not", subject: rule.level, title: OUTCOME_OPTIONS[rule.level] });
}

function levelAbove(
  { levels }: Policy,
  { level, suggested }: { readonly level: Outcome; readonly suggested: Level | null },
): LevelRule | undefined {
  if (level === "NOT_RATED") return undefined;
  const worst = levels.at(-1)?.level;
  const stood = level === "NO_FIT" ? (suggested ?? worst) : level;
  return levels[levels.findIndex((rule) => rule.level === stood) - 1];
}

function gapsOf(rule: LevelRule, standing: Standing, day: Day) {
  const asked = [
    { of: "score", test: "atLeast", limits: rule.floor, value: standing.score },
    ...rule.conditions
      .filter(({ kinds }) => kinds.includes(standing.subject))
      .map(({ of, test, value: limits }) => {
        const value = conditionValue(of, standing);
        return { of, test, limits, value: value === undefined ? null : exactText(value) };
      }),
  ] as const;
  return asked.flatMap(({ of, test, limits, value }) => {
    const limit = inForce(limits, day);
    const beyond = exact(value ?? "0").sub(exact(limit.value));
    const missing = test === "atLeast" ? beyond.neg() : beyond;
    if (missing.compare(0) <= 0) return [];
    const gap: Gap = { of, test, limit: limit.value, value, missing: exactText(missing) };
    return [{ gap, asked: useOf(`${rule.level}.${of}`, limit) }];
  });
}
