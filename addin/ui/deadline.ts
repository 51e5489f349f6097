import type { Day } from "../../domain/day.ts";
import { coveringPeriods, monthPeriod, type Period, periodEnd, periodStart } from "../../domain/period.ts";
import type { RegisterStatus } from "../sync/register-sync.ts";

export interface Deadline {
  readonly period: Period;
  readonly day: Day;
  readonly late: boolean;
}

/** The oldest month of the year that has begun and is not locked; undefined when nothing is due. */
export function nextDeadline(year: number, locks: RegisterStatus["locks"], today: Day): Deadline | undefined {
  const months = Array.from({ length: 12 }, (_, index) => monthPeriod(year, index + 1));
  const isLocked = (month: Period): boolean =>
    coveringPeriods(month).some((covering) => locks[covering] !== undefined);
  const period = months.find((month) => periodStart(month) <= today && !isLocked(month));
  return period === undefined
    ? undefined
    : { period, day: periodEnd(period), late: today > periodEnd(period) };
}
