import type { Day } from "../../../../domain/values/day.ts";
import {
  coveringPeriods,
  monthPeriod,
  type Period,
  periodEnd,
  periodStart,
} from "../../../../domain/values/period.ts";
import type { RegisterStatus } from "../../../sync/ports/register-sync.ts";
import { missingBy } from "../../state/form-dues.ts";
import type { RegisterState } from "../../state/register-state.ts";

export interface Deadline {
  readonly period: Period;
  readonly day: Day;
  /**
   * `lacking`: the day is past and nothing is unsent, but something due is missing; `sent`: nothing is missing either, and
   * only the office's lock is.
   */
  readonly state: "open" | "late" | "lacking" | "sent";
  /** What is missing of what was due by the day. */
  readonly missing: number;
}

/** The oldest month of the year that has begun and is not locked; undefined when nothing is due. */
export function nextDeadline(
  year: number,
  register: Pick<RegisterState, "status" | "dues">,
  today: Day,
): Deadline | undefined {
  const { status } = register;
  if (status === undefined) return undefined;
  const months = Array.from({ length: 12 }, (_, index) => monthPeriod(year, index + 1));
  const isLocked = (month: Period): boolean =>
    coveringPeriods(month).some((covering) => status.locks[covering] !== undefined);
  const period = months.find((month) => periodStart(month) <= today && !isLocked(month));
  if (period === undefined) return undefined;
  const day = periodEnd(period);
  const missing = missingBy(register, day);
  return { period, day, state: today <= day ? "open" : stateAfter(status, missing), missing: missing ?? 0 };
}

/** While it is not known what is due, nothing is said of it. */
function stateAfter(status: RegisterStatus, missing: number | undefined): Deadline["state"] {
  if (!isAllSent(status)) return "late";
  if (missing === undefined) return "open";
  return missing > 0 ? "lacking" : "sent";
}

/** False for a register without rows. */
function isAllSent({ lastSync, waiting, begun, forms }: RegisterStatus): boolean {
  const open = forms.reduce((sum, { unsent, problems }) => sum + unsent + problems, waiting + begun.length);
  return lastSync !== undefined && open === 0 && forms.some(({ rows }) => rows > 0);
}
