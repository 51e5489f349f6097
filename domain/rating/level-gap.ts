import type { Day } from "../values/day.ts";
import { exact, exactText } from "../values/exact.ts";
import { inForce, useOf } from "../policy/dated.ts";
import type { LevelRule, Policy } from "../policy/policy.ts";
import { CONDITION_TEXTS, PARAMETER_TEXTS } from "../texts/trace/rule-terms.ts";
import { derive, leaf, type TracedNumber } from "../trace/traced-number.ts";
import { conditionValue } from "../score/level.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import { isAssessed, type Level, type Outcome } from "../vocabulary/level.ts";
import type { Reason } from "../score/result.ts";
import type { Standing } from "../score/standing.ts";
import { explainReason } from "../explanation/explain-reason.ts";
import type { ReasonCode } from "../vocabulary/reason-code.ts";

/** One number that kept a subject from a level. Exact texts; `missing` is the distance between the two, above 0. */
export interface Gap {
  readonly of: "score" | "done" | "late" | "exceeded" | "errors" | "remedied" | "discipline";
  readonly test: "atLeast" | "atMost";
  readonly limit: string;
  /** null where nothing was recorded. */
  readonly value: string | null;
  readonly missing: string;
}

export interface LevelGap {
  /** The level above the one reached. */
  readonly level: Level;
  /**
   * Empty when score and conditions hold, so that only a ground, a limit or the cap kept the subject from the level.
   */
  readonly gaps: readonly Gap[];
}

/**
 * "Vì sao không phải X?": the distance to the level above the one reached (above the suggested one where no level
 * fits), or undefined where there is no level above or the subject is not rated.
 */
export function levelGap(
  policy: Policy,
  standing: Standing,
  reached: { readonly level: Outcome; readonly suggested: Level | null },
  day: Day,
): LevelGap | undefined {
  const rule = levelAbove(policy, reached);
  if (rule === undefined) return undefined;
  return { level: rule.level, gaps: gapsOf(rule, standing, day).map(({ gap }) => gap) };
}

/** Reasons that keep a subject from a level whatever its own points and conditions. */
const HINDERS_BEST: ReadonlySet<ReasonCode> = new Set([
  "quarter-limited",
  "deputy-limited",
  "cap-over",
  "cap-tie",
]);
const HINDERS_ALL: ReadonlySet<ReasonCode> = new Set([
  "trigger",
  "trigger-of-other-kind",
  "undecided",
  "head-limited",
]);

/**
 * The same for the score sheet: a node for each level above the one reached, the nearest first, with each gap beside the
 * article that asks for it, and with each ground or limit that stood between although nothing of its own was missing.
 */
export function levelGapNodes(
  policy: Policy,
  standing: Standing,
  reached: { readonly level: Outcome; readonly suggested: Level | null; readonly reasons: readonly Reason[] },
  day: Day,
): readonly TracedNumber[] {
  const [best] = policy.levels;
  return levelsAbove(policy, reached)
    .toReversed()
    .map((rule) => {
      const gaps = gapsOf(rule, standing, day).map(gapNode);
      const hindrances = reached.reasons.filter(
        ({ code }) => HINDERS_ALL.has(code) || (rule === best && HINDERS_BEST.has(code)),
      );
      const title = OUTCOME_TEXTS[rule.level];
      const parts = [...gaps, ...hindrances.map(hindranceNode)];
      return derive("same", parts, { rule: "why-not", subject: rule.level, title });
    });
}

function gapNode({ gap, asked }: ReturnType<typeof gapsOf>[number]): TracedNumber {
  const limit = leaf(exact(gap.limit), { rule: "required", parameters: [asked] });
  const value = leaf(exact(gap.value ?? "0"), { rule: "reached" });
  const title = gap.of === "score" ? PARAMETER_TEXTS.score : CONDITION_TEXTS[gap.of];
  return gap.test === "atLeast"
    ? derive("difference", [limit, value], { rule: "gap", subject: gap.of, title })
    : derive("difference", [value, limit], { rule: "gap-beyond", subject: gap.of, title });
}

/** The node's value is 0, since the subject's own numbers lack nothing. */
function hindranceNode(reason: Reason): TracedNumber {
  const title = { vi: explainReason(reason, "vi"), en: explainReason(reason, "en") };
  return leaf(exact(0), { rule: "hindrance", subject: reason.code, title });
}

function levelAbove(policy: Policy, reached: Parameters<typeof levelsAbove>[1]): LevelRule | undefined {
  return levelsAbove(policy, reached).at(-1);
}

/** The levels above the one reached, best first. */
function levelsAbove(
  { levels }: Policy,
  { level, suggested }: { readonly level: Outcome; readonly suggested: Level | null },
): readonly LevelRule[] {
  // While facts are missing, the distance to a level would be a guess.
  if (!isAssessed(level)) return [];
  const worst = levels.at(-1)?.level;
  const stood = level === "NO_FIT" ? (suggested ?? worst) : level;
  return levels.slice(
    0,
    levels.findIndex((rule) => rule.level === stood),
  );
}

function gapsOf(rule: LevelRule, standing: Standing, day: Day) {
  const tests = [
    { of: "score", test: "atLeast", limits: rule.floor, value: standing.score },
    ...rule.conditions
      .filter(({ kinds }) => kinds.includes(standing.subject))
      .map(({ of, test, value: limits }) => {
        const value = conditionValue(of, standing);
        return { of, test, limits, value: value === undefined ? null : exactText(value) };
      }),
  ] as const;
  return tests.flatMap(({ of, test, limits, value }) => {
    const limit = inForce(limits, day);
    const beyond = exact(value ?? "0").sub(exact(limit.value));
    const missing = test === "atLeast" ? beyond.neg() : beyond;
    if (missing.compare(0) <= 0) return [];
    const gap: Gap = { of, test, limit: limit.value, value, missing: exactText(missing) };
    return [{ gap, asked: useOf(`${rule.level}.${of}`, limit) }];
  });
}
