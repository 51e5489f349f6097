import type { Day } from "../values/day.ts";
import { type Exact, exact, exactText } from "../values/exact.ts";
import { groupBy } from "../values/group-by.ts";
import { inForce, useOf } from "../policy/dated.ts";
import type { Condition, LevelRule, Policy } from "../policy/policy.ts";
import type { ParameterUse } from "../trace/trace.ts";
import type { Level } from "../vocabulary/level.ts";
import type { Reason } from "./result.ts";
import type { Standing } from "./standing.ts";
import { findTriggers } from "./triggers.ts";

interface LevelDecision {
  readonly level: Level | "NO_FIT" | "INCOMPLETE";
  /** For NO_FIT: the highest level above the last one whose floor and conditions hold. */
  readonly suggested: Level | null;
  /** Whether a ground for KHTNV was set aside. */
  readonly overridden: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * The level by score and conditions, before caps and limits (366-QĐ/TW Điều 11). A ground for the lowest level decides
 * first; then facts that are missing leave the subject without a level. Where score and conditions disagree the text
 * names no level. A score for the best level whose conditions fail takes the next level if its conditions hold; every other
 * disagreement is NO_FIT.
 */
export function decideLevel(policy: Policy, standing: Standing, day: Day): LevelDecision {
  const triggers = findTriggers(policy, standing, day);
  const overridden = triggers.setAside.length > 0;
  const decided = (
    level: LevelDecision["level"],
    reasons: readonly Reason[],
    suggested: Level | null = null,
  ) => ({
    level,
    suggested,
    overridden,
    reasons: [...triggers.setAside, ...reasons, ...triggers.unknown],
  });
  const worst = policy.levels.at(-1)?.level ?? "KHTNV";
  if (triggers.standing.length > 0) return decided(worst, triggers.standing);
  const open = [...undescribed(policy, standing), ...incomplete(policy, standing)];
  if (open.length > 0) return decided("INCOMPLETE", open);
  if (standing.score === null || standing.missing.length > 0) {
    return decided(policy.dues === undefined ? "NO_FIT" : "INCOMPLETE", [undecided(policy, standing)]);
  }

  const score = exact(standing.score);
  const reached = policy.levels.filter((rule) => score.compare(exact(inForce(rule.floor, day).value)) >= 0);
  const [top, next] = reached;
  if (top === undefined || top.level === worst)
    return decided(worst, [scoreReason("score-below", policy.levels.at(-2), day)]);

  const scored = scoreReason("score-reaches", top, day);
  const failed = failedConditions(top, standing, day);
  if (failed.length === 0) return decided(top.level, [scored]);
  if (top === policy.levels[0] && next !== undefined && failedConditions(next, standing, day).length === 0) {
    return decided(next.level, [scored, ...failed]);
  }
  const suggested = reached.find(
    (rule) => rule.level !== worst && failedConditions(rule, standing, day).length === 0,
  );
  return decided("NO_FIT", [scored, ...failed], suggested?.level ?? null);
}

/** The floors and conditions that decided a subject's level. */
export function levelParameters(policy: Policy, standing: Standing, day: Day): readonly ParameterUse[] {
  return policy.levels.flatMap((rule) => [
    useOf(`${rule.level}.score`, inForce(rule.floor, day)),
    ...rule.conditions
      .filter(({ kinds }) => kinds.includes(standing.subject))
      .map((condition) => useOf(`${rule.level}.${condition.of}`, inForce(condition.value, day))),
  ]);
}

function undecided(policy: Policy, standing: Standing): Reason {
  const titles = policy.rubrics[standing.subject].criteria.filter(({ id }) => standing.missing.includes(id));
  const values = {
    criteria_vi: titles.map(({ title }) => title.vi).join("; "),
    criteria_en: titles.map(({ title }) => title.en).join("; "),
  };
  return { code: "undecided", values, source: "" };
}

/** The missing facts by criterion, each with its number. */
function incomplete(policy: Policy, { subject, incomplete: facts }: Standing): readonly Reason[] {
  if (facts.length === 0) return [];
  const byCriterion = [...groupBy(facts, ({ criterion }) => criterion)];
  const named = byCriterion.map(([id, { length }]) => {
    const title = policy.rubrics[subject].criteria.find((criterion) => criterion.id === id)?.title;
    return { vi: `${title?.vi ?? id} (${length})`, en: `${title?.en ?? id} (${length})` };
  });
  const values = {
    criteria_vi: named.map(({ vi }) => vi).join("; "),
    criteria_en: named.map(({ en }) => en).join("; "),
  };
  const sources = [...new Set(facts.map(({ source }) => source).filter((source) => source !== ""))];
  return [{ code: "incomplete", values, source: sources.join("; ") }];
}

function undescribed({ discipline }: Policy, { undescribed: cases }: Standing): readonly Reason[] {
  if (discipline === undefined || cases.length === 0) return [];
  const values = { count: String(cases.length) };
  return [{ code: "case-undescribed", values, source: discipline.undescribed.text }];
}

function failedConditions(rule: LevelRule, standing: Standing, day: Day): readonly Reason[] {
  return rule.conditions
    .filter((condition) => condition.kinds.includes(standing.subject))
    .flatMap((condition): Reason[] => {
      const value = conditionValue(condition.of, standing);
      const { value: limit, source } = inForce(condition.value, day);
      const beyond = value?.compare(exact(limit)) ?? 0;
      const holds = value !== undefined && (condition.test === "atLeast" ? beyond >= 0 : beyond <= 0);
      if (holds) return [];
      const values = {
        level: rule.level,
        of: condition.of,
        limit,
        value: value === undefined ? "-" : exactText(value),
      };
      return [
        {
          code: condition.test === "atLeast" ? "condition-below" : "condition-above",
          values,
          source: source.text,
        },
      ];
    });
}

/** The number that a condition tests, of a leader that of the unit or field led; undefined where no task was recorded. */
export function conditionValue(of: Condition["of"], standing: Standing): Exact | undefined {
  switch (of) {
    case "done":
    case "late":
    case "exceeded":
    case "errors": {
      const tasks = standing.led ?? standing.tasks;
      return tasks === null ? undefined : exact(tasks[of] ?? "0");
    }
    case "remedied":
      return exact(standing.remedied);
    case "discipline":
      return exact(standing.discipline.length);
  }
}

function scoreReason(code: "score-below" | "score-reaches", rule: LevelRule | undefined, day: Day): Reason {
  if (rule === undefined) return { code, values: {}, source: "" };
  const floor = inForce(rule.floor, day);
  return { code, values: { level: rule.level, floor: floor.value }, source: floor.source.text };
}
