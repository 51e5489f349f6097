import type { Day } from "../values/day.ts";
import type { Dated } from "./dated.ts";
import type { Policy } from "./policy.ts";
import { plain, type PolicyIssue } from "./policy-issue.ts";
import { awardIssues } from "./validate-awards.ts";
import { dueIssues } from "./validate-dues.ts";
import { levelIssues } from "./validate-levels.ts";
import { numberIssues } from "./validate-numbers.ts";
import { rubricIssues } from "./validate-rubric.ts";

/**
 * Cross-checks: every dated value holds from the policy's first day and its days ascend; on each day on which a value
 * begins, criteria sum to their group and groups to 100, every criterion can be measured, floors descend to 0, and the
 * cap lies within what may be set; every proposal asks only for proposals decided before it. Paths are those of the
 * document: `rubrics.individual.criteria.0.measure.floor`.
 */
export function validatePolicy(policy: Policy): readonly PolicyIssue[] {
  const dates = datedValues(policy, "").flatMap(({ path, values }) => dateIssues(policy, path, values));
  // Checks that look values up by day are skipped while the days are wrong; the others always run.
  const days = dates.length > 0 ? [] : changeDays(policy);
  return [
    ...dates,
    ...rubricIssues(policy, days),
    ...levelIssues(policy, days),
    ...numberIssues(policy, days),
    ...awardIssues(policy),
    ...dueIssues(policy),
  ];
}

interface DatedAt {
  readonly path: string;
  readonly values: Dated<unknown>;
}

/** Every list of dated values in the policy, at any depth. */
function datedValues(part: unknown, path: string): readonly DatedAt[] {
  if (isDated(part)) return [{ path, values: part }];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    datedValues(value, path === "" ? key : `${path}.${key}`),
  );
}

function isDated(part: unknown): part is Dated<unknown> {
  return (
    Array.isArray(part) &&
    part.length > 0 &&
    part.every((one) => typeof one === "object" && one !== null && "effective" in one)
  );
}

function dateIssues(policy: Policy, path: string, values: Dated<unknown>): readonly PolicyIssue[] {
  const days = values.map(({ effective }) => effective);
  const ascending = days.every((day, index) => index === 0 || (days[index - 1] ?? day) < day);
  return [
    ...((days[0] ?? policy.effective) <= policy.effective
      ? []
      : [{ path, code: "not-in-force-at-start" } as const]),
    ...(ascending ? [] : [{ path, code: "dates-not-ascending" } as const]),
    ...values.flatMap(({ effective, source }, place): PolicyIssue[] =>
      source.from !== undefined && effective < source.from
        ? [{ path: `${path}.${place}.effective`, code: "before-its-text", detail: plain(source.from) }]
        : [],
    ),
  ];
}

/** Every day on which some value of the policy begins. */
function changeDays(policy: Policy): readonly Day[] {
  const begun = datedValues(policy, "").flatMap(({ values }) => values.map(({ effective }) => effective));
  return [...new Set([policy.effective, ...begun.filter((day) => day > policy.effective)])].toSorted();
}
