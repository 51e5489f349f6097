import { describe, expect, test } from "vitest";
import type { Fields } from "../../domain/forms/form.ts";
import type { OrganisationFacts } from "../../domain/facts/facts.ts";
import { listShortfalls } from "../../domain/due/shortfalls.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { hocTapNoiBo2026 } from "../../domain/policy/library/hoc-tap-noi-bo-2026/policy.ts";
import { listAllShortfalls, listDefects } from "../../domain/study/defects.ts";
import { listPlans } from "../../domain/study/plan-list.ts";
import { listSessions } from "../../domain/study/session-list.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { DefectKind } from "../../domain/vocabulary/shortfall-kind.ts";
import { COMMITTEE, organisation, person, row, unit } from "../score/office.ts";

const CATALOGUE = [
  unit("cb-1", { name: "Chi bộ Một" }),
  unit("cb-2", { name: "Chi bộ Hai" }),
  person("an", { fullName: "Nguyễn Văn An" }),
  row("directives", "nq-1", { number: "57-NQ/TW", title: "Nghị quyết 57" }),
];
const INSPECTED = ["2026-01-10", "2026-04-10", "2026-07-10", "2026-10-10"].map((date) =>
  row("inspections", `kt-${date}`, { date, kind: "kiem-tra" }),
);
const quiet = { "cb-1": INSPECTED, "cb-2": INSPECTED };
const office = (more: Readonly<Record<string, readonly ReturnType<typeof row>[]>>): OrganisationFacts =>
  organisation({
    [COMMITTEE]: [...CATALOGUE, ...(more[COMMITTEE] ?? [])],
    "cb-1": more["cb-1"] ?? quiet["cb-1"],
    "cb-2": more["cb-2"] ?? quiet["cb-2"],
  });
const plan = (fields: Fields) =>
  row("action-plans", "nq-1", {
    directive: "nq-1",
    due: "2026-03-31",
    issuedOn: "2026-03-20",
    draftSharedOn: "2026-03-01",
    discussedOn: "2026-03-10",
    present: 12,
    comments: 4,
    ...fields,
  });
const session = (key: string, date: string, fields: Fields) =>
  row("sessions", key, { date, title: key, directives: ["nq-1"], ...fields });
const finding = (fields: Fields) =>
  row("inspections", "kt-x", {
    date: "2026-02-02",
    kind: "kiem-tra",
    finding: "Sổ họp ghi thiếu",
    ...fields,
  });

const [policy] = POLICIES;
if (policy === undefined) throw new Error("no policy");
const kindsOf = (facts: OrganisationFacts, rules = policy) =>
  listDefects(rules, facts).map(({ kind, unit: where }) => `${kind} ${where}`);

test("an office in which everything was done as it was meant has no defects", () => {
  expect(kindsOf(office({ ...quiet, "cb-1": [...INSPECTED, plan({})] }))).toEqual([]);
});

describe("every policy tells, with points or without them", () => {
  const facts = office({
    [COMMITTEE]: [
      session("s1", "2026-03-05", { channel: "cell", mixed: true, units: ["cb-1"], directives: ["nq-1"] }),
      session("s2", "2026-03-06", {
        channel: "online",
        plannedMinutes: 180,
        actualMinutes: 95,
        directives: ["nq-1"],
      }),
    ],
    "cb-1": [
      ...INSPECTED,
      plan({
        copiedShare: "71.43",
        specific: "generic",
        feasible: false,
        combative: false,
        closeToResolution: false,
        draftSharedOn: "2026-03-10",
      }),
      finding({ person: "an", remedyBy: "2026-03-01" }),
      row("inspections", "kt-y", {
        date: "2026-02-03",
        kind: "giam-sat",
        finding: "Chưa gửi báo cáo",
        remedyBy: "2026-03-01",
        remindedOn: "2026-03-02",
      }),
    ],
    "cb-2": INSPECTED.slice(1),
  });

  test.each(POLICIES.map((rules) => [rules.id, rules] as const))("%s", (_, rules) => {
    const told = listDefects(rules, facts).map(({ kind }) => kind);
    // What a rule book itself asks for is missing, and told as a shortfall.
    const missing = listShortfalls(rules, facts).some(({ kind }) => kind === "inspection-missing");
    expect(new Set(missing ? [...told, "inspection-irregular"] : told)).toEqual(new Set(DefectKind.options));
  });

  test("a session falls short on the unit that led it, and on the committee where others held it", () => {
    const sessions = kindsOf(facts).filter((line) => line.startsWith("session"));
    expect(sessions).toEqual([`session-short ${COMMITTEE}`, "session-mixed cb-1"]);
  });

  test("what was measured stands beside it, the person with a name, and the row with the column that says it", () => {
    const found = new Map(listDefects(policy, facts).map((defect) => [defect.kind, defect]));
    expect(found.get("session-short")).toMatchObject({ figures: ["95", "180"], column: "actualMinutes" });
    expect(found.get("plan-copied")).toMatchObject({
      figures: ["71.43"],
      about: "57-NQ/TW",
      day: "2026-03-20",
    });
    expect(found.get("reminder-missing")).toMatchObject({
      person: { name: "Nguyễn Văn An" },
      about: "Sổ họp ghi thiếu",
      row: { key: "kt-x" },
    });
    expect(found.get("reminder-late")).toMatchObject({ day: "2026-03-01", doneOn: "2026-03-02" });
    expect(found.get("inspection-irregular")).toMatchObject({ unit: "cb-2", period: "2026-Q1", row: null });
  });
});

test("a reminder is missed in the period in which the day to remedy lies, whenever the finding was made", () => {
  const across = office({ "cb-1": [...INSPECTED, finding({ date: "2026-03-20", remedyBy: "2026-04-20" })] });
  const reminders = (period: string, facts = across) =>
    listDefects(policy, { ...facts, period: Period.parse(period) })
      .filter(({ kind }) => kind === "reminder-missing")
      .map(({ day, year }) => [day, year]);
  expect([reminders("2026-Q1"), reminders("2026-Q2")]).toEqual([[], [["2026-04-20", undefined]]]);
  const rows = [finding({ date: "2025-11-20", remedyBy: "2026-01-20" })];
  const earlier = [{ year: 2025, rows: [], registers: [{ unit: UnitId.parse("cb-1"), rows }] }];
  expect(reminders("2026-Q1", { ...office({}), earlier })).toEqual([["2026-01-20", 2025]]);
});

test("a plan is copied from half of its text on, or from the share that the rule book sets", () => {
  const copied = (copiedShare: string, rules = policy) =>
    kindsOf(office({ "cb-1": [...INSPECTED, plan({ copiedShare })] }), rules);
  expect([copied("49.99"), copied("50")]).toEqual([[], ["plan-copied cb-1"]]);
  expect(copied("50", hocTapNoiBo2026)).toEqual(["plan-copied cb-1"]);
});

test.each([
  ["nobody was there", { present: 0 }],
  ["nobody said anything", { comments: 0 }],
  ["the draft came on the day itself", { draftSharedOn: "2026-03-10" }],
])("a discussion is formal where %s", (_, fields) => {
  expect(kindsOf(office({ "cb-1": [...INSPECTED, plan(fields)] }))).toEqual(["discussion-formal cb-1"]);
});

test("a plan that was not issued, or not discussed, is missing and no defect", () => {
  expect(kindsOf(office({ "cb-1": [...INSPECTED, plan({ issuedOn: null, specific: "generic" })] }))).toEqual(
    [],
  );
  expect(kindsOf(office({ "cb-1": [...INSPECTED, plan({ discussedOn: null, comments: 0 })] }))).toEqual([]);
});

test("a month or a quarter is too short to tell that inspections are irregular", () => {
  const facts = { ...office({ "cb-2": [] }), period: Period.parse("2026-03") };
  expect(kindsOf(facts)).toEqual([]);
});

test("in the list of the committee what is missing or late stands before what fell short, unit by unit", () => {
  const undone = row("plan-tasks", "nv-1", { plan: "nq-1", content: "Mở lớp", due: "2026-02-01" });
  const facts = office({ "cb-1": [...INSPECTED.slice(1), undone], "cb-2": [...INSPECTED.slice(1), undone] });
  const lines = ["cb-1", "cb-2"].flatMap((where) => [`task-open ${where}`, `inspection-irregular ${where}`]);
  const told = (only?: readonly string[]) =>
    listAllShortfalls(policy, facts, only)
      .filter(({ kind }) => kind === "task-open" || kind === "inspection-irregular")
      .map(({ kind, unit: where }) => `${kind} ${where}`);
  expect(told()).toEqual(lines);
  expect(told(["cb-2"])).toEqual(lines.slice(2));
});

test("the list of sessions says how long after its first document each was held, and who led it", () => {
  const facts = office({
    [COMMITTEE]: [
      row("directives", "nq-2", { number: "02-NQ/TW", issuedOn: "2026-03-01" }),
      session("s2", "2026-03-05", { channel: "cell", directives: ["nq-2"], ledBy: "an" }),
      session("s1", "2026-02-05", { channel: "online", directives: ["nq-1"] }),
      session("s0", "2025-12-30", { channel: "online", directives: ["nq-2"] }),
    ],
  });
  expect(listSessions(facts)).toMatchObject([
    { session: { title: "s1" }, directives: ["57-NQ/TW"], daysAfter: null, ledBy: null },
    { session: { title: "s2" }, directives: ["02-NQ/TW"], daysAfter: 4, ledBy: "Nguyễn Văn An" },
  ]);
});

test("the list of plans counts what each sets by kind, and how much of it names a person and a field", () => {
  const task = (key: string, fields: Fields) =>
    row("plan-tasks", key, { plan: "nq-1", content: key, due: "2026-06-30", ...fields });
  const facts = office({
    "cb-1": [
      plan({ number: "03-KH/CB" }),
      task("a", { kind: "target", person: "an", field: "Xây dựng Đảng" }),
      task("b", { person: "an" }),
      task("c", { kind: "solution" }),
      task("d", { plan: "khac", kind: "task" }),
    ],
    "cb-2": [plan({ due: "2027-01-31" })],
  });
  expect(listPlans(facts)).toMatchObject([
    { unit: "cb-1", directive: "57-NQ/TW", targets: 2, tasks: 0, solutions: 1, named: 2, fields: 1 },
  ]);
});
