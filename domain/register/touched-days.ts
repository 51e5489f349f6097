/**
 * The days that a change of a row of the catalogue reaches, where the row holds on days and has no period of its own:
 * what was scored on these days was scored by it.
 */
import { addDays, type Day } from "../values/day.ts";
import type { Fields } from "../forms/form.ts";

/** First and last day, both included; "" and "9999" leave a side open. */
export type DayRange = readonly [first: string, last: string];

const [NO_FIRST, NO_LAST] = ["", "9999"];
type Span = DayRange | undefined;

/** Columns that say nothing about what holds on a day. */
const ASIDE: ReadonlySet<string> = new Set(["note", "reason", "number"]);

/** @param before undefined for a row that is new or comes back; `after` for one that is deleted */
export function touchedDays(
  form: string,
  before: Fields | undefined,
  after: Fields | undefined,
): readonly DayRange[] {
  switch (form) {
    case "memberships":
    case "absences": {
      const spans = [before, after].map((fields) => fields && spanOf(fields, "from", "until"));
      const others = { ...before, ...after };
      const isOther = (field: string) => !["from", "until"].includes(field) && !ASIDE.has(field);
      const changed = Object.keys(others).filter((field) => differs(before, after, field));
      return before !== undefined && after !== undefined && changed.some(isOther)
        ? spans.filter((span) => span !== undefined)
        : difference(spans[0], spans[1]);
    }
    case "people":
      // A person or unit that is new was scored on no day.
      if (before === undefined || after === undefined) return [];
      return [
        ...difference(statusOf(before, "exempt"), statusOf(after, "exempt")),
        ...difference(statusOf(before, "suspended"), statusOf(after, "suspended")),
        ...difference(since(before, "admittedOn"), since(after, "admittedOn")),
        ...difference(spanOf(before, "workedFrom", ""), spanOf(after, "workedFrom", "")),
      ];
    case "units":
      if (before === undefined || after === undefined) return [];
      return difference(
        spanOf(before, "establishedOn", "endedOn"),
        spanOf(after, "establishedOn", "endedOn"),
      );
    case "study-plans":
      return daysOfPlan(before, after);
    default:
      return [];
  }
}

const PLAN_DAYS = ["studyBy", "makeUpBy", "essayDue", "planDue"];

/** A day of a plan reaches itself; whom the plan concerns reaches all its days. */
function daysOfPlan(before: Fields | undefined, after: Fields | undefined): readonly DayRange[] {
  const names = Object.keys({ ...before, ...after }).filter((field) => differs(before, after, field));
  const concerns = names.some((field) => !PLAN_DAYS.includes(field) && !ASIDE.has(field));
  return (concerns ? PLAN_DAYS : PLAN_DAYS.filter((field) => names.includes(field))).flatMap((field) =>
    [before, after].flatMap((fields): DayRange[] => {
      const day = fields?.[field];
      return typeof day === "string" ? [[day, day]] : [];
    }),
  );
}

function differs(before: Fields | undefined, after: Fields | undefined, field: string): boolean {
  return JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after?.[field] ?? null);
}

function spanOf(fields: Fields, from: string, until: string): DayRange {
  return [String(fields[from] ?? NO_FIRST), String(fields[until] ?? NO_LAST)];
}

/** From a day on; without the day never. */
function since(fields: Fields, field: string): Span {
  return (fields[field] ?? null) === null ? undefined : spanOf(fields, field, "");
}

/** A status with days holds on them, one without holds throughout. */
function statusOf(fields: Fields, status: string): Span {
  const span = spanOf(fields, `${status}From`, `${status}Until`);
  const isDated = span[0] !== NO_FIRST || span[1] !== NO_LAST;
  return isDated || fields[status] === true ? span : undefined;
}

/** The days that lie in one of two spans and not in the other. */
function difference(left: Span, right: Span): readonly DayRange[] {
  if (left === undefined || right === undefined) return [left, right].filter((span) => span !== undefined);
  const [first, second] = left[0] <= right[0] ? [left, right] : [right, left];
  if (first[1] < second[0]) return [first, second];
  const ranges: DayRange[] = [];
  if (first[0] !== second[0]) ranges.push([first[0], dayBefore(second[0])]);
  if (first[1] !== second[1]) {
    const [earlier, later] = [first[1], second[1]].toSorted();
    ranges.push([dayAfter(earlier ?? NO_LAST), later ?? NO_LAST]);
  }
  return ranges;
}

function dayBefore(day: string): string {
  return addDays(day as Day, -1);
}

function dayAfter(day: string): string {
  return addDays(day as Day, 1);
}
