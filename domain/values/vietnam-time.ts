import { addDays, Day, dayParts, formatDay } from "./day.ts";

/** Vietnam has kept UTC+7 without summer time since 1975. */
const OFFSET_HOURS = 7;

/** The calendar day in Vietnam at an instant in UTC, "2026-12-31T16:59:59.999Z" (rule S19). */
export function vietnamDay(instant: string): Day {
  const day = Day.parse(instant.slice(0, 10));
  return utcHour(instant) + OFFSET_HOURS < 24 ? day : addDays(day, 1);
}

/** "09:41 12/03/2026", as reports write what clocks in Vietnam show. */
export function vietnamTime(instant: string): string {
  return `${clockTime(instant)} ${formatDay(vietnamDay(instant))}`;
}

/** "12/03 09:41", as lists write it: the year stands only when it is not `year`. */
export function shortVietnamTime(instant: string, year?: number): string {
  const day = vietnamDay(instant);
  const date = formatDay(day);
  return `${dayParts(day).year === year ? date.slice(0, 5) : date} ${clockTime(instant)}`;
}

function clockTime(instant: string): string {
  const hour = (utcHour(instant) + OFFSET_HOURS) % 24;
  return `${String(hour).padStart(2, "0")}${instant.slice(13, 16)}`;
}

function utcHour(instant: string): number {
  return Number(instant.slice(11, 13));
}
