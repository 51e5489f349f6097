/** Soft contradictions: what is asked of a row, about which cells, and what is not. */
import { describe, expect, test } from "vitest";
import { contradictionsOf, listContradictions } from "../../domain/contradiction/list-contradictions.ts";
import { questionsOf } from "../../domain/contradiction/refusals.ts";
import type { ReadRow, RowsOf } from "../../domain/contradiction/contradiction.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { SOFT_CONTRADICTION_TEXTS } from "../../domain/texts/sheet/contradictions.ts";
import { render } from "../../domain/values/bilingual.ts";
import { SoftContradiction } from "../../domain/vocabulary/faults/contradiction-code.ts";

const OFFICE: readonly ReadRow[] = [
  row("units", "cb", { establishedOn: "2026-02-01", endedOn: "2026-10-31" }),
  row("directives", "nq", { issuedOn: "2026-02-10" }),
  row("sessions", "hn", { date: "2026-03-05", directives: ["nq"] }),
  row("sessions", "hn-2", { date: "2026-04-05", directives: ["nq"] }),
  row("study-plans", "nq", { directive: "nq", essayDue: "2026-04-15", planDue: "2026-04-30" }),
  row("memberships", "an", { person: "an", unit: "cb", from: "2026-02-01", role: "head", rated: true }),
  row("absences", "an", { person: "an", from: "2026-05-01", until: "2026-05-31" }),
];

function row(form: string, key: string, fields: Fields): ReadRow {
  return { form, key, fields };
}

const rowsOf: RowsOf = (form) =>
  new Map(OFFICE.filter((one) => one.form === form).map(({ key, fields }) => [key, fields]));

const mark = { session: "hn", person: "an", day: "2026-03-05", mark: "present" };
const essay = { directive: "nq", person: "an", due: "2026-04-15", submittedOn: "2026-04-10" };
const plan = { directive: "nq", due: "2026-04-30", issuedOn: "2026-04-20" };
const discipline = { subject: "an", kind: "discipline", pending: false, form: "khien-trach" };
const member = { person: "binh", unit: "cb", from: "2026-03-01", role: "member", rated: true };
const inspection = { date: "2026-06-24", kind: "kiem-tra" };
const change = {
  kind: "essay",
  about: "nq",
  change: "extended",
  newDay: "2026-05-15",
  decidedOn: "2026-04-01",
};

/** By code: a form, the fields that contradict, and the two cells; `sound` says the same without the contradiction. */
const CASES: readonly (readonly [SoftContradiction, string, Fields, Fields, string, string])[] = [
  ["mark-day-differs", "attendance", { ...mark, day: "2026-03-06" }, mark, "day", "sessions.hn.date"],
  [
    "made-up-before-session",
    "attendance",
    { ...mark, mark: "made-up", madeUpOn: "2026-03-04" },
    { ...mark, mark: "made-up", madeUpOn: "2026-03-12" },
    "madeUpOn",
    "sessions.hn.date",
  ],
  [
    "made-up-without-day",
    "attendance",
    { ...mark, mark: "made-up" },
    { ...mark, mark: "made-up", madeUpOn: "2026-03-12" },
    "madeUpOn",
    "attendance.x.mark",
  ],
  [
    "made-up-though-present",
    "attendance",
    { ...mark, madeUpOn: "2026-03-12" },
    { ...mark, mark: "unexcused", madeUpOn: "2026-03-12" },
    "madeUpOn",
    "attendance.x.mark",
  ],
  [
    "essay-before-session",
    "essays",
    { ...essay, submittedOn: "2026-03-04" },
    essay,
    "submittedOn",
    "sessions.hn.date",
  ],
  ["essay-day-differs", "essays", { ...essay, due: "2026-04-20" }, essay, "due", "study-plans.nq.essayDue"],
  [
    "plan-before-directive",
    "action-plans",
    { ...plan, issuedOn: "2020-01-01" },
    plan,
    "issuedOn",
    "directives.nq.issuedOn",
  ],
  ["plan-day-differs", "action-plans", { ...plan, due: "2026-05-01" }, plan, "due", "study-plans.nq.planDue"],
  [
    "discussed-after-issue",
    "action-plans",
    { ...plan, discussedOn: "2026-07-20" },
    { ...plan, discussedOn: "2026-04-20" },
    "issuedOn",
    "action-plans.x.discussedOn",
  ],
  [
    "shared-after-discussion",
    "action-plans",
    { ...plan, draftSharedOn: "2026-04-12", discussedOn: "2026-04-11" },
    { ...plan, draftSharedOn: "2026-04-11", discussedOn: "2026-04-11" },
    "discussedOn",
    "action-plans.x.draftSharedOn",
  ],
  [
    "session-before-directive",
    "sessions",
    { date: "2026-02-09", directives: ["nq"] },
    { date: "2026-02-10", directives: ["nq"] },
    "date",
    "directives.nq.issuedOn",
  ],
  [
    "due-before-directive",
    "study-plans",
    { directive: "nq", studyBy: "2026-02-09" },
    { directive: "nq", studyBy: "2026-02-10" },
    "studyBy",
    "directives.nq.issuedOn",
  ],
  [
    "new-day-not-later",
    "due-changes",
    { ...change, newDay: "2026-04-15" },
    change,
    "newDay",
    "study-plans.nq.essayDue",
  ],
  [
    "decided-after-day",
    "due-changes",
    { ...change, decidedOn: "2026-04-16" },
    change,
    "decidedOn",
    "study-plans.nq.essayDue",
  ],
  [
    "pending-and-decided",
    "discipline",
    { ...discipline, pending: true, decidedOn: "2026-04-01" },
    { ...discipline, decidedOn: "2026-04-01" },
    "pending",
    "discipline.x.decidedOn",
  ],
  [
    "discipline-without-form",
    "discipline",
    { ...discipline, form: null },
    discipline,
    "form",
    "discipline.x.kind",
  ],
  [
    "conclusion-without-ground",
    "discipline",
    { subject: "an", kind: "conclusion", pending: false },
    { subject: "an", kind: "conclusion", pending: false, trigger: "suy-thoai" },
    "trigger",
    "discipline.x.kind",
  ],
  [
    "form-not-of-day",
    "discipline",
    { ...discipline, form: "cq-giang-chuc", decidedOn: "2025-07-01" },
    { ...discipline, form: "cq-giang-chuc", decidedOn: "2025-06-30" },
    "form",
    "discipline.x.decidedOn",
  ],
  [
    "decided-before-act",
    "discipline",
    { ...discipline, actedOn: "2026-04-02", decidedOn: "2026-04-01" },
    { ...discipline, actedOn: "2026-04-01", decidedOn: "2026-04-01" },
    "decidedOn",
    "discipline.x.actedOn",
  ],
  [
    "reminded-before-finding",
    "inspections",
    { ...inspection, remindedOn: "2026-06-23" },
    { ...inspection, remindedOn: "2026-06-24" },
    "remindedOn",
    "inspections.x.date",
  ],
  [
    "remedied-before-finding",
    "inspections",
    { ...inspection, remediedOn: "2026-06-23" },
    { ...inspection, remediedOn: "2026-06-24" },
    "remediedOn",
    "inspections.x.date",
  ],
  [
    "remedy-due-before-finding",
    "inspections",
    { ...inspection, remedyBy: "2026-06-23" },
    { ...inspection, remedyBy: "2026-06-24" },
    "remedyBy",
    "inspections.x.date",
  ],
  ["two-rated", "memberships", { ...member, person: "an" }, member, "rated", "memberships.an.rated"],
  ["two-heads", "memberships", { ...member, role: "head" }, member, "role", "memberships.an.role"],
  [
    "leave-twice",
    "absences",
    { person: "an", from: "2026-05-31" },
    { person: "an", from: "2026-06-01" },
    "from",
    "absences.an.from",
  ],
  [
    "membership-outside-unit",
    "memberships",
    { ...member, until: "2026-11-01" },
    { ...member, until: "2026-10-31" },
    "until",
    "units.cb.endedOn",
  ],
  [
    "birth-year-differs",
    "people",
    { birthYear: 1975, birthDate: "1976-01-01" },
    { birthYear: 1976, birthDate: "1976-01-01" },
    "birthYear",
    "people.x.birthDate",
  ],
  [
    "decision-day-far",
    "decisions",
    { period: "2026", decidedOn: "1999-01-01" },
    { period: "2026", decidedOn: "2026-12-14" },
    "decidedOn",
    "decisions.x.period",
  ],
];

describe.each(CASES)("%s", (code, form, fields, sound, field, other) => {
  const found = contradictionsOf(row(form, "x", fields), rowsOf).filter((one) => one.code === code);

  test("names both cells, and the remedy with what stands in them", () => {
    expect(found.map(({ cell }) => `${cell.form}.${cell.key}.${cell.field}`)).toEqual([`${form}.x.${field}`]);
    expect(found.map((one) => `${one.other.form}.${one.other.key}.${one.other.field}`)).toEqual([other]);
    for (const language of ["vi", "en"] as const)
      expect(render(SOFT_CONTRADICTION_TEXTS[code], language, found[0]?.values)).not.toMatch(/[{}]/);
  });

  test("is not said of a row without it", () => {
    expect(contradictionsOf(row(form, "x", sound), rowsOf).map((one) => one.code)).not.toContain(code);
  });

  test("is asked when one of its cells is touched, and not about others", () => {
    const asked = (touched: string) =>
      questionsOf(row(form, "x", fields), (name) => name === touched, rowsOf).map((one) => one.code);
    expect(asked(field)).toContain(code);
    expect(asked("note")).toEqual([]);
  });
});

test("every soft contradiction has a case", () => {
  expect(CASES.map(([code]) => code).toSorted()).toEqual(SoftContradiction.options.toSorted());
});

test("a list over registers names the register, asks each pair once, and leaves nothing out that entry asks", () => {
  const twice = row("memberships", "an-2", { ...member, person: "an", from: "2026-06-01" });
  const registers = [
    { unit: "dang-uy", rows: [...OFFICE, twice] },
    {
      unit: "cb",
      rows: [row("essays", "nq.an", { ...essay, due: "2026-04-16" }), row("attendance", "x", mark)],
    },
  ];
  const found = listContradictions({ committee: "dang-uy", registers });
  expect(found.map(({ unit, code }) => `${unit} ${code}`)).toEqual([
    "dang-uy two-rated",
    "cb essay-day-differs",
  ]);
  const registersAsEntered = found.map(({ code, cell }) => `${code} ${cell.form}.${cell.key}.${cell.field}`);
  expect(registersAsEntered).toEqual([
    "two-rated memberships.an.rated",
    "essay-day-differs essays.nq.an.due",
  ]);
});
