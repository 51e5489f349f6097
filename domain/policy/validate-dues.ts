import { SubjectKind } from "../vocabulary/subject-kind.ts";
import type { Dated } from "./dated.ts";
import type { Policy } from "./policy.ts";
import { plain, type PolicyIssue } from "./policy-issue.ts";

/**
 * Rules: every group with points or task results to enter has a rhythm, every rhythm belongs to a group of its rubric,
 * days and months are whole and few.
 */
export function dueIssues({ dues, rubrics }: Policy): readonly PolicyIssue[] {
  if (dues === undefined) return [];
  const rhythms = SubjectKind.options.flatMap((kind) => {
    const { groups, criteria } = rubrics[kind];
    const path = `dues.rhythm.${kind}`;
    const ids = groups.map(({ id }) => id);
    const asked = criteria.filter(
      ({ measure }) => measure.kind === "entered" || measure.kind === "taskResult",
    );
    const lacking = [...new Set(asked.map(({ group }) => group))].filter(
      (group) => dues.rhythm[kind][group] === undefined,
    );
    const strays = Object.keys(dues.rhythm[kind]).filter((group) => !ids.includes(group));
    return [
      ...lacking.map((group): PolicyIssue => ({ path, code: "no-rhythm", detail: plain(group) })),
      ...strays.map((group): PolicyIssue => ({
        path: `${path}.${group}`,
        code: "unknown-group",
        detail: plain(ids.join(", ")),
      })),
    ];
  });
  return [
    ...rhythms,
    ...whole(dues.remedyDays, "dues.remedyDays", 366),
    ...whole(dues.closing.month ?? [], "dues.closing.month", 27),
    ...whole(dues.closing.quarter ?? [], "dues.closing.quarter", 89),
    ...whole(dues.closing.year ?? [], "dues.closing.year", 364),
    ...whole(dues.reports?.withinDays ?? [], "dues.reports.withinDays", 366),
    ...whole(dues.decisions?.month ?? [], "dues.decisions.month", 366),
    ...whole(dues.decisions?.quarter ?? [], "dues.decisions.quarter", 366),
    ...whole(dues.decisions?.year ?? [], "dues.decisions.year", 366),
    ...whole(dues.unitMonths, "dues.unitMonths", 12),
  ];
}

function whole(values: Dated<string>, path: string, most: number): readonly PolicyIssue[] {
  const possible = values.every(({ value }) => /^\d{1,3}$/.test(value) && Number(value) <= most);
  return possible ? [] : [{ path, code: "out-of-range" }];
}
