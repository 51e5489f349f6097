import { Day } from "../domain/day.ts";

/** Asia/Ho_Chi_Minh has kept UTC+7 without summer time since 1975. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The calendar day in Vietnam at an ISO instant (rule S19). */
export function vietnamDay(instant: string): Day {
  return Day.parse(new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 10));
}
