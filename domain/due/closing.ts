import { type Dated, inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { addDays, type Day } from "../values/day.ts";
import { type Period, periodEnd, periodKind, previousPeriod } from "../values/period.ts";

/** The days whose dues a period counts, both included. */
export interface DueWindow {
  readonly start: Day;
  readonly end: Day;
}

/**
 * The day up to which a period counts what is due and done: its last day, or as many days before it as the policy says.
 * @param on the day whose values hold
 */
export function closingDay({ dues }: Policy, period: Period, on: Day = periodEnd(period)): Day {
  const before: Dated<string> | undefined = dues?.closing[periodKind(period)];
  return addDays(periodEnd(period), before === undefined ? 0 : -Number(inForce(before, on).value));
}

/** From the day after the closing of the period before, up to the period's own closing day. */
export function dueWindow(policy: Policy, period: Period): DueWindow {
  const on = periodEnd(period);
  return {
    start: addDays(closingDay(policy, previousPeriod(period), on), 1),
    end: closingDay(policy, period, on),
  };
}

export function inWindow({ start, end }: DueWindow, day: Day): boolean {
  return start <= day && day <= end;
}
