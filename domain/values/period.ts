import * as z from "zod";
import { addDays, type Day, dayParts, daysInMonth } from "./day.ts";

/** A month "2026-03", a quarter "2026-Q1" or a year "2026". */
export const Period = z
  .string()
  .regex(/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/)
  .brand<"Period">();
export type Period = z.infer<typeof Period>;

export type PeriodKind = "month" | "quarter" | "year";

export function periodKind(period: Period): PeriodKind {
  if (period.length === 4) return "year";
  return period.includes("Q") ? "quarter" : "month";
}

export function periodYear(period: Period): number {
  return Number(period.slice(0, 4));
}

/* Periods and days are composed of valid parts below, so they are cast and not parsed. */

export function yearPeriod(year: number): Period {
  return String(year) as Period;
}

export function quarterPeriod(year: number, quarter: number): Period {
  return `${year}-Q${quarter}` as Period;
}

export function monthPeriod(year: number, month: number): Period {
  return `${year}-${String(month).padStart(2, "0")}` as Period;
}

/** Every period of a year, the longest first. */
export function periodsOf(year: number): readonly Period[] {
  return [
    yearPeriod(year),
    ...[1, 2, 3, 4].map((quarter) => quarterPeriod(year, quarter)),
    ...monthsOf(yearPeriod(year)),
  ];
}

export function monthOf(day: Day): Period {
  return day.slice(0, 7) as Period;
}

/** The first day of the period. */
export function periodStart(period: Period): Day {
  switch (periodKind(period)) {
    case "year":
      return `${period}-01-01` as Day;
    case "quarter":
      return `${monthPeriod(periodYear(period), Number(period.slice(6)) * 3 - 2)}-01` as Day;
    case "month":
      return `${period}-01` as Day;
  }
}

/** The last day of the period. */
export function periodEnd(period: Period): Day {
  const year = periodYear(period);
  switch (periodKind(period)) {
    case "year":
      return `${period}-12-31` as Day;
    case "quarter":
      return lastDayOf(year, Number(period.slice(6)) * 3);
    case "month":
      return lastDayOf(year, Number(period.slice(5)));
  }
}

function lastDayOf(year: number, month: number): Day {
  return `${monthPeriod(year, month)}-${daysInMonth(year, month)}` as Day;
}

export function periodHasDay(period: Period, day: Day): boolean {
  return periodStart(period) <= day && day <= periodEnd(period);
}

/** The period itself and every longer one that holds it: a month lies in its quarter and its year. */
export function coveringPeriods(period: Period): readonly Period[] {
  const year = periodYear(period);
  switch (periodKind(period)) {
    case "year":
      return [period];
    case "quarter":
      return [period, yearPeriod(year)];
    case "month": {
      const { month } = dayParts(periodStart(period));
      return [period, quarterPeriod(year, Math.ceil(month / 3)), yearPeriod(year)];
    }
  }
}

/** The months of a year or quarter, or the month itself, in order. */
export function monthsOf(period: Period): readonly Period[] {
  const { year, month } = dayParts(periodStart(period));
  const count = { year: 12, quarter: 3, month: 1 }[periodKind(period)];
  return Array.from({ length: count }, (_, index) => monthPeriod(year, month + index));
}

/** The period of the same length just before. */
export function previousPeriod(period: Period): Period {
  const dayBefore = addDays(periodStart(period), -1);
  return coveringPeriods(monthOf(dayBefore)).find((one) => periodKind(one) === periodKind(period)) ?? period;
}
