import type { Day } from "../../../../domain/values/day.ts";
import {
  coveringPeriods,
  monthPeriod,
  type Period,
  periodEnd,
  periodStart,
} from "../../../../domain/values/period.ts";
import type { RegisterStatus } from "../../../sync/register-sync.ts";

export interface Deadline {
  readonly period: Period;
  readonly day: Day;
  /** `sent`: its day is past and nothing waits here; that it is not locked yet is no fault of the clerk's. */
  readonly state: "open" | "late" | "sent";
}

/** The oldest month of the year that has begun and is not locked; undefined when nothing is due. */
export function nextDeadline(year: number, status: RegisterStatus, today: Day): Deadline | undefined {
  const { locks } = status;
  const months = Array.from({ length: 12 }, (_, index) => monthPeriod(year, index + 1));
  const isLocked = (month: Period): boolean =>
    coveringPeriods(month).some((covering) => locks[covering] !== undefined);
  const period = months.find((month) => periodStart(month) <= today && !isLocked(month));
  if (period === undefined) return undefined;
  const day = periodEnd(period);
  return { period, day, state: today <= day ? "open" : isAllSent(status) ? "sent" : "late" };
}

/** A register in which nothing was ever entered has sent nothing. */
function isAllSent({ lastSync, waiting, forms }: RegisterStatus): boolean {
  const left = forms.reduce((sum, { unsent, problems }) => sum + unsent + problems, waiting);
  return lastSync !== undefined && left === 0 && forms.some(({ rows }) => rows > 0);
}
