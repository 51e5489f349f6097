import { addDays, addMonths, type Day, dayParts, daysBetween, serialOf } from "../values/day.ts";
import type { absences } from "../forms/catalogue/absences.ts";
import { exact, exactText } from "../values/exact.ts";
import type { FactIndex } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import type { Span } from "./span.ts";

type Absence = Fact<typeof absences>;

/** The leave that a person was on, or undefined. */
export function leaveOn(index: FactIndex, person: string, day: Day): Absence | undefined {
  return (index.absencesByPerson.get(person) ?? []).find(({ fields }) => isOn(fields, day));
}

function isOn({ from, until }: Absence["fields"], day: Day): boolean {
  return from <= day && (until == null || day <= until);
}

/** A stretch of days of work; its end is the first day after it. */
interface Stretch {
  readonly start: Day;
  readonly after: Day;
}

/** Leftover days of several stretches make a month at the length of the longest one. */
const LONGEST_MONTH = 31;

/**
 * Whole months of work in a year, 12 at most. Unpaid leave does not count as work; sick and maternity leave do, since
 * the person is rated on the work done (335/2025/NĐ-CP Điều 11).
 */
export function monthsWorked(index: FactIndex, person: string, workedFrom: Day | null, span: Span): number {
  const first = workedFrom != null && workedFrom > span.start ? workedFrom : span.start;
  const unpaid = (index.absencesByPerson.get(person) ?? [])
    .filter(({ fields }) => fields.kind === "unpaid")
    .toSorted((a, b) => (a.fields.from < b.fields.from ? -1 : 1));
  if (unpaid.length === 0 && first === span.start) return span.months.length;
  const stretches: Stretch[] = [];
  let start = first;
  for (const { fields } of unpaid) {
    if (fields.from > start) stretches.push({ start, after: earlier(fields.from, span.after) });
    const back = fields.until == null ? span.after : addDays(fields.until, 1);
    if (back > start) start = back;
  }
  stretches.push({ start, after: span.after });
  const counted = stretches.filter(({ start: from, after }) => from < after).map(monthsAndDays);
  const days = counted.reduce((sum, stretch) => sum + stretch.days, 0);
  return counted.reduce((sum, stretch) => sum + stretch.months, 0) + Math.floor(days / LONGEST_MONTH);
}

function monthsAndDays({ start, after }: Stretch): { readonly months: number; readonly days: number } {
  const [from, to] = [dayParts(start), dayParts(after)];
  const begun = (to.year - from.year) * 12 + to.month - from.month;
  const months = addMonths(start, begun) <= after ? begun : begun - 1;
  return { months, days: daysBetween(addMonths(start, months), after) };
}

function earlier(first: Day, second: Day): Day {
  return first < second ? first : second;
}

/** The percentage of a period's weekdays at work: from the first day of work on and not on leave. */
export function presence(index: FactIndex, person: string, workedFrom: Day | null, span: Span): string {
  const days = Array.from({ length: daysBetween(span.start, span.after) }, (_, index_) =>
    addDays(span.start, index_),
  );
  const weekdays = days.filter(isWeekday);
  const worked = weekdays.filter(
    (day) => (workedFrom == null || workedFrom <= day) && leaveOn(index, person, day) === undefined,
  );
  return exactText(exact(worked.length).mul(100).div(weekdays.length));
}

/** Excel's serial number of a Saturday is 0 modulo 7, of a Sunday 1. */
function isWeekday(day: Day): boolean {
  return serialOf(day) % 7 > 1;
}
