import { addDays, type Day } from "../values/day.ts";
import {
  monthsOf,
  type Period,
  periodEnd,
  periodKind,
  periodStart,
  periodYear,
  quarterPeriod,
} from "../values/period.ts";

/** A period with its days and parts computed once, since scoring needs them for every row. */
export interface Span {
  readonly period: Period;
  readonly start: Day;
  readonly end: Day;
  /** The day after the end, to which a person's months are counted. */
  readonly after: Day;
  readonly months: readonly Period[];
  /** The quarters of a year; a shorter period has none. */
  readonly quarters: readonly Period[];
  /** The rank of each period whose rows can count for this one: its months, itself, its quarters. */
  readonly parts: ReadonlyMap<string, number>;
}

export function spanOf(period: Period): Span {
  const isYear = periodKind(period) === "year";
  const end = periodEnd(period);
  const months = monthsOf(period);
  const quarters = isYear ? [1, 2, 3, 4].map((number) => quarterPeriod(periodYear(period), number)) : [];
  return {
    period,
    start: periodStart(period),
    end,
    after: addDays(end, 1),
    months,
    quarters,
    parts: new Map([...months, period, ...quarters].map((part, place): [string, number] => [part, place])),
  };
}

export function within(span: Span, day: Day): boolean {
  return span.start <= day && day <= span.end;
}
