import type { Day } from "../day.ts";
import { exact, sumExact } from "../exact.ts";
import { SubjectKind } from "../score/result.ts";

import { type Dated, inForce } from "./dated.ts";
import type { Policy, Rubric } from "./policy.ts";
import type { PolicyIssue } from "./policy-issue.ts";
import { measureIssues } from "./validate-measure.ts";

/** The two groups of a rubric share these points (366-QĐ/TW Điều 10). */
const WHOLE = exact(100);

/**
 * Cross-checks: every dated value holds from the policy's first day and its days ascend; criteria sum to their group and
 * groups to 100; floors of levels descend; bands ascend; every proposal asks only for proposals decided before it.
 */
export function validatePolicy(policy: Policy): readonly PolicyIssue[] {
  const dates = datedValues(policy, "").flatMap(({ path, values }) => dateIssues(policy, path, values));
  // The other checks read values by day, which only makes sense once the days do.
  return dates.length > 0
    ? dates
    : [...rubricIssues(policy), ...levelIssues(policy), ...proposalIssues(policy)];
}

interface DatedAt {
  readonly path: string;
  readonly values: Dated<unknown>;
}

/** Every list of dated values in the policy, wherever it stands. */
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
  ];
}

/** Every day on which some value of the policy begins. */
function changeDays(policy: Policy): readonly Day[] {
  const begun = datedValues(policy, "").flatMap(({ values }) => values.map(({ effective }) => effective));
  return [...new Set([policy.effective, ...begun.filter((day) => day > policy.effective)])].toSorted();
}

function rubricIssues(policy: Policy): readonly PolicyIssue[] {
  const days = changeDays(policy);
  return SubjectKind.options.flatMap((kind) => {
    const rubric = policy.rubrics[kind];
    const at = `rubrics.${kind}`;
    const measures = rubric.criteria.flatMap(({ measure, max }, index) =>
      measureIssues(measure, max, `${at}.criteria.${index}.measure`, policy.effective),
    );
    return duplicateIds(rubric, at).concat(
      days.flatMap((day) => sumIssues(rubric, at, day)),
      measures,
    );
  });
}

function duplicateIds({ criteria }: Rubric, at: string): PolicyIssue[] {
  const ids = criteria.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: `${at}.criteria.${index}.id`, code: "duplicate-id" }],
  );
}

function sumIssues(rubric: Rubric, at: string, day: Day): readonly PolicyIssue[] {
  const total = sumExact(rubric.groups.map(({ max }) => exact(inForce(max, day).value)));
  const groups = rubric.groups.flatMap((group, index): PolicyIssue[] => {
    const own = rubric.criteria.filter((criterion) => criterion.group === group.id);
    const sum = sumExact(own.map(({ max }) => exact(inForce(max, day).value)));
    return sum.equals(exact(inForce(group.max, day).value))
      ? []
      : [{ path: `${at}.groups.${index}`, code: "points-do-not-sum" }];
  });
  const strays = rubric.criteria.flatMap((criterion, index): PolicyIssue[] =>
    rubric.groups.some(({ id }) => id === criterion.group)
      ? []
      : [{ path: `${at}.criteria.${index}.group`, code: "unknown-group" }],
  );
  return [
    ...(total.equals(WHOLE) ? [] : [{ path: `${at}.groups`, code: "groups-do-not-sum" } as const]),
    ...groups,
    ...strays,
  ];
}

function levelIssues(policy: Policy): readonly PolicyIssue[] {
  const issues = changeDays(policy).flatMap((day) => {
    const floors = policy.levels.map(({ floor }) => exact(inForce(floor, day).value));
    return floors.flatMap((floor, index): PolicyIssue[] =>
      index > 0 && (floors[index - 1]?.compare(floor) ?? 1) <= 0
        ? [{ path: `levels.${index}.floor`, code: "floors-not-descending" }]
        : [],
    );
  });
  const capped = policy.levels.some(({ level }) => level === policy.cap.level);
  return [...issues, ...(capped ? [] : [{ path: "cap.level", code: "unknown-level" } as const])];
}

function proposalIssues(policy: Policy): readonly PolicyIssue[] {
  return policy.proposals.flatMap((rule, index) =>
    rule.conditions.flatMap((condition): PolicyIssue[] => {
      if (condition.kind !== "memberShare" && condition.kind !== "someMember") return [];
      const earlier = policy.proposals.slice(0, index).some(({ id }) => id === condition.proposed);
      return earlier ? [] : [{ path: `proposals.${index}`, code: "proposal-not-yet-decided" }];
    }),
  );
}
