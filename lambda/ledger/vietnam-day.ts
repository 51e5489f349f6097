import { Day, displayDay } from "../../domain/values/day.ts";

/** Asia/Ho_Chi_Minh has kept UTC+7 without summer time since 1975. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The calendar day in Vietnam at an ISO instant (rule S19). */
export function vietnamDay(instant: string): Day {
  return Day.parse(localText(instant).slice(0, 10));
}

/** "09:41 12/03/2026": what clocks in Vietnam show at an ISO instant. */
export function vietnamTime(instant: string): string {
  return `${localText(instant).slice(11, 16)} ${displayDay(vietnamDay(instant))}`;
}

function localText(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString();
}
