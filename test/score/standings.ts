import { exact } from "../../domain/values/exact.ts";
import { Period } from "../../domain/values/period.ts";
import { dang3662025 as policy } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { Assessment } from "../../domain/score/assess.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { Settings } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import { Standing } from "../../domain/score/standing.ts";
import { derive, leaf } from "../../domain/trace/traced-number.ts";

const { dues: _dues, ...withoutDues } = dang3662025v2;
/** The rules of version 2 for facts in which nothing is due, so that a test can speak of one rule alone. */
export const RULES = withoutDues;

/** A subject that meets all conditions of the best level, unless other fields are given. */
export function assessment(id: string, score: string, fields: Partial<Standing> = {}): Assessment {
  const tasks = { done: "100", late: "0", exceeded: "30" };
  const standing = Standing.parse({
    id,
    name: id,
    subject: "individual",
    group: "g",
    score,
    tasks,
    ...fields,
  });
  const given = leaf(exact(score), { rule: "given-score" });
  return {
    standing,
    criteria: [],
    notes: [],
    trace: derive("same", [given], { rule: "rating", subject: id }).write(),
  };
}

export function settled(
  assessments: readonly Assessment[],
  settings: Settings = {},
  period = "2026",
  rules: Policy = policy,
): ReadonlyMap<string, SubjectResult> {
  const all = settle(rules, settings, Period.parse(period), assessments);
  return new Map(all.map(({ result }) => [result.subject, result]));
}
