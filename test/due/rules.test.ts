import type { Fields } from "../../domain/forms/form.ts";
import { describe, expect, test } from "vitest";
import { Day } from "../../domain/values/day.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { dues } from "../../domain/due/dues.ts";
import { listShortfalls } from "../../domain/due/shortfalls.ts";
import { Period } from "../../domain/values/period.ts";
import {
  COMMITTEE,
  essay,
  evaluation,
  mark,
  membership,
  organisation,
  person,
  row,
  session,
  tasks,
  unit,
} from "../score/office.ts";
import {
  briefly,
  dueChange,
  inspection,
  listed,
  plan,
  planTask,
  policyWith,
  SOME_DUES,
  studyPlan,
  value,
} from "./office.ts";

const cells = [unit("cb-1"), unit("cb-2")];
const people = [person("an"), person("binh")];
const inOne = [membership("an", "cb-1"), membership("binh", "cb-1")];
const base = [...cells, ...people, ...inOne];
const leave = (who: string, from: string, until: string | null = null) =>
  row("absences", `${who}.${from}`, { person: who, kind: "sick", from, until });

describe("attendance marks", () => {
  const held = session("s1", "2026-03-05", ["cb-1"]);
  const seats = (catalogue: readonly FactRow[], rows: readonly FactRow[] = [], asOf?: string) =>
    briefly(
      listed([...base, ...catalogue], { "cb-1": rows }, asOf === undefined ? {} : { asOf }),
      "attendance",
    );

  test("are due from everyone who belonged to an invited unit on the session's day; a blank is missing", () => {
    const rows = [mark("s1", "an", "present")];
    expect(seats([held, membership("an", "cb-2")], rows)).toEqual([
      "cb-1/an s1 2026-03-05 done met",
      "cb-1/binh s1 2026-03-05 missing failed",
    ]);
  });

  test("a session whose day has not come is open to nobody", () => {
    expect(seats([held], [], "2026-03-04")).toEqual([
      "cb-1/an s1 2026-03-05 not-yet out",
      "cb-1/binh s1 2026-03-05 not-yet out",
    ]);
  });

  test("without excuse the record is done and the duty failed; with an excuse it is out", () => {
    const rows = [mark("s1", "an", "unexcused"), mark("s1", "binh", "excused")];
    expect(seats([held], rows)).toEqual([
      "cb-1/an s1 2026-03-05 done failed",
      "cb-1/binh s1 2026-03-05 done out",
    ]);
  });

  test("who is exempt or suspended that day is asked for none, and long leave takes one out", () => {
    const away = [
      person("chi", { exempt: true, exemptFrom: "2026-03-01", exemptUntil: "2026-03-31" }),
      person("dung", { suspended: true }),
      membership("chi", "cb-1"),
      membership("dung", "cb-1"),
      leave("an", "2026-03-01"),
      session("s2", "2026-04-05", ["cb-1"]),
    ];
    expect(seats([held, ...away])).toEqual([
      "cb-1/an s1 2026-03-05 waived out",
      "cb-1/binh s1 2026-03-05 missing failed",
      "cb-1/an s2 2026-04-05 waived out",
      "cb-1/binh s2 2026-04-05 missing failed",
      "cb-1/chi s2 2026-04-05 missing failed",
    ]);
  });

  test("an excused absence fails once the day for making up has passed unused; a make-up is no second seat", () => {
    const rows = [
      mark("s1", "an", "excused"),
      {
        ...mark("s1", "binh", "made-up"),
        fields: { ...mark("s1", "binh", "made-up").fields, madeUpOn: "2026-04-10" },
      },
    ];
    const by = studyPlan("nq-1", { makeUpBy: "2026-04-10" });
    expect(seats([held, by], rows)).toEqual([
      "cb-1/an s1 2026-04-10 done failed",
      "cb-1/binh s1 2026-04-10 done met",
    ]);
    expect(seats([held, by], rows, "2026-04-09")).toEqual([
      "cb-1/an s1 2026-04-10 done out",
      "cb-1/binh s1 2026-04-10 done out",
    ]);
    const late = studyPlan("nq-1", { makeUpBy: "2026-04-09" });
    expect(seats([held, late], rows)[1]).toBe("cb-1/binh s1 2026-04-09 late failed");
  });
});

describe("sessions held in time", () => {
  test("each unit that the plan names owes one by the day, to which it was invited", () => {
    const by = studyPlan("nq-1", { studyBy: "2026-03-31" });
    const sessions = [session("s1", "2026-03-31", ["cb-1"]), session("s2", "2026-04-01", ["cb-2"])];
    expect(briefly(listed([...cells, by, ...sessions]), "session")).toEqual([
      "cb-1 nq-1 2026-03-31 done met",
      "cb-2 nq-1 2026-03-31 late failed",
    ]);
    const named = studyPlan("nq-1", { studyBy: "2026-03-31", units: ["cb-2"] });
    expect(briefly(listed([...cells, named]), "session")).toEqual(["cb-2 nq-1 2026-03-31 missing failed"]);
  });
});

describe("essays", () => {
  const held = session("s1", "2026-03-05", ["cb-1"]);
  const asked = studyPlan("nq-1", { essayDue: "2026-03-31" });
  const owed = (
    catalogue: readonly FactRow[],
    registers: Readonly<Record<string, readonly FactRow[]>> = {},
    asOf?: string,
  ) => briefly(listed([...base, held, ...catalogue], registers, asOf === undefined ? {} : { asOf }), "essay");

  test("are due from who was invited and still belongs; without a row they are missing", () => {
    const rows = { "cb-1": [essay("nq-1", "an", "2026-03-31", "2026-03-31")] };
    expect(owed([asked], rows)).toEqual([
      "cb-1/an nq-1 2026-03-31 done met",
      "cb-1/binh nq-1 2026-03-31 missing failed",
    ]);
    const left = [...cells, ...people, membership("an", "cb-1", { until: "2026-03-30" }), held, asked];
    expect(briefly(listed(left), "essay")).toEqual([]);
  });

  test("of two handed in in time the one that passed counts, whoever wrote the other; a late one never does", () => {
    const graded = (on: string, grade: string) => {
      const { form, key, rev, fields } = essay("nq-1", "an", "2026-03-31", on);
      return { form, key, rev, fields: { ...fields, grade } };
    };
    const both = [...cells, ...people, ...inOne, membership("an", "cb-2", { rated: false }), held, asked];
    const counted = (first: FactRow, second: FactRow, asOf?: string) => {
      const all = listed(both, { "cb-1": [first], "cb-2": [second] }, asOf === undefined ? {} : { asOf });
      const found = all.find(({ kind, subject }) => kind === "essay" && subject.id === "an");
      return [found?.state, found?.row?.fields["grade"]];
    };
    expect(counted(graded("2026-03-30", "good"), graded("2026-03-10", "fail"))).toEqual(["done", "good"]);
    expect(counted(graded("2026-03-10", "fail"), graded("2026-03-30", "good"))).toEqual(["done", "good"]);
    expect(counted(graded("2026-03-10", "fail"), graded("2026-04-02", "good"))).toEqual(["done", "fail"]);
    // What is not handed in yet takes the place of nothing that is.
    const [now, later] = [graded("2026-03-10", "fail"), graded("2026-03-30", "good")];
    expect(counted(now, later, "2026-03-20")).toEqual(["done", "fail"]);
  });

  test("late, not handed in and not yet due are told apart, as of the day", () => {
    const rows = {
      "cb-1": [essay("nq-1", "an", "2026-03-31", "2026-04-02"), essay("nq-1", "binh", "2026-03-31", null)],
    };
    expect(owed([asked], rows)).toEqual([
      "cb-1/an nq-1 2026-03-31 late failed",
      "cb-1/binh nq-1 2026-03-31 late-open failed",
    ]);
    expect(owed([asked], rows, "2026-04-01")[0]).toBe("cb-1/an nq-1 2026-03-31 late-open failed");
    expect(owed([asked], {}, "2026-03-30")).toEqual([
      "cb-1/an nq-1 2026-03-31 open out",
      "cb-1/binh nq-1 2026-03-31 open out",
    ]);
  });

  test("a transfer moves the answer to the unit of the due day", () => {
    const moved = [
      ...cells,
      person("an"),
      membership("an", "cb-1", { until: "2026-03-20" }),
      membership("an", "cb-2", { from: "2026-03-21" }),
      held,
      asked,
    ];
    expect(briefly(listed(moved), "essay")).toEqual(["cb-2/an nq-1 2026-03-31 missing failed"]);
  });

  test("may be asked of members alone", () => {
    const other = [person("chi", { admittedOn: null }), membership("chi", "cb-1")];
    const members = studyPlan("nq-1", { essayDue: "2026-03-31", essayOf: "members" });
    expect(owed([members, ...other])).toHaveLength(2);
    expect(owed([asked, ...other])).toHaveLength(3);
  });

  test("leave that ends within ten days before moves the day to ten days after the return", () => {
    expect(owed([asked, leave("an", "2026-03-01", "2026-03-21")])[1]).toBe(
      "cb-1/an nq-1 2026-04-01 missing failed",
    );
    expect(owed([asked, leave("an", "2026-03-01", "2026-03-20")])[0]).toBe(
      "cb-1/an nq-1 2026-03-31 missing failed",
    );
    expect(owed([asked, leave("an", "2026-03-01", "2026-03-31")])[0]).toBe(
      "cb-1/an nq-1 2026-03-31 waived out",
    );
  });

  test("who was excused from every session owes none where the plan says so, and one handed in counts", () => {
    const free = studyPlan("nq-1", { essayDue: "2026-03-31", excusedOwesEssay: false });
    const rows = { "cb-1": [mark("s1", "an", "excused"), mark("s1", "binh", "present")] };
    expect(owed([free], rows)).toEqual([
      "cb-1/an nq-1 2026-03-31 waived out",
      "cb-1/binh nq-1 2026-03-31 missing failed",
    ]);
    expect(owed([asked], rows)[0]).toBe("cb-1/an nq-1 2026-03-31 missing failed");
    const handedIn = { "cb-1": [...rows["cb-1"], essay("nq-1", "an", "2026-03-31", "2026-03-30")] };
    expect(owed([free], handedIn)[0]).toBe("cb-1/an nq-1 2026-03-31 done met");
  });

  test("the study plan's day beats the day in the row; without one the row asks by its own", () => {
    const rows = { "cb-1": [essay("nq-1", "an", "2026-12-31", "2026-04-01")] };
    expect(owed([asked], rows)[0]).toBe("cb-1/an nq-1 2026-03-31 late failed");
    expect(owed([studyPlan("nq-1", {})], rows)).toEqual(["cb-1/an nq-1 2026-12-31 done met"]);
  });

  test.each([
    ["late", "2027-01-02", "late out"],
    ["never", null, "late-open out"],
  ])(
    "that no study plan asks for and that is handed in %s is told and counts against nobody",
    (_, on, state) => {
      const rows = { "cb-1": [essay("nq-1", "an", "2026-12-31", on)] };
      const office = [...base, held, studyPlan("nq-1", {})];
      const asOf = "2027-06-30";
      expect(briefly(listed(office, rows, { asOf }), "essay")).toEqual([`cb-1/an nq-1 2026-12-31 ${state}`]);
      const facts = organisation({ [COMMITTEE]: office, "cb-1": [essay("nq-1", "an", "2026-04-01", on)] });
      const kinds = listShortfalls(policyWith(), facts).filter((one) => one.person?.key === "an");
      expect(kinds.map(({ kind }) => kind)).toContain("essay-missing");
    },
  );
});

describe("action plans, their discussion and targets", () => {
  const asked = studyPlan("nq-1", { planDue: "2026-05-01" });
  const head = [
    ...base.filter(({ form }) => form !== "memberships"),
    membership("an", "cb-1", { role: "head" }),
  ];
  const of = (
    kind: "action-plan" | "discussion" | "target",
    rows: readonly FactRow[],
    more: readonly FactRow[] = [],
  ) => briefly(listed([...head, asked, ...more], { "cb-1": rows }), kind)[0];
  const issued = { issuedOn: "2026-05-01" };

  test("a plan is due from every unit named that exists, of the kinds asked", () => {
    const office = [
      unit("cb-1"),
      unit("cd", { kind: "doan-the" }),
      unit("cb-9", { establishedOn: "2026-05-02" }),
    ];
    expect(briefly(listed([...office, asked]), "action-plan")).toEqual([
      "cb-1 nq-1 2026-05-01 missing failed",
      "cd nq-1 2026-05-01 missing failed",
    ]);
    const cellsOnly = studyPlan("nq-1", { planDue: "2026-05-01", planOf: "chi-bo" });
    expect(briefly(listed([...office, cellsOnly]), "action-plan")).toHaveLength(1);
  });

  test("a unit founded after the session owes none", () => {
    const late = [
      unit("cb-9", { establishedOn: "2026-03-06" }),
      session("s1", "2026-03-05", ["cb-1"]),
      asked,
    ];
    expect(briefly(listed(late), "action-plan")).toEqual(["cb-9 nq-1 2026-05-01 waived out"]);
  });

  test("a missing plan fails its discussion and its targets too", () => {
    expect(of("action-plan", [])).toBe("cb-1 nq-1 2026-05-01 missing failed");
    expect(of("discussion", [])).toBe("cb-1 nq-1 2026-05-01 missing failed");
    expect(of("target", [])).toBe("cb-1 nq-1 2026-05-01 missing failed");
  });

  test("a draft is discussed on or before the day of issue, with people present and comments", () => {
    const discussed = (fields: object) =>
      of("discussion", [plan("nq-1", { ...issued, ...fields })])
        ?.split(" ")
        .at(-1);
    expect(discussed({ discussedOn: "2026-05-01", present: 9, comments: 2 })).toBe("met");
    expect(discussed({ discussedOn: "2026-05-01", comments: 2 })).toBe("met");
    expect(discussed({ discussedOn: "2026-05-02", present: 9, comments: 2 })).toBe("failed");
    expect(discussed({ discussedOn: "2026-05-01", present: 0, comments: 2 })).toBe("failed");
    expect(discussed({ discussedOn: "2026-05-01", present: 9, comments: 0 })).toBe("failed");
  });

  test("a target has content, day and field, and names a head or leader of the unit", () => {
    const set = (fields: object) =>
      of("target", [plan("nq-1", issued), planTask("t1", { field: "Cải cách", person: "an", ...fields })])
        ?.split(" ")
        .at(-1);
    expect(set({})).toBe("met");
    expect(set({ kind: "target" })).toBe("met");
    expect(set({ kind: "task" })).toBe("failed");
    expect(set({ field: null })).toBe("failed");
    expect(set({ person: null })).toBe("failed");
    expect(set({ person: "binh" })).toBe("failed");
  });

  test("a task is due by its day from its person, and from the unit where the person is not in it", () => {
    const rows = [
      planTask("t1", { person: "an", doneOn: "2026-06-01" }),
      planTask("t2", { person: "binh", doneOn: "2026-06-02" }),
      planTask("t3", {}),
      planTask("t4", { person: "binh", doneOn: "2026-06-01" }),
      planTask("t5", { doneOn: "2026-06-01" }),
    ];
    expect(briefly(listed([...head, asked], { "cb-1": rows }), "plan-task")).toEqual([
      "cb-1/an t1 2026-06-01 done met",
      "cb-1 t2 2026-06-01 late failed",
      "cb-1 t3 2026-06-01 late-open failed",
      "cb-1 t4 2026-06-01 done out",
      "cb-1 t5 2026-06-01 done out",
    ]);
  });
});

describe("inspections and remedies", () => {
  test("inspections are as regular as the policy asks", () => {
    const policy = policyWith({ inspections: value("quarterly") });
    const rows = { "cb-1": [inspection("i1", "2026-02-01"), inspection("i2", "2026-11-30")] };
    expect(briefly(listed([unit("cb-1")], rows, { policy }), "inspection")).toEqual([
      "cb-1 cb-1 2026-03-31 done met",
      "cb-1 cb-1 2026-06-30 missing failed",
      "cb-1 cb-1 2026-09-30 missing failed",
      "cb-1 cb-1 2026-12-31 done met",
    ]);
    expect(briefly(listed([unit("cb-1")], rows), "inspection")).toEqual([]);
  });

  test("a finding is remedied by its day, else within the policy's days", () => {
    const rows = [
      inspection("i1", "2026-02-01", {
        finding: "Thiếu sổ",
        remedyBy: "2026-02-20",
        remediedOn: "2026-02-21",
      }),
      inspection("i2", "2026-02-01", { finding: "Thiếu sổ", person: "an" }),
      inspection("i3", "2026-02-01"),
    ];
    expect(briefly(listed(base, { "cb-1": rows }), "remedy")).toEqual([
      "cb-1 i1 2026-02-20 late failed",
      "cb-1/an i2 2026-03-03 late-open failed",
    ]);
  });

  test("what is open when a period closes is due again by the next closing, wherever its row stands", () => {
    const finding = (key: string, remedyBy: string, remediedOn: string | null = null) =>
      inspection(key, "2026-11-20", { finding: key, remedyBy, remediedOn });
    const facts = {
      ...organisation({ [COMMITTEE]: [unit("cb-1")], "cb-1": [] }, "2027"),
      earlier: [
        {
          year: 2026,
          rows: [],
          registers: [
            {
              unit: organisation({ "cb-1": [] }).registers[0]?.unit ?? expect.unreachable(),
              rows: [
                finding("next", "2027-01-20"),
                finding("open", "2026-12-10"),
                finding("closed", "2026-12-10", "2026-12-11"),
                finding("remedied", "2026-12-10", "2027-03-01"),
              ],
            },
          ],
        },
      ],
    };
    const all = dues(policyWith(), facts, Period.parse("2027"), Day.parse("2027-12-31"));
    expect(briefly(all, "remedy")).toEqual([
      "cb-1 next 2027-01-20 late-open failed",
      "cb-1 open 2027-12-31 late-open failed",
      "cb-1 remedied 2027-12-31 done met",
    ]);
  });

  test("a shortcoming named by an earlier year's review is remedied by its day, else by the year's closing", () => {
    const shortcoming = (key: string, fields: object) =>
      row("shortcomings", key, { subject: "cb-1", reviewYear: 2025, content: key, ...fields });
    const rows = [
      shortcoming("h1", { remediedOn: "2026-12-31" }),
      shortcoming("h2", { remedyBy: "2026-06-30", subject: "an" }),
      shortcoming("h3", { reviewYear: 2026 }),
    ];
    expect(briefly(listed(base, { "cb-1": rows }), "remedy")).toEqual([
      "cb-1/an h2 2026-06-30 late-open failed",
      "cb-1 h1 2026-12-31 done met",
    ]);
  });
});

describe("points and task results", () => {
  const due = (
    kind: "points" | "task-results",
    catalogue: readonly FactRow[],
    rows: readonly FactRow[],
    options: Parameters<typeof listed>[2] = {},
  ) => listed(catalogue, { "cb-1": rows }, options).filter((one) => one.kind === kind);
  const an = [unit("cb-1"), person("an"), membership("an", "cb-1")];

  test("are due for every month in which the subject was rated, by the rhythm of their group", () => {
    const months = due("task-results", an, []);
    expect(months.filter(({ subject }) => subject.id === "an")).toHaveLength(12);
    const quarters = value("quarterly" as const);
    const rhythm = { ...SOME_DUES.rhythm, individual: { common: quarters, results: quarters } };
    const other = due("points", an, [], { policy: policyWith({ rhythm }) });
    const ofAn = other.filter(({ subject }) => subject.id === "an");
    expect(new Set(ofAn.map(({ period }) => period))).toEqual(
      new Set(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]),
    );
  });

  test("a row fulfils the period that it names; rows of another rhythm fulfil none", () => {
    const rows = [
      tasks("2026-01", "an", [1, 1, 0, 0]),
      tasks("2026", "an", [1, 1, 0, 0]),
      tasks("2026-Q2", "an", [1, 1, 0, 0]),
    ];
    const done = due("task-results", an, rows).filter(({ outcome }) => outcome === "met");
    expect(done.map(({ period }) => period)).toEqual(["2026-01"]);
  });

  test("not at work, exempt or not rated here that month: nothing is due", () => {
    const later = [
      unit("cb-1"),
      person("an", { workedFrom: "2026-03-20", exempt: true, exemptFrom: "2026-11-01" }),
      membership("an", "cb-1", { until: "2026-12-15" }),
    ];
    const periods = due("task-results", later, [])
      .filter(({ subject }) => subject.id === "an")
      .map(({ period }) => period);
    expect(periods).toEqual(["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"]);
  });

  test("exempt for a part of the period alone, one is rated in it and owes what is asked for it", () => {
    const since = [
      unit("cb-1"),
      person("an", { exemptFrom: "2026-10-10" }),
      person("bao", { suspendedFrom: "2026-03-15", suspendedUntil: "2026-04-15" }),
      membership("an", "cb-1"),
      membership("bao", "cb-1"),
    ];
    const quarterly = { common: value("quarterly" as const), results: value("quarterly" as const) };
    const rhythm = { individual: quarterly, leader: quarterly, collective: quarterly };
    const periods = (who: string) =>
      listed(since, {}, { policy: policyWith({ rhythm }) })
        .filter(({ kind, subject }) => kind === "task-results" && subject.id === who)
        .map(({ period }) => period);
    expect(periods("an")).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    expect(periods("bao")).toEqual(["2026-Q2", "2026-Q3", "2026-Q4"]);
  });

  test("a unit's are due while it exists", () => {
    const founded = [unit("cb-1", { establishedOn: "2026-10-15", endedOn: "2026-12-30" })];
    expect(due("task-results", founded, []).map(({ period }) => period)).toEqual(["2026-10", "2026-11"]);
  });

  test("blank cells are no points, nor is the own rating alone", () => {
    const rows = [
      evaluation("2026-01", "an", "ky-cuong", { self: "5" }),
      evaluation("2026-02", "an", "ky-cuong", { unit: "0" }),
    ];
    const states = due("points", an, rows)
      .filter(({ about }) => about === "ky-cuong")
      .slice(0, 2)
      .map(({ state }) => state);
    expect(states).toEqual(["missing", "done"]);
  });

  test("count in the register of the unit that rated the subject then", () => {
    const two = [...an, unit("cb-2"), membership("an", "cb-2", { rated: false })];
    const elsewhere = listed(two, { "cb-2": [tasks("2026-01", "an", [1, 1, 0, 0])] });
    const first = elsewhere.find(({ kind, subject }) => kind === "task-results" && subject.id === "an");
    expect(first).toMatchObject({ unit: "cb-1", state: "missing" });
  });
});

test("a report is the unit's own dated word, within the days after the period's end", () => {
  const policy = policyWith({ reports: { every: value("quarterly"), withinDays: value("5") } });
  const report = (period: string, sentOn: string) => row("reports", period, { period, sentOn });
  const rows = { "cb-1": [report("2026-Q1", "2026-04-05"), report("2026-Q2", "2026-07-06")] };
  expect(briefly(listed([unit("cb-1")], rows, { policy }), "report")).toEqual([
    "cb-1 cb-1 2026-04-05 done met",
    "cb-1 cb-1 2026-07-05 late failed",
    "cb-1 cb-1 2026-10-05 missing failed",
  ]);
});

describe("closing days", () => {
  test("a period counts from the day after the closing before it up to its own", () => {
    const policy = policyWith({ closing: { year: value("17") } });
    const plans = ["2025-12-14", "2025-12-15", "2026-12-14", "2026-12-15"].map((day, index) =>
      studyPlan(`nq-${index}`, { studyBy: day }),
    );
    const days = listed([unit("cb-1"), ...plans], {}, { policy })
      .filter(({ kind }) => kind === "session")
      .map(({ dueOn }) => dueOn);
    expect(days).toEqual(["2025-12-15", "2026-12-14"]);
  });

  test("a fulfilment after the day as of which one asks does not count", () => {
    const rows = { "cb-1": [plan("nq-1", { issuedOn: "2026-05-02" })] };
    const asked = [unit("cb-1"), studyPlan("nq-1", { planDue: "2026-05-05" })];
    const on = (asOf: string) => briefly(listed(asked, rows, { asOf }), "action-plan");
    expect(on("2026-05-01")).toEqual(["cb-1 nq-1 2026-05-05 open out"]);
    expect(on("2026-05-02")).toEqual(["cb-1 nq-1 2026-05-05 done met"]);
  });
});

describe("changes by the office", () => {
  const asked = [unit("cb-1"), unit("cb-2"), studyPlan("nq-1", { planDue: "2026-05-01" })];
  const plans = (...changes: readonly FactRow[]) => briefly(listed([...asked, ...changes]), "action-plan");

  test("a new day holds for whom it was given; the latest decision counts", () => {
    const extended = (key: string, newDay: string, decidedOn: string) =>
      dueChange(key, {
        kind: "action-plan",
        about: "nq-1",
        subject: "cb-1",
        change: "extended",
        newDay,
        decidedOn,
      });
    expect(
      plans(extended("a", "2026-06-01", "2026-05-03"), extended("b", "2026-05-20", "2026-04-20")),
    ).toEqual(["cb-1 nq-1 2026-06-01 missing failed", "cb-2 nq-1 2026-05-01 missing failed"]);
  });

  test("a waived duty is out, and another kind of duty stands", () => {
    const waived = dueChange("a", {
      kind: "discussion",
      about: "nq-1",
      change: "waived",
      decidedOn: "2026-05-03",
    });
    expect(plans(waived)[0]).toBe("cb-1 nq-1 2026-05-01 missing failed");
    expect(briefly(listed([...asked, waived]), "discussion")).toEqual([
      "cb-1 nq-1 2026-05-01 waived out",
      "cb-2 nq-1 2026-05-01 waived out",
    ]);
  });

  test("a plan that is changed takes its discussion and its targets along, a cancelled one its tasks too", () => {
    const change = (fields: Fields) =>
      dueChange("x", {
        kind: "action-plan",
        about: "nq-1",
        subject: "cb-1",
        decidedOn: "2026-04-20",
        ...fields,
      });
    const register = { "cb-1": [plan("nq-1", {}), planTask("a", { due: "2026-06-10" })] };
    const parts = (fields: Fields) =>
      listed([unit("cb-1"), studyPlan("nq-1", { planDue: "2026-05-01" }), change(fields)], register)
        .filter(({ about, kind }) => about === "nq-1" || kind === "plan-task")
        .map(({ kind, dueOn, state }) => `${kind} ${dueOn} ${state}`);
    expect(parts({ change: "cancelled" })).toEqual([
      "action-plan 2026-05-01 cancelled",
      "discussion 2026-05-01 cancelled",
      "target 2026-05-01 cancelled",
      "plan-task 2026-06-10 cancelled",
    ]);
    expect(parts({ change: "extended", newDay: "2026-07-01" })).toEqual([
      "action-plan 2026-07-01 late-open",
      "discussion 2026-07-01 late-open",
      "target 2026-07-01 late-open",
      "plan-task 2026-06-10 late-open",
    ]);
  });

  test("one task of a plan is named by its person, its document and the month of its day", () => {
    const staff = [person("an"), membership("an", "cb-1"), person("binh"), membership("binh", "cb-1")];
    const register = [
      plan("nq-1", { issuedOn: "2026-04-30" }),
      planTask("a", { person: "an", due: "2026-06-10" }),
      planTask("b", { person: "an", due: "2026-08-10" }),
      planTask("c", { person: "binh", due: "2026-06-10" }),
    ];
    const cancelled = dueChange("x", {
      kind: "plan-task",
      about: "nq-1",
      subject: "an",
      period: "2026-06",
      change: "cancelled",
      decidedOn: "2026-06-01",
    });
    expect(briefly(listed([...asked, ...staff, cancelled], { "cb-1": register }), "plan-task")).toEqual([
      "cb-1/an a 2026-06-10 cancelled out",
      "cb-1/binh c 2026-06-10 late-open failed",
      "cb-1/an b 2026-08-10 late-open failed",
    ]);
  });

  test("a cancelled directive cancels its dues from that day, and those before it stand", () => {
    const on = (decidedOn: string) =>
      plans(dueChange("a", { about: "nq-1", change: "cancelled", decidedOn }))[0];
    expect(on("2026-05-01")).toBe("cb-1 nq-1 2026-05-01 cancelled out");
    expect(on("2026-05-02")).toBe("cb-1 nq-1 2026-05-01 missing failed");
  });

  test("a seat on two documents stands while one of them does", () => {
    const two = { ...session("s1", "2026-03-05", ["cb-1"]) };
    const held = { ...two, fields: { ...two.fields, directives: ["nq-1", "nq-2"] } };
    const cancel = (about: string) =>
      dueChange(about, { about, change: "cancelled", decidedOn: "2026-03-01" });
    const seats = (...changes: readonly FactRow[]) =>
      briefly(listed([...base, held, ...changes]), "attendance")[0];
    expect(seats(cancel("nq-1"))).toBe("cb-1/an s1 2026-03-05 missing failed");
    expect(seats(cancel("nq-1"), cancel("nq-2"))).toBe("cb-1/an s1 2026-03-05 cancelled out");
  });

  test("more time for a month's points leaves them in the month, whose lock still names them", () => {
    const more = dueChange("a", {
      kind: "points",
      period: "2026-03",
      change: "extended",
      newDay: "2026-04-20",
      decidedOn: "2026-03-25",
    });
    const march = (asOf: string) =>
      briefly(listed([unit("cb-1"), more], {}, { period: "2026-03", asOf }), "points")[0];
    expect(march("2026-03-31")).toBe("cb-1 doan-ket 2026-04-20 open out");
    expect(march("2026-04-21")).toBe("cb-1 doan-ket 2026-04-20 missing failed");
    const april = listed([unit("cb-1"), more], {}, { period: "2026-04", asOf: "2026-12-31" });
    expect(briefly(april, "points")).toEqual(["cb-1 doan-ket 2026-04-30 missing failed"]);
  });

  test("a decision of a later day is not known yet; one of a period concerns that period", () => {
    const waived = dueChange("a", {
      kind: "task-results",
      period: "2026-02",
      change: "waived",
      decidedOn: "2026-03-01",
    });
    const february = (asOf: string) =>
      listed([unit("cb-1"), waived], {}, { asOf })
        .filter(({ kind, outcome }) => kind === "task-results" && outcome !== "met")
        .slice(0, 3)
        .map(({ period, state }) => `${period ?? ""} ${state}`);
    expect(february("2026-02-28")).toEqual(["2026-01 missing", "2026-02 missing", "2026-03 open"]);
    expect(february("2026-03-31")).toEqual(["2026-01 missing", "2026-02 waived", "2026-03 missing"]);
  });
});
