import type { RunsResponse } from "../../../domain/protocol/runs.ts";
import { compareText } from "../../../domain/values/compare-text.ts";
import type { RunId } from "../../../domain/values/ids.ts";
import { Period, periodEnd, periodStart } from "../../../domain/values/period.ts";

/** A period with published results. */
export interface PublishedPeriod {
  readonly period: Period;
  readonly run: RunId;
}

/** The latest first; of periods that end on one day, the longest. */
export function publishedPeriods({ current }: Pick<RunsResponse, "current">): readonly PublishedPeriod[] {
  return Object.entries(current)
    .map(([period, run]) => ({ period: Period.parse(period), run }))
    .toSorted(
      ({ period: left }, { period: right }) =>
        compareText(periodEnd(right), periodEnd(left)) || compareText(periodStart(left), periodStart(right)),
    );
}
