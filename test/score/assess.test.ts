import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../domain/values/exact.ts";
import { dang3662025 as policy } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { Assessment, assess } from "../../domain/score/assess.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import {
  assessOffice,
  CATALOGUE,
  COMMITTEE,
  disciplineCase,
  essay,
  evaluation,
  found,
  fullMarks,
  mark,
  membership,
  organisation,
  person,
  points,
  row,
  session,
  tasks,
  unit,
} from "./office.ts";

const members = [membership("an", "cb-1"), membership("binh", "cb-1")];
describe("attendance", () => {
  const sessions = ["s1", "s2", "s3", "s4", "s5"].map((id) => session(id, "2026-03-05"));
  const of = (marks: readonly FactRow[], id = "an") =>
    points(found(assessOffice([...CATALOGUE, ...members, ...sessions], { "cb-1": marks }), id), "hoc-tap");

  test("made up counts as attended, excused leaves the base, unexcused and unmarked stay in it", () => {
    const marks = [
      mark("s1", "an", "present"),
      mark("s2", "an", "made-up"),
      mark("s3", "an", "excused"),
      mark("s4", "an", "unexcused"),
    ];
    expect(of(marks)).toBe("2");
  });

  test("an invitation without a mark is said among the notes", () => {
    const [an] = assessOffice([...CATALOGUE, ...members, ...sessions], {
      "cb-1": [mark("s1", "an", "present")],
    });
    expect(an?.notes).toEqual([{ code: "not-recorded", values: { count: "4" }, source: "" }]);
  });

  test("nobody loses points for sessions that were not theirs: another unit's, or before they joined", () => {
    const rows = [
      ...CATALOGUE,
      membership("an", "cb-1", { from: "2026-03-01" }),
      session("before", "2026-02-28"),
      session("other", "2026-03-05", ["cb-2"]),
      session("mine", "2026-03-06", ["cb-1"]),
    ];
    const an = found(assessOffice(rows, { "cb-1": [mark("mine", "an", "present")] }), "an");
    expect(points(an, "hoc-tap")).toBe("4");
    expect(an.notes).toEqual([]);
  });

  test("after a transfer the person keeps both units' sessions, each unit those of its days", () => {
    const rows = [
      ...CATALOGUE,
      membership("an", "cb-1", { until: "2026-06-30" }),
      membership("an", "cb-2", { from: "2026-07-01" }),
      session("spring", "2026-03-05"),
      session("autumn", "2026-09-05"),
    ];
    const all = assessOffice(rows, {
      "cb-1": [mark("spring", "an", "unexcused")],
      "cb-2": [mark("autumn", "an", "present")],
    });
    expect(found(all, "an").standing.unit).toBe("cb-2");
    expect([
      points(found(all, "an"), "hoc-tap"),
      points(found(all, "cb-1"), "hoc-tap"),
      points(found(all, "cb-2"), "hoc-tap"),
    ]).toEqual(["2", "0", "6"]);
  });

  test("a unit's rate leaves out the exempt, who are not rated either", () => {
    const rows = [
      ...CATALOGUE,
      person("chi", { exempt: true }),
      ...members,
      membership("chi", "cb-1"),
      session("s1", "2026-03-05"),
    ];
    const all = assessOffice(rows, {
      "cb-1": [mark("s1", "an", "present"), mark("s1", "binh", "unexcused")],
    });
    expect(points(found(all, "cb-1"), "hoc-tap")).toBe("3");
    expect(found(all, "chi").standing.exempt).toBe(true);
  });

  test("an unexcused absence never raises a score, in place of anything or of nothing", () => {
    const anyMark = fc.constantFrom("present", "excused", "unexcused", "made-up", undefined);
    fc.assert(
      fc.property(fc.array(anyMark, { minLength: 5, maxLength: 5 }), fc.nat(4), (marks, changed) => {
        const rowsOf = (values: readonly (string | undefined)[]) =>
          values.flatMap((value, index) => (value === undefined ? [] : [mark(`s${index + 1}`, "an", value)]));
        const before = exact(of(rowsOf(marks)) ?? "0");
        const after = exact(of(rowsOf(marks.with(changed, "unexcused"))) ?? "0");
        expect(after.compare(before)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

test("an essay belongs to the unit of its due day, and late or never is not on time", () => {
  const rows = [...CATALOGUE, ...members];
  const all = assessOffice(rows, {
    "cb-1": [
      essay("nq-1", "an", "2026-04-01", "2026-04-01"),
      essay("nq-2", "an", "2026-04-01", "2026-04-02"),
      essay("nq-1", "binh", "2026-04-01", null),
    ],
    "cb-2": [essay("nq-3", "an", "2026-04-01", null)],
  });
  expect([points(found(all, "an"), "thu-hoach"), points(found(all, "cb-1"), "thu-hoach")]).toEqual([
    "1.5",
    "1",
  ]);
});

test("a collective's plans, discussions, named persons, inspections and shortcomings are counted from its register", () => {
  const plan = (directive: string, issuedOn: string | null, discussedOn: string | null) =>
    row("action-plans", directive, {
      directive,
      due: "2026-05-01",
      issuedOn,
      number: null,
      discussedOn,
      comments: null,
      copiedShare: null,
    });
  const planTask = (key: string, who: string | null) =>
    row("plan-tasks", key, {
      plan: "nq-1",
      content: key,
      person: who,
      due: "2026-09-01",
      doneOn: "2026-08-01",
      exceeded: null,
    });
  const inspection = (key: string, remedyBy: string | null, remediedOn: string | null) =>
    row("inspections", key, {
      date: "2026-06-01",
      kind: "kiem-tra",
      person: null,
      finding: key,
      remindedOn: null,
      remedyBy,
      remediedOn,
    });
  const shortcoming = (key: string, remediedOn: string | null) =>
    row("shortcomings", key, { subject: "cb-1", reviewYear: 2025, content: key, remedyBy: null, remediedOn });
  const all = assessOffice(CATALOGUE, {
    "cb-1": [
      plan("nq-1", "2026-05-01", "2026-04-20"),
      plan("nq-2", "2026-05-02", null),
      plan("nq-3", null, null),
      plan("nq-4", "2026-04-30", null),
      planTask("t1", "an"),
      planTask("t2", null),
      planTask("t3", "an"),
      inspection("i1", "2026-07-01", "2026-07-02"),
      inspection("i2", "2026-07-01", "2026-06-30"),
      inspection("i3", "2027-02-01", null),
      inspection("i4", null, "2026-12-31"),
      shortcoming("h1", "2026-02-01"),
      shortcoming("h2", "2027-01-01"),
      shortcoming("h3", null),
    ],
  });
  const one = found(all, "cb-1");
  expect(
    ["ke-hoach", "thao-luan", "phu-trach", "kiem-tra", "khac-phuc"].map((id) => points(one, id)),
  ).toEqual(["2.5", "1/3", "2", "2", "1"]);
  expect(one.standing.remedied).toBe("100/3");
});

describe("points that were entered", () => {
  const entered = (rows: readonly FactRow[], period?: string) =>
    found(assessOffice([...CATALOGUE, ...members], { "cb-1": rows }, period), "an");

  test("months make the year's mean, before the year's own row; the committee's points before the unit's", () => {
    const months = entered([
      evaluation("2026-01", "an", "ky-cuong", { committee: "5", unit: "1" }),
      evaluation("2026-02", "an", "ky-cuong", { unit: "4", self: "5" }),
      evaluation("2026", "an", "ky-cuong", { committee: "1" }),
    ]);
    expect(points(months, "ky-cuong")).toBe("4.5");
    expect(points(entered([evaluation("2026", "an", "ky-cuong", { unit: "3" })]), "ky-cuong")).toBe("3");
  });

  test("points above the criterion's maximum are cut to it", () => {
    expect(points(entered([evaluation("2026", "an", "ky-cuong", { committee: "9" })]), "ky-cuong")).toBe("5");
  });

  test("blank is not zero: without any entry, or with the self-given points alone, the criterion is missing", () => {
    const { standing } = entered([
      evaluation("2026", "an", "ky-cuong", { self: "5" }),
      evaluation("2026", "an", "tac-phong", { unit: "0" }),
    ]);
    expect(standing.missing).toEqual(["chinh-tri", "ky-cuong", "phoi-hop", "ket-qua"]);
  });

  test("a month is scored from its own rows", () => {
    const rows = [
      evaluation("2026-01", "an", "ky-cuong", { unit: "2" }),
      evaluation("2026-02", "an", "ky-cuong", { unit: "4" }),
    ];
    expect([
      points(entered(rows, "2026-02"), "ky-cuong"),
      points(entered(rows, "2026-Q1"), "ky-cuong"),
    ]).toEqual(["4", "3"]);
  });
});

describe("tasks", () => {
  test("each late task takes a quarter of its progress (335/2025/NĐ-CP Điều 14)", () => {
    const an = found(
      assessOffice([...CATALOGUE, ...members], { "cb-1": [tasks("2026", "an", [20, 20, 4, 6])] }),
      "an",
    );
    // 70 x (20/20 + 20/20 + (20 - 0.25 x 4)/20) / 3
    expect(points(an, "ket-qua")).toBe("413/6");
    expect(an.standing.tasks).toEqual({ done: "100", late: "20", exceeded: "30" });
  });

  test("each serious error takes a quarter of a task's quality, and quality does not go below nothing", () => {
    const resultOf = (errors: number) => {
      const rows = { "cb-1": [tasks("2026", "an", [20, 20, 0, 0, errors])] };
      return points(found(assessOffice([...CATALOGUE, ...members], rows), "an"), "ket-qua");
    };
    // 70 x (20/20 + (20 - 0.25 x 8)/20 + 20/20) / 3, then 70 x (1 + 0 + 1) / 3
    expect([resultOf(8), resultOf(80), resultOf(200)]).toEqual(["203/3", "140/3", "140/3"]);
  });

  test("conditions count all months' tasks together", () => {
    const months = [tasks("2026-01", "an", [10, 10, 0, 5]), tasks("2026-02", "an", [20, 19, 3, 1])];
    const { standing } = found(assessOffice([...CATALOGUE, ...members], { "cb-1": months }), "an");
    expect(standing.tasks).toEqual({ done: "290/3", late: "10", exceeded: "20" });
  });

  test("a leader without tasks of their own answers for the unit's", () => {
    const rows = [...CATALOGUE, membership("an", "cb-1", { role: "head" }), membership("binh", "cb-1")];
    const all = assessOffice(rows, { "cb-1": [tasks("2026", "cb-1", [10, 9, 0, 0])] });
    expect(found(all, "an").standing).toMatchObject({ subject: "leader", head: true, tasks: { done: "90" } });
    expect(found(all, "binh").standing).toMatchObject({ subject: "individual", head: false, tasks: null });
  });
});

describe("discipline and standing", () => {
  const led = [
    ...CATALOGUE,
    membership("an", "cb-1", { role: "leader", until: "2026-03-31" }),
    membership("an", "cb-2", { from: "2026-04-01" }),
  ];

  test("an act at the old unit is the old unit's, disciplined in the new one's register this year", () => {
    const one = disciplineCase("k1", {
      subject: "an",
      form: "khien-trach",
      dutyRelated: true,
      actedOn: "2025-11-01",
      decidedOn: "2026-05-01",
      actUnit: "cb-1",
    });
    const all = assessOffice(led, { "cb-2": [one] });
    const charged = ["an", "cb-1", "cb-2"].map((id) => found(all, id).standing.discipline.length);
    expect(charged).toEqual([1, 1, 0]);
  });

  test("an ordinary member's discipline is not the collective's", () => {
    const one = disciplineCase("k1", {
      subject: "binh",
      form: "khien-trach",
      dutyRelated: true,
      decidedOn: "2026-05-01",
    });
    const all = assessOffice([...CATALOGUE, ...members], { "cb-1": [one] });
    expect(found(all, "cb-1").standing.discipline).toEqual([]);
  });

  test("what is pending only holds; a conclusion names its ground; overrides and earlier years are read", () => {
    const rows = [
      ...CATALOGUE,
      ...members,
      row("overrides", "an.suy-thoai", {
        subject: "an",
        trigger: "suy-thoai",
        reason: "Kết luận lại",
        number: null,
      }),
      row("past-decisions", "an.2025", {
        subject: "an",
        decisionYear: 2025,
        level: "HTXS",
        typical: null,
        number: "12-QĐ/ĐU",
        decidedBy: "Đảng ủy",
      }),
      row("past-awards", "an-2025-giay-khen", {
        subject: "an",
        awardYear: 2025,
        award: "Giấy khen",
        number: null,
        decidedOn: "2026-01-05",
        decidedBy: null,
      }),
    ];
    const all = assessOffice(rows, {
      "cb-1": [
        disciplineCase("k1", { subject: "an", kind: "complaint", pending: true }),
        disciplineCase("k2", {
          subject: "an",
          kind: "conclusion",
          trigger: "suy-thoai",
          decidedOn: "2026-02-01",
        }),
      ],
    });
    expect(found(all, "an").standing).toMatchObject({
      discipline: [],
      pending: ["complaint"],
      triggers: ["suy-thoai"],
      overrides: [{ trigger: "suy-thoai", reason: "Kết luận lại" }],
      history: { 2025: "HTXS" },
      papers: { 2025: { number: "12-QĐ/ĐU", decidedBy: "Đảng ủy" } },
      awards: { 2025: [{ award: "Giấy khen", decidedOn: "2026-01-05" }] },
    });
  });

  test.each([
    ["2026-07-01", "cong-chuc", 6],
    ["2026-07-02", "cong-chuc", 5],
    ["2025-12-31", "cong-chuc", 12],
    ["2026-11-01", "nguoi-lao-dong", 12],
  ])("someone who works from %s as %s worked %i months", (workedFrom, category, months) => {
    const rows = [unit("cb-1"), person("an", { workedFrom, category }), membership("an", "cb-1")];
    expect(found(assessOffice(rows), "an").standing.monthsWorked).toBe(months);
  });

  test("who is no Party member is rated, but is none for the Party's commendations", () => {
    const rows = [unit("cb-1"), person("an", { admittedOn: null }), membership("an", "cb-1")];
    expect(found(assessOffice(rows), "an").standing).toMatchObject({ party: false });
  });

  test("levels of quarters I-III come from the quarters' own months", () => {
    const evaluations = ["2026-01", "2026-05"].flatMap((month) => fullMarks("an", month));
    const results = [tasks("2026-01", "an", [4, 1, 0, 0]), tasks("2026-05", "an", [4, 4, 0, 0])];
    const { standing } = found(
      assessOffice([...CATALOGUE, ...members], { "cb-1": [...evaluations, ...results] }),
      "an",
    );
    expect(standing.quarters).toEqual(["KHTNV", "HTT", null]);
  });
});

test("the committee itself and people without a rated membership at the end are not subjects", () => {
  const rows = [
    unit("dang-uy", { kind: "committee" }),
    unit("dt-1", { kind: "doan-the" }),
    person("an"),
    person("binh"),
    person("chi"),
    membership("an", "dt-1", { rated: false }),
    membership("binh", "dt-1", { until: "2026-12-30" }),
  ];
  expect(assessOffice(rows).map(({ standing }) => standing.id)).toEqual(["dt-1"]);
});

test("assessments survive JSON, and the order of registers and rows changes no byte of them", () => {
  const committee = [...CATALOGUE, ...members, session("s1", "2026-03-05"), session("s2", "2026-03-06")];
  const own = [
    mark("s1", "an", "present"),
    mark("s2", "an", "excused"),
    mark("s1", "binh", "unexcused"),
    ...fullMarks("an"),
    tasks("2026", "an", [3, 2, 1, 0]),
  ];
  const expected = JSON.stringify(
    assessOffice(committee, { "cb-1": own, "cb-2": [mark("s1", "an", "unexcused")] }),
  );
  expect(Assessment.array().parse(JSON.parse(expected))).toEqual(JSON.parse(expected));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(own, { minLength: own.length }),
      fc.shuffledSubarray(committee, { minLength: committee.length }),
      (rows, head) => {
        const facts = organisation({
          "cb-2": [mark("s1", "an", "unexcused")],
          "cb-1": rows,
          [COMMITTEE]: head,
        });
        expect(JSON.stringify(assess(policy, facts))).toBe(expected);
      },
    ),
    { numRuns: 20 },
  );
});
