import type { Day } from "../values/day.ts";
import { type Exact, exact, exactText, sumExact } from "../values/exact.ts";
import { SubjectKind } from "../vocabulary/subject-kind.ts";
import { type Dated, inForce } from "./dated.ts";
import type { Policy, Rubric } from "./policy.ts";
import { plain, type PolicyIssue } from "./policy-issue.ts";
import { measureIssues } from "./validate-measure.ts";

/** The points that the two groups of a rubric share (366-QĐ/TW Điều 10). */
const WHOLE = exact(100);

export function rubricIssues(policy: Policy, days: readonly Day[]): readonly PolicyIssue[] {
  return SubjectKind.options.flatMap((kind) => {
    const rubric = policy.rubrics[kind];
    const at = `rubrics.${kind}`;
    return [
      ...duplicates(rubric.groups, `${at}.groups`),
      ...duplicates(rubric.criteria, `${at}.criteria`),
      ...strays(rubric, at),
      ...empty(rubric, at),
      ...negative(rubric, at),
      ...firstOfEach(days.flatMap((day) => sumIssues(rubric, at, day))),
      ...rubric.criteria.flatMap((criterion, index) =>
        measureIssues(criterion, kind, `${at}.criteria.${index}.measure`, days),
      ),
    ];
  });
}

function duplicates(parts: readonly { readonly id: string }[], at: string): readonly PolicyIssue[] {
  const ids = parts.map(({ id }) => id);
  return ids.flatMap((id, index): PolicyIssue[] =>
    ids.indexOf(id) === index ? [] : [{ path: `${at}.${index}.id`, code: "duplicate-id" }],
  );
}

function strays({ groups, criteria }: Rubric, at: string): readonly PolicyIssue[] {
  return criteria.flatMap((criterion, index): PolicyIssue[] =>
    groups.some(({ id }) => id === criterion.group)
      ? []
      : [
          {
            path: `${at}.criteria.${index}.group`,
            code: "unknown-group",
            detail: plain(groups.map(({ id }) => id).join(", ")),
          },
        ],
  );
}

function empty({ groups, criteria }: Rubric, at: string): readonly PolicyIssue[] {
  return groups.flatMap(({ id }, index): PolicyIssue[] =>
    criteria.some(({ group }) => group === id)
      ? []
      : [{ path: `${at}.groups.${index}`, code: "empty-group" }],
  );
}

function negative({ groups, criteria }: Rubric, at: string): readonly PolicyIssue[] {
  const below = (max: Dated<string>) => max.some(({ value }) => exact(value).compare(0) < 0);
  const parts = { groups, criteria };
  return Object.entries(parts).flatMap(([name, list]) =>
    list.flatMap(({ max }, index): PolicyIssue[] =>
      below(max) ? [{ path: `${at}.${name}.${index}.max`, code: "negative-points" }] : [],
    ),
  );
}

function sumIssues({ groups, criteria }: Rubric, at: string, day: Day): readonly PolicyIssue[] {
  const sumOf = (parts: readonly { readonly max: Dated<string> }[]) =>
    sumExact(parts.map(({ max }) => exact(inForce(max, day).value)));
  const wrong = groups.flatMap((group, index): PolicyIssue[] => {
    const sum = sumOf(criteria.filter((criterion) => criterion.group === group.id));
    const wanted = exact(inForce(group.max, day).value);
    return sum.equals(wanted)
      ? []
      : [{ path: `${at}.groups.${index}`, code: "points-do-not-sum", detail: unequal(sum, wanted, day) }];
  });
  const sum = sumOf(groups);
  const issue = {
    path: `${at}.groups`,
    code: "groups-do-not-sum",
    detail: unequal(sum, WHOLE, day),
  } as const;
  return [...(sum.equals(WHOLE) ? [] : [issue]), ...wrong];
}

/** Keeps the first issue of each path: the same fault on several days is one fault. */
function firstOfEach(issues: readonly PolicyIssue[]): readonly PolicyIssue[] {
  return issues.filter(({ path }, index) => issues.findIndex((other) => other.path === path) === index);
}

/** "29 ≠ 30, 2026-01-01". */
function unequal(sum: Exact, wanted: Exact, day: Day) {
  return plain(`${exactText(sum)} ≠ ${exactText(wanted)}, ${day}`);
}
