import { expect, test } from "vitest";
import { makeDueItem } from "../../domain/board/due-items.ts";
import { checkRow, naturalKey } from "../../domain/forms/row.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { dues } from "../../domain/due/dues.ts";
import { Day } from "../../domain/values/day.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { DueKind } from "../../domain/vocabulary/due-kind.ts";
import { inspection, plan, planTask, policyWith, studyPlan, value } from "../due/office.ts";
import { COMMITTEE, membership, organisation, person, row, session, unit } from "../score/office.ts";

const source = { every: value("monthly" as const), withinDays: value("5") };
const policy = policyWith({
  inspections: value("quarterly" as const),
  reports: source,
  decisions: { year: value("32") },
});
const directive = row("directives", "nq-1", { number: "57-NQ/TW", title: "Nghị quyết 57" });
const CATALOGUE = [
  unit("cb-1", { name: "Chi bộ Một" }),
  person("an", { fullName: "Nguyễn Văn An" }),
  membership("an", "cb-1", { role: "head" }),
  directive,
  session("s1", "2026-03-05"),
  studyPlan("nq-1", { studyBy: "2026-02-01", essayDue: "2026-04-30", planDue: "2026-05-31" }),
];
const OWN = [
  planTask("nv-1", { plan: "nq-1", content: "Số hóa hồ sơ" }),
  inspection("kt-1", "2026-02-02", { finding: "Sổ họp ghi thiếu", remedyBy: "2026-03-31" }),
];
const itemsOf = (own: readonly FactRow[] = OWN) => {
  const published = [
    {
      period: Period.parse("2025"),
      subject: { kind: "person", id: "an" },
      matter: "ldtt",
      publishedOn: Day.parse("2026-01-10"),
    } as const,
  ];
  const facts = { ...organisation({ [COMMITTEE]: CATALOGUE, "cb-1": own }), published };
  return dues(policy, facts, Period.parse("2026"), Day.parse("2026-12-31"))
    .filter(({ state }) => state !== "done")
    .map(makeDueItem(policy, facts, "vi"));
};
const itemOf = (kind: DueKind, own?: readonly FactRow[]) => itemsOf(own).find((item) => item.kind === kind);

test("every kind says where it is entered: a form, and a column that the form has", () => {
  const items = itemsOf();
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(DueKind.options));
  for (const { place } of items) {
    expect(Object.keys(findForm(place.form)?.columns ?? {}), place.form).toContain(place.column);
  }
});

test("a mark that nobody entered is named by its session and person, with the key that its row will have", () => {
  const item = itemOf("attendance");
  expect(item).toMatchObject({
    state: "missing",
    dueOn: "2026-03-05",
    subject: { kind: "person", name: "Nguyễn Văn An" },
    about: "05/03/2026 s1",
    place: { unit: "cb-1", form: "attendance", column: "mark", key: "s1.an" },
  });
  const fields = { session: "s1", person: "an", day: "2026-03-05", mark: "present" };
  const form = findForm("attendance");
  expect(form && checkRow(form, item?.place.key ?? "", fields, 2026)).toEqual([]);
});

test("a session is entered in the catalogue, by the office", () => {
  const before = itemsOf().filter(({ kind }) => kind === "session");
  expect(before.map(({ place }) => place.unit)).toEqual(before.map(() => COMMITTEE));
});

test("documents are called by their number, tasks and findings by their text", () => {
  expect(itemOf("essay")?.about).toBe("57-NQ/TW");
  expect(itemOf("plan-task")?.about).toBe("Số hóa hồ sơ");
  expect(itemOf("remedy")?.about).toBe("Sổ họp ghi thiếu");
});

test("a decision is named by on whom and on what it is, and recorded in the register of the period's year", () => {
  expect(itemOf("decision")).toMatchObject({
    subject: { kind: "person", name: "Nguyễn Văn An" },
    about: "Lao động tiên tiến",
    period: "2025",
    dueOn: "2026-02-01",
    place: { unit: COMMITTEE, year: 2025, form: "decisions", column: "outcome", key: "2025.an.ldtt" },
  });
  expect(itemOf("decision")?.newRow).toBeUndefined();
});

test("a row that stands is named, wherever the key comes from", () => {
  expect(itemOf("plan-task")?.place).toMatchObject({ form: "plan-tasks", column: "doneOn", key: "nv-1" });
  const begun = itemOf("action-plan", [plan("nq-1", { issuedOn: null })]);
  expect(begun).toMatchObject({ state: "late-open", place: { form: "action-plans", key: "nq-1" } });
});

test("a row that does not stand is told with all that makes its key, so that a clerk need not compose it", () => {
  const kinds: readonly DueKind[] = [
    "essay",
    "action-plan",
    "discussion",
    "points",
    "task-results",
    "report",
  ];
  for (const kind of kinds) {
    const { place, newRow } = itemOf(kind) ?? {};
    const form = findForm(place?.form ?? "");
    expect(Object.keys(newRow ?? {}), kind).toEqual(form?.keyColumns);
    expect(form && naturalKey(form, newRow ?? {}), kind).toBe(place?.key);
  }
});

test("nothing is to be added where a row stands, where any row will do, and for marks, which have their cells", () => {
  expect(itemOf("essay")).toHaveProperty("newRow");
  expect(itemOf("action-plan", [plan("nq-1", { issuedOn: null })])).not.toHaveProperty("newRow");
  for (const kind of ["attendance", "target", "inspection", "session", "plan-task"] as const)
    expect(itemOf(kind), kind).not.toHaveProperty("newRow");
});

test("what last year left open is entered in last year's register, and named as there", () => {
  const facts = {
    ...organisation({ [COMMITTEE]: [unit("cb-1"), person("an"), membership("an", "cb-1")], "cb-1": [] }),
    earlier: [
      {
        year: 2025,
        rows: [
          row("directives", "nq-9", { number: "09-NQ/TW", title: "Nghị quyết 9" }),
          row("sessions", "s9", { date: "2025-12-20", title: "s9", channel: "direct", directives: ["nq-9"] }),
          studyPlan("nq-9", { essayDue: "2026-01-20" }),
        ],
        registers: [
          { unit: UnitId.parse("cb-1"), rows: [inspection("kt-9", "2025-11-20", { finding: "Ghi thiếu" })] },
        ],
      },
    ],
  };
  const items = dues(policy, facts, Period.parse("2026"), Day.parse("2026-12-31")).map(
    makeDueItem(policy, facts, "vi"),
  );
  const of = (kind: DueKind) => items.find((item) => item.kind === kind);
  expect(of("remedy")?.place).toEqual({
    unit: "cb-1",
    year: 2025,
    form: "inspections",
    column: "remediedOn",
    key: "kt-9",
  });
  expect(of("essay")).toMatchObject({ about: "09-NQ/TW", place: { year: 2025, key: "nq-9.an" } });
  expect(of("report")?.place.year).toBe(2025);
  expect(items.filter(({ kind }) => kind === "points").every(({ place }) => place.year === undefined)).toBe(
    true,
  );
});
