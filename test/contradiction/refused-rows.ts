import * as fc from "fast-check";
import type { FieldValue } from "../../domain/forms/column.ts";
import type { HardContradiction } from "../../domain/vocabulary/faults/contradiction-code.ts";

/** A row that holds two cells which cannot both be true, and nothing else that is wrong. */
export interface RefusedRow {
  readonly form: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly code: HardContradiction;
  readonly field: string;
  readonly other: string;
}

export const PERSON = "nv-001";
export const UNIT = "cb-mot";

const MONTH = fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, "0")}`);
const COUNT = fc.integer({ min: 0, max: 4000 });
const MORE = fc.integer({ min: 1, max: 5000 });
const SUBJECT = fc.constantFrom(PERSON, UNIT);

function tasks(
  code: HardContradiction,
  field: string,
  other: string,
  counts: (less: number, more: number) => object,
): fc.Arbitrary<RefusedRow> {
  return fc.tuple(MONTH, SUBJECT, COUNT, MORE).map(([period, subject, less, more]) => {
    const even = { assigned: 9999, done: 9999, late: 0, exceeded: 0 };
    const fields = { period, subject, ...even, ...counts(less, less + more) };
    return { form: "task-results", key: `${period}.${subject}`, fields, code, field, other };
  });
}

const DAY = fc.date({
  min: new Date("2020-01-01"),
  max: new Date("2030-12-31"),
  noInvalidDate: true,
});
const text = (day: Date): string => day.toISOString().slice(0, 10);

function span(
  form: string,
  field: string,
  other: string,
  row: (until: string, from: string) => { key: string; fields: RefusedRow["fields"] },
): fc.Arbitrary<RefusedRow> {
  return fc.tuple(DAY, fc.integer({ min: 1, max: 4000 })).map(([day, days]) => {
    const until = text(new Date(day.getTime() - days * 86_400_000));
    return { form, ...row(until, text(day)), code: "until-before-from", field, other };
  });
}

function points(column: "self" | "unit" | "committee"): fc.Arbitrary<RefusedRow> {
  // The Party's rule book gives 5 for this criterion.
  const above = fc.integer({ min: 501, max: 10_000 }).map((cents) => String(cents / 100));
  return fc.tuple(MONTH, above).map(([period, value]) => ({
    form: "evaluations",
    key: `${period}.${PERSON}.ky-cuong`,
    fields: { period, subject: PERSON, criterion: "ky-cuong", [column]: value },
    code: "points-over-maximum",
    field: column,
    other: "criterion",
  }));
}

/** By code, since each of them is tried at every door. */
export const REFUSED: Readonly<Record<HardContradiction, fc.Arbitrary<RefusedRow>>> = {
  "done-over-assigned": tasks("done-over-assigned", "done", "assigned", (less, more) => ({
    assigned: less,
    done: more,
  })),
  "late-over-done": tasks("late-over-done", "late", "done", (less, more) => ({ done: less, late: more })),
  "exceeded-over-done": tasks("exceeded-over-done", "exceeded", "done", (less, more) => ({
    done: less,
    exceeded: more,
  })),
  "objective-late-over-late": tasks("objective-late-over-late", "objectiveLate", "late", (less, more) => ({
    late: less,
    objectiveLate: more,
  })),
  "objective-errors-over-errors": tasks(
    "objective-errors-over-errors",
    "objectiveErrors",
    "errors",
    (less, more) => ({ errors: less, objectiveErrors: more }),
  ),
  "non-members-over-present": fc.tuple(COUNT, MORE).map(([present, more]) => ({
    form: "action-plans",
    key: "nq-57",
    fields: { directive: "nq-57", due: "2026-05-01", present, presentNonMembers: present + more },
    code: "non-members-over-present",
    field: "presentNonMembers",
    other: "present",
  })),
  "points-over-maximum": fc.oneof(points("self"), points("unit"), points("committee")),
  "unknown-criterion": fc
    .tuple(MONTH, fc.stringMatching(/^zz-[a-z]{2,12}$/))
    .map(([period, criterion]): RefusedRow => ({
      form: "evaluations",
      key: `${period}.${PERSON}.${criterion}`,
      fields: { period, subject: PERSON, criterion, self: "1" },
      code: "unknown-criterion",
      field: "criterion",
      other: "criterion",
    })),
  "until-before-from": fc.oneof(
    span("memberships", "until", "from", (until, from) => ({
      key: `${PERSON}.${UNIT}.${from}`,
      fields: { person: PERSON, unit: UNIT, from, until, role: "member", group: "g", rated: false },
    })),
    span("absences", "until", "from", (until, from) => ({
      key: `${PERSON}.${from}`,
      fields: { person: PERSON, kind: "sick", from, until },
    })),
    span("units", "endedOn", "establishedOn", (endedOn, establishedOn) => ({
      key: "cb-moi",
      fields: { name: "Chi bộ Mới", kind: "chi-bo", group: "g", establishedOn, endedOn },
    })),
    span("people", "exemptUntil", "exemptFrom", (exemptUntil, exemptFrom) => ({
      key: "nv-moi",
      fields: { fullName: "Người Mới", category: "cong-chuc", exemptFrom, exemptUntil },
    })),
    span("people", "suspendedUntil", "suspendedFrom", (suspendedUntil, suspendedFrom) => ({
      key: "nv-moi",
      fields: { fullName: "Người Mới", category: "cong-chuc", suspendedFrom, suspendedUntil },
    })),
  ),
  "new-day-missing": fc.constantFrom("essay", "action-plan", "all").map((kind) => ({
    form: "due-changes",
    key: "gh-1",
    fields: { kind, change: "extended", reason: "Lũ lụt", paper: "12-CV/ĐU", decidedOn: "2026-03-01" },
    code: "new-day-missing",
    field: "newDay",
    other: "change",
  })),
};
