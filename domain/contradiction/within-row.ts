/** Contradictions between two cells of one row. */
import { addDays, type Day, formatDay } from "../values/day.ts";
import type { Fields } from "../forms/form.ts";
import type { ContradictionCode } from "../vocabulary/faults/contradiction-code.ts";
import { DisciplineForm, existsOn } from "../vocabulary/discipline-form.ts";
import { periodEnd, periodStart, type Period } from "../values/period.ts";
import { cellOf, type Contradiction, type ReadRow, textAt } from "./contradiction.ts";

interface Pair {
  readonly code: ContradictionCode;
  readonly field: string;
  readonly other: string;
}

/** Counts of which the first is part of the second. */
const PARTS: Readonly<Record<string, readonly Pair[]>> = {
  "task-results": [
    { code: "done-over-assigned", field: "done", other: "assigned" },
    { code: "late-over-done", field: "late", other: "done" },
    { code: "exceeded-over-done", field: "exceeded", other: "done" },
    { code: "objective-late-over-late", field: "objectiveLate", other: "late" },
    { code: "objective-errors-over-errors", field: "objectiveErrors", other: "errors" },
  ],
  "action-plans": [{ code: "non-members-over-present", field: "presentNonMembers", other: "present" }],
};

/** Days of which the first is never before the second. */
const ORDERED: Readonly<Record<string, readonly Pair[]>> = {
  memberships: [{ code: "until-before-from", field: "until", other: "from" }],
  absences: [{ code: "until-before-from", field: "until", other: "from" }],
  units: [{ code: "until-before-from", field: "endedOn", other: "establishedOn" }],
  people: [
    { code: "until-before-from", field: "exemptUntil", other: "exemptFrom" },
    { code: "until-before-from", field: "suspendedUntil", other: "suspendedFrom" },
  ],
  "action-plans": [
    { code: "discussed-after-issue", field: "issuedOn", other: "discussedOn" },
    { code: "shared-after-discussion", field: "discussedOn", other: "draftSharedOn" },
  ],
  inspections: [
    { code: "reminded-before-finding", field: "remindedOn", other: "date" },
    { code: "remedied-before-finding", field: "remediedOn", other: "date" },
    { code: "remedy-due-before-finding", field: "remedyBy", other: "date" },
  ],
  discipline: [{ code: "decided-before-act", field: "decidedOn", other: "actedOn" }],
};

export function contradictionsWithin(row: ReadRow): readonly Contradiction[] {
  const { form, fields } = row;
  const pairs = [
    ...(PARTS[form] ?? []).filter(isOver(fields)),
    ...(ORDERED[form] ?? []).filter(isBefore(fields)),
  ];
  return [...pairs.map((pair) => between(row, pair)), ...ofForm(row)];
}

/** A count that is missing says nothing, but a part of nothing is too much: objective causes of no lateness. */
function isOver(fields: Fields): (pair: Pair) => boolean {
  return ({ field, other }) => {
    const part = fields[field] ?? null;
    const whole = fields[other] ?? null;
    if (typeof part !== "number") return false;
    return typeof whole === "number" ? part > whole : part > 0 && other === "errors";
  };
}

function isBefore(fields: Fields): (pair: Pair) => boolean {
  return ({ field, other }) => {
    const [day, earlier] = [textAt(fields, field), textAt(fields, other)];
    return day !== undefined && earlier !== undefined && day < earlier;
  };
}

function between(row: ReadRow, { code, field, other }: Pair): Contradiction {
  const values = { one: shown(row.fields, field), other: shown(row.fields, other) };
  return { code, cell: cellOf(row, field), other: cellOf(row, other), values };
}

/** A day as people write it, a number as it stands. */
function shown(fields: Fields, field: string): string {
  const text = textAt(fields, field) ?? "0";
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text as Day) : text;
}

function ofForm(row: ReadRow): readonly Contradiction[] {
  switch (row.form) {
    case "attendance":
      return ofMark(row);
    case "discipline":
      return ofDiscipline(row);
    case "due-changes":
      return row.fields["change"] === "extended" && textAt(row.fields, "newDay") === undefined
        ? [between(row, { code: "new-day-missing", field: "newDay", other: "change" })]
        : [];
    case "people":
      return ofBirth(row);
    case "decisions":
      return ofDecision(row);
    default:
      return [];
  }
}

function ofMark(row: ReadRow): readonly Contradiction[] {
  const { mark } = row.fields;
  const madeUpOn = textAt(row.fields, "madeUpOn");
  if (mark === "made-up" && madeUpOn === undefined)
    return [between(row, { code: "made-up-without-day", field: "madeUpOn", other: "mark" })];
  return mark === "present" && madeUpOn !== undefined
    ? [between(row, { code: "made-up-though-present", field: "madeUpOn", other: "mark" })]
    : [];
}

function ofDiscipline(row: ReadRow): readonly Contradiction[] {
  const { kind, pending } = row.fields;
  const [form, trigger] = [textAt(row.fields, "form"), textAt(row.fields, "trigger")];
  const [decidedOn, actedOn] = [textAt(row.fields, "decidedOn"), textAt(row.fields, "actedOn")];
  const found: Contradiction[] = [];
  const add = (code: ContradictionCode, field: string, other: string): void => {
    found.push(between(row, { code, field, other }));
  };
  if (pending === true && decidedOn !== undefined) add("pending-and-decided", "pending", "decidedOn");
  else if (pending === true && form !== undefined) add("pending-and-decided", "pending", "form");
  if (pending === false && kind === "discipline" && form === undefined)
    add("discipline-without-form", "form", "kind");
  if (pending === false && kind === "conclusion" && trigger === undefined)
    add("conclusion-without-ground", "trigger", "kind");
  const known = DisciplineForm.safeParse(form);
  const day = decidedOn ?? actedOn;
  if (known.success && day !== undefined && !existsOn(known.data, day))
    add("form-not-of-day", "form", decidedOn === undefined ? "actedOn" : "decidedOn");
  return found;
}

function ofBirth(row: ReadRow): readonly Contradiction[] {
  const [year, date] = [textAt(row.fields, "birthYear"), textAt(row.fields, "birthDate")];
  const differs = year !== undefined && date !== undefined && year !== date.slice(0, 4);
  return differs
    ? [between(row, { code: "birth-year-differs", field: "birthYear", other: "birthDate" })]
    : [];
}

/** An authority decides on a period after it has begun, and within about a year of its end. */
const LATEST_DECISION = 366;

function ofDecision(row: ReadRow): readonly Contradiction[] {
  const [day, period] = [textAt(row.fields, "decidedOn"), textAt(row.fields, "period")];
  if (day === undefined || period === undefined) return [];
  const [first, last] = [
    periodStart(period as Period),
    addDays(periodEnd(period as Period), LATEST_DECISION),
  ];
  const isFar = day < first || day > last;
  return isFar ? [between(row, { code: "decision-day-far", field: "decidedOn", other: "period" })] : [];
}
