import type { Day } from "../../../../domain/values/day.ts";
import {
  coveringPeriods,
  monthPeriod,
  type Period,
  periodEnd,
  periodStart,
} from "../../../../domain/values/period.ts";
import type { RegisterStatus } from "../../../sync/ports/register-sync.ts";

export interface Deadline {
  readonly period: Period;
  readonly day: Day;
  /** `sent`: the day is past and nothing is unsent; only the office's lock is missing. */
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

/** False for a register without rows. */
function isAllSent({ lastSync, waiting, forms }: RegisterStatus): boolean {
  const open = forms.reduce((sum, { unsent, problems }) => sum + unsent + problems, waiting);
  return lastSync !== undefined && open === 0 && forms.some(({ rows }) => rows > 0);
}
