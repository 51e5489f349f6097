import * as z from "zod";

/**
 * A calendar day without a zone, "2026-03-05". Attendance happens on a day, not at an instant (rule S19);
 * text order is time order.
 */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, { error: "not a calendar day" })
  .brand<"Day">();
export type Day = z.infer<typeof Day>;

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/*
 * A text that is composed of the numbers of a calendar below is a day by construction, so it is cast and not parsed: dates
 * are computed for every row.
 */

export function dayParts(day: Day): DayParts {
  const [year, month, date] = day.split("-").map(Number);
  return { year: year ?? 0, month: month ?? 0, day: date ?? 0 };
}

/** The day of these parts, or undefined where no such day exists (31/02, month 13, year outside 1900-2200). */
export function dayOf(parts: DayParts): Day | undefined {
  const { year, month, day } = parts;
  if (![year, month, day].every(Number.isInteger)) return undefined;
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  return `${year}-${pad2(month)}-${pad2(day)}` as Day;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function addDays(day: Day, days: number): Day {
  if (days === 0) return day;
  return fromOrdinal(ordinal(dayParts(day)) + days);
}

/** The same date so many months later, or the last day of a shorter month: 31/08 + 6 months = 28/02. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = dayParts(day);
  const total = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(total / 12), month: (total % 12) + 1 };
  return `${target.year}-${pad2(target.month)}-${pad2(Math.min(date, daysInMonth(target.year, target.month)))}` as Day;
}

/** The number of days between two days, positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(dayParts(to)) - ordinal(dayParts(from));
}

/** dd/mm/yyyy, as Vietnamese documents write it. */
export function formatDay(day: Day): string {
  const { year, month, day: date } = dayParts(day);
  return `${pad2(date)}/${pad2(month)}/${year}`;
}

/**
 * Serial 1 is 1900-01-01 and 61 is 1900-03-01: Excel keeps Lotus's 29 February 1900 (serial 60), which never existed.
 */
const EPOCH_1900 = ordinal({ year: 1899, month: 12, day: 30 });
const EPOCH_1904 = ordinal({ year: 1904, month: 1, day: 1 });
const LATEST = ordinal({ year: 2200, month: 12, day: 31 });

/** A smaller bare number in a day column is taken for a year or a count: as a serial, 2026 is a day in July 1905. */
export const FIRST_BARE_SERIAL = ordinal({ year: 1920, month: 1, day: 1 }) - EPOCH_1900;

/** The day of an Excel serial number (fractions are a time of day and are dropped); undefined outside 1900-2200. */
export function dayFromSerial(serial: number, date1904 = false): Day | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const whole = Math.floor(serial);
  if (date1904) return whole < 0 || EPOCH_1904 + whole > LATEST ? undefined : fromOrdinal(EPOCH_1904 + whole);
  if (whole < 1 || whole === 60 || EPOCH_1900 + whole > LATEST) return undefined;
  return fromOrdinal(EPOCH_1900 + (whole < 60 ? whole + 1 : whole));
}

/** The Excel serial number (1900 system) of a day after February 1900. */
export function serialOf(day: Day): number {
  return ordinal(dayParts(day)) - EPOCH_1900;
}

function isRealDay(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number);
  return dayOf({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }) !== undefined;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 0000-03-01 in the Gregorian calendar: years begin in March, so a leap day ends its year. */
function ordinal({ year, month, day }: DayParts): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + Math.floor((marchMonth * 306 + 5) / 10) + day - 1;
}

function fromOrdinal(days: number): Day {
  let year = Math.floor(days / 365.2425);
  while (ordinal({ year: year + 1, month: 3, day: 1 }) <= days) year += 1;
  while (ordinal({ year, month: 3, day: 1 }) > days) year -= 1;
  const inYear = days - ordinal({ year, month: 3, day: 1 });
  const marchMonth = Math.floor((inYear * 10 + 5) / 306);
  const date = inYear - Math.floor((marchMonth * 306 + 5) / 10) + 1;
  const month = ((marchMonth + 2) % 12) + 1;
  return `${pad4(month > 2 ? year : year + 1)}-${pad2(month)}-${pad2(date)}` as Day;
}

function pad2(value: number): string {
  return String(value).padStart(2, "0");
}

function pad4(value: number): string {
  return String(value).padStart(4, "0");
}
