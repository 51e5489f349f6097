import type { DueBoardResponse, MonthCounts } from "../../../domain/protocol/dues.ts";
import { monthsOf, type Period } from "../../../domain/values/period.ts";

/** What is due in a month or in several, as the board shows it. */
export interface ShownCounts {
  readonly due: number;
  readonly met: number;
  readonly late: number;
  readonly missing: number;
  readonly awaited: number;
}

export function shownCounts([met = 0, late = 0, missing = 0, awaited = 0]: MonthCounts): ShownCounts {
  return { due: met + late + missing + awaited, met, late, missing, awaited };
}

/** A unit's counts over the months of a period; undefined while they are not counted. */
export function countsOfPeriod(
  board: DueBoardResponse | undefined,
  unit: string,
  period: Period,
): ShownCounts | undefined {
  const months = board?.units.find((counted) => counted.unit === unit)?.months;
  if (months === undefined) return undefined;
  const inPeriod = monthsOf(period).map((month) => months[Number(month.slice(5)) - 1] ?? []);
  return shownCounts(
    [0, 1, 2, 3].map((part) => inPeriod.reduce((sum, counts) => sum + (counts[part] ?? 0), 0)),
  );
}
