import type { Day } from "../day.ts";
import { exact } from "../exact.ts";
import { type Dated, inForce } from "./dated.ts";
import type { Measure } from "./measures.ts";
import type { PolicyIssue } from "./policy-issue.ts";

/** Shares lie between 0 and 1, bands ascend and give no more than the criterion's maximum. */
export function measureIssues(
  measure: Measure,
  max: Dated<string>,
  path: string,
  day: Day,
): readonly PolicyIssue[] {
  const share = (values: Dated<string> | undefined, name: string): PolicyIssue[] =>
    (values ?? []).every(({ value }) => exact(value).compare(0) >= 0 && exact(value).compare(1) <= 0)
      ? []
      : [{ path: `${path}.${name}`, code: "share-out-of-range" }];
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
      return measure.perEvent.every(({ value }) => exact(value).compare(0) >= 0)
        ? []
        : [{ path: `${path}.perEvent`, code: "share-out-of-range" }];
    case "bands": {
      const froms = measure.bands.map(({ from }) => exact(inForce(from, day).value));
      const ascending = froms.every(
        (from, index) => index === 0 || (froms[index - 1]?.compare(from) ?? -1) < 0,
      );
      const above = measure.bands.some(({ points }) =>
        points.some(({ value }) => exact(value).compare(exact(inForce(max, day).value)) > 0),
      );
      return [
        ...measure.bands.flatMap(({ from }, index) => share(from, `bands.${index}.from`)),
        ...(ascending ? [] : [{ path: `${path}.bands`, code: "bands-not-ascending" } as const]),
        ...(above ? [{ path: `${path}.bands`, code: "points-above-maximum" } as const] : []),
      ];
    }
  }
}
