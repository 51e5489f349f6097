import type { Day } from "../values/day.ts";
import { exact } from "../values/exact.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";
import { type Dated, inForce } from "./dated.ts";
import { type Measure, UNIT_RATES } from "./measures.ts";
import type { Criterion } from "./policy.ts";
import type { PolicyIssue } from "./policy-issue.ts";

/**
 * Rules on each of these days: shares lie between 0 and 1, a floor below its ceiling; bands ascend and give no more
 * than the criterion's maximum; the rate can be counted for this kind of subject.
 */
export function measureIssues(
  { measure, max }: Criterion,
  kind: SubjectKind,
  path: string,
  days: readonly Day[],
): readonly PolicyIssue[] {
  const issues = [
    ...(isMeasurable(measure, kind) ? [] : [{ path: `${path}.of`, code: "not-measurable" } as const]),
    ...shareIssues(measure, path),
    ...days.flatMap((day) => orderIssues(measure, max, path, day)),
  ];
  return issues.filter(
    ({ path: at, code }, index) =>
      issues.findIndex((other) => other.path === at && other.code === code) === index,
  );
}

function isMeasurable(measure: Measure, kind: SubjectKind): boolean {
  return kind === "collective" || !("of" in measure) || !UNIT_RATES.has(measure.of);
}

function shareIssues(measure: Measure, path: string): readonly PolicyIssue[] {
  const share = (values: Dated<string> | undefined, name: string): PolicyIssue[] =>
    (values ?? []).every(({ value }) => exact(value).compare(0) >= 0 && exact(value).compare(1) <= 0)
      ? []
      : [{ path: `${path}.${name}`, code: "share-out-of-range" }];
  const points = (values: Dated<string>, name: string): PolicyIssue[] =>
    values.every(({ value }) => exact(value).compare(0) >= 0)
      ? []
      : [{ path: `${path}.${name}`, code: "negative-points" }];
  switch (measure.kind) {
    case "entered":
      return [];
    case "allOrNothing":
      return share(measure.atLeast, "atLeast");
    case "rate":
      return [...share(measure.floor, "floor"), ...share(measure.ceiling, "ceiling")];
    case "taskResult":
      return [...share(measure.errorWeight, "errorWeight"), ...share(measure.lateWeight, "lateWeight")];
    case "deduction":
      return points(measure.perEvent, "perEvent");
    case "bands":
      return measure.bands.flatMap((band, index) => [
        ...share(band.from, `bands.${index}.from`),
        ...points(band.points, `bands.${index}.points`),
      ]);
  }
}

/** Thresholds that overlap or can never be reached. */
function orderIssues(measure: Measure, max: Dated<string>, path: string, day: Day): readonly PolicyIssue[] {
  const at = (values: Dated<string>) => exact(inForce(values, day).value);
  if (measure.kind === "rate" && measure.floor !== undefined && measure.ceiling !== undefined) {
    return at(measure.floor).compare(at(measure.ceiling)) <= 0
      ? []
      : [{ path: `${path}.ceiling`, code: "bands-not-ascending" }];
  }
  if (measure.kind !== "bands") return [];
  const froms = measure.bands.map(({ from }) => at(from));
  const ascending = froms.every((from, index) => index === 0 || (froms[index - 1]?.compare(from) ?? -1) < 0);
  const rising = measure.bands.every(({ points }, index) => {
    const before = measure.bands[index - 1];
    return before === undefined || at(before.points).compare(at(points)) <= 0;
  });
  const above = measure.bands.some(({ points }) => at(points).compare(at(max)) > 0);
  return [
    ...(ascending ? [] : [{ path: `${path}.bands`, code: "bands-not-ascending" } as const]),
    ...(rising ? [] : [{ path: `${path}.bands`, code: "band-points-fall" } as const]),
    ...(above ? [{ path: `${path}.bands`, code: "points-above-maximum" } as const] : []),
  ];
}
