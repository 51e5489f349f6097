import { describe, expect, test } from "vitest";
import { findPolicy } from "../../domain/policy/library/library.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 as policy } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { settle } from "../../domain/rating/settle.ts";
import { explain } from "../../domain/explanation/explain.ts";
import { makeRowFormatters } from "../../domain/explanation/row-words.ts";
import { assess } from "../../domain/score/assess.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { exact } from "../../domain/values/exact.ts";
import { monthsOf, Period } from "../../domain/values/period.ts";
import {
  COMMITTEE,
  essay,
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
} from "../score/office.ts";
import { plan, planTask, studyPlan } from "./office.ts";

type Registers = Readonly<Record<string, readonly FactRow[]>>;
const MONTHS = monthsOf(Period.parse("2026"));

const rated = (
  catalogue: readonly FactRow[],
  registers: Registers,
  used: Policy = policy,
  period = "2026",
) => {
  const facts = organisation({ [COMMITTEE]: catalogue, ...registers }, period);
  const assessments = assess(used, facts);
  const settled = settle(used, NO_SETTINGS, facts.period, assessments);
  const result = (id: string) => settled.find((one) => one.result.subject === id) ?? expect.unreachable();
  return {
    of: (id: string) => found(assessments, id),
    level: (id: string) => result(id).result.level,
    words: (id: string) =>
      explain(result(id).trace, "vi", makeRowFormatters(used, facts)(result(id).result.unit)).map(
        ({ text }) => text,
      ),
  };
};

const office = [unit("cb-1"), person("an"), membership("an", "cb-1")];
const months = (who: string, counts: readonly number[], but: readonly string[] = []) =>
  MONTHS.flatMap((month) =>
    but.includes(month) ? [] : [...fullMarks(who, month), tasks(month, who, counts)],
  );

test("quarters are rated of whom they can limit: at the best level before the cap, or with facts missing", () => {
  const quarters = (counts: readonly number[], but: readonly string[] = []) =>
    rated(office, { "cb-1": months("an", counts, but) }).of("an").standing.quarters.length;
  const [best, next] = [
    [10, 10, 0, 4],
    [10, 10, 0, 0],
  ] as const;
  expect([quarters(best), quarters(next), quarters(next, ["2026-11"])]).toEqual([3, 0, 3]);
});

test("the sheet of a unit names whose mark is missing, once however many seats", () => {
  const { of } = rated([...office, session("s1", "2026-03-01"), session("s2", "2026-04-01")], { "cb-1": [] });
  const nodes = [of("cb-1").trace].flatMap(function below(node): readonly (typeof node)[] {
    return [node, ...node.children.flatMap(below)];
  });
  const blank = nodes.find(({ rule }) => rule === "attendance-not-recorded") ?? expect.unreachable();
  expect([blank.value, blank.rows.map(({ key }) => key)]).toEqual(["2", ["an", "s1", "s2"]]);
});

test("an essay that nobody asked for never stands worse handed in late than left out", () => {
  const asked = [...office, session("s1", "2026-03-05"), studyPlan("nq-1", {})];
  const given = mark("s1", "an", "present");
  const scoreWith = (...rows: FactRow[]) =>
    rated(asked, { "cb-1": [given, ...rows] }).of("an").standing.score;
  const left = exact(scoreWith() ?? "0");
  expect(exact(scoreWith(essay("nq-1", "an", "2026-03-31", "2026-04-02")) ?? "0").compare(left)).toBe(0);
  expect(exact(scoreWith(essay("nq-1", "an", "2026-03-31", null)) ?? "0").compare(left)).toBe(0);
  expect(
    points(
      rated(asked, { "cb-1": [given, essay("nq-1", "an", "2026-03-31", "2026-03-31")] }).of("an"),
      "thu-hoach",
    ),
  ).toBe("3");
});

test("an essay that nobody asked for and nobody graded counts against nobody where grades count", () => {
  const book = findPolicy("hoc-tap-noi-bo-2026@2") ?? expect.unreachable();
  const held = [...office, session("s1", "2026-03-05"), studyPlan("nq-1", {})];
  const scoreWith = (...rows: FactRow[]) =>
    rated(held, { "cb-1": [mark("s1", "an", "present"), ...rows] }, book).of("an").standing.score;
  expect(scoreWith(essay("nq-1", "an", "2026-03-31", "2026-03-31"))).toBe(scoreWith());
});

test.each([
  [
    "excused from every session, where the plan asks no essay of the excused",
    { excusedOwesEssay: false },
    [],
  ],
  [
    "on leave on its day",
    {},
    [row("absences", "an.2026-03-20", { person: "an", kind: "sick", from: "2026-03-20", until: null })],
  ],
] as const)(
  "an essay of someone %s counts against nobody where grades count, and counts where it passed",
  (_, asked, away) => {
    const book = findPolicy("hoc-tap-noi-bo-2026@2") ?? expect.unreachable();
    const held = [
      ...office,
      ...away,
      session("s1", "2026-03-05"),
      studyPlan("nq-1", { essayDue: "2026-03-31", ...asked }),
    ];
    const given = [mark("s1", "an", "excused")];
    const scoreWith = (...rows: FactRow[]) =>
      rated(held, { "cb-1": [...given, ...rows] }, book).of("cb-1").standing.score;
    const handedIn = (grade: string | null) => {
      const { form, key, rev, fields } = essay("nq-1", "an", "2026-03-31", "2026-03-31");
      return { form, key, rev, fields: { ...fields, grade } };
    };
    expect(scoreWith(handedIn(null))).toBe(scoreWith());
    expect(scoreWith(handedIn("fail"))).toBe(scoreWith());
    expect(exact(scoreWith(handedIn("good")) ?? "0").compare(exact(scoreWith() ?? "0"))).toBe(1);
  },
);

test("where study alone counts, a unit that enters nothing no longer stands above one that enters the truth", () => {
  const study = [
    session("s1", "2026-03-05"),
    studyPlan("nq-1", { essayDue: "2026-03-31", planDue: "2026-05-01" }),
  ];
  const people = ["cb-1", "cb-2"].flatMap((id) => {
    const names = ["a", "b", "c", "d"].map((name) => `${id}-${name}`);
    return [unit(id), ...names.flatMap((who) => [person(who), membership(who, id)])];
  });
  const truth = ["a", "b", "c", "d"].flatMap((name) => [
    mark("s1", `cb-1-${name}`, "present"),
    essay("nq-1", `cb-1-${name}`, "2026-03-31", "2026-03-30"),
  ]);
  const registers = { "cb-1": [...truth, plan("nq-1", { issuedOn: "2026-05-20" })] };
  const levels = (name: string) => {
    const { of } = rated([...people, ...study], registers, findPolicy(name) ?? expect.unreachable());
    return [of("cb-1"), of("cb-2")].map(({ standing }) => exact(standing.score ?? "0"));
  };
  const [told, silent] = levels("hoc-tap-noi-bo-2026@2");
  expect(silent?.compare(0)).toBe(0);
  expect(told?.compare(0)).toBe(1);
  const [toldBefore, silentBefore] = levels("hoc-tap-noi-bo-2026@1");
  expect(silentBefore?.compare(toldBefore ?? 0)).toBe(1);
});

describe("the year is the mean of the months that were due", () => {
  test("whoever has one good month and nothing else has no level; the months that are missing are named", () => {
    const { of, level, words } = rated(office, {
      "cb-1": [...fullMarks("an", "2026-02"), tasks("2026-02", "an", [8, 8, 0, 4])],
    });
    expect(level("an")).toBe("INCOMPLETE");
    const missing = of("an").standing.incomplete.filter(({ criterion }) => criterion === "ket-qua");
    expect(missing.map(({ period }) => period)).toEqual(MONTHS.filter((month) => month !== "2026-02"));
    expect(words("an").join("\n")).toMatch(/Đơn vị chưa nhập: 11 \(tháng 1\/2026; tháng 3\/2026/);
  });

  test("rows of the year beside those of a month do not count and are listed; they give no level", () => {
    const { of, level } = rated(office, {
      "cb-1": [
        ...fullMarks("an", "2026-05"),
        tasks("2026-05", "an", [9, 9, 0, 3]),
        tasks("2026", "an", [12, 5, 0, 0]),
      ],
    });
    expect(level("an")).toBe("INCOMPLETE");
    expect(of("an").notes.filter(({ code }) => code === "rows-not-counted")).toHaveLength(1);
  });

  test("with every month entered it is their mean; without one of them nothing is decided", () => {
    const rows = months("an", [10, 10, 0, 4], ["2026-07"]);
    const july = [...fullMarks("an", "2026-07"), tasks("2026-07", "an", [10, 5, 0, 0])];
    const whole = rated(office, { "cb-1": [...rows, ...july] });
    expect(points(whole.of("an"), "ket-qua")).toBe("805/12");
    expect(whole.of("an").standing.incomplete).toEqual([]);
    expect(rated(office, { "cb-1": rows }).level("an")).toBe("INCOMPLETE");
  });

  test("a leader answers by the unit's tasks where their own row says that none was assigned", () => {
    const led = [unit("cb-1"), person("an"), membership("an", "cb-1", { role: "leader" })];
    const units = MONTHS.map((month) => tasks(month, "cb-1", [10, 5, 0, 0]));
    const standing = (own: readonly number[] | undefined) => {
      const rows = own === undefined ? [] : MONTHS.map((month) => tasks(month, "an", own));
      return rated(led, { "cb-1": [...units, ...rows] }).of("an");
    };
    expect(standing([0, 0, 0, 0]).standing.tasks?.done).toBe("50");
    expect(standing([4, 4, 0, 0]).standing.tasks?.done).toBe("100");
    expect(
      standing(undefined).standing.incomplete.filter(({ kind }) => kind === "task-results"),
    ).toHaveLength(12);
  });

  test("months before the start of work are not due", () => {
    const late = [
      unit("cb-1"),
      person("an", { workedFrom: "2026-06-01" }),
      membership("an", "cb-1", { from: "2026-06-01" }),
    ];
    const { of } = rated(late, { "cb-1": months("an", [4, 4, 0, 2], MONTHS.slice(0, 5)) });
    expect(of("an").standing.incomplete).toEqual([]);
  });

  test("a ground for the lowest level decides before what is missing", () => {
    const conclusion = row("discipline", "k1", {
      subject: "an",
      kind: "conclusion",
      pending: false,
      trigger: "suy-thoai",
      decidedOn: "2026-03-01",
    });
    expect(rated(office, { "cb-1": [conclusion] }).level("an")).toBe("KHTNV");
  });
});

describe("what was not entered earns nothing", () => {
  const people = ["an", "binh", "chi"];
  const cell = [unit("cb-1"), ...people.flatMap((who) => [person(who), membership(who, "cb-1")])];
  const asked = [
    session("s1", "2026-03-05", ["cb-1"]),
    studyPlan("nq-1", { essayDue: "2026-03-31", planDue: "2026-04-30" }),
  ];
  const present = people.map((who) => mark("s1", who, "present"));

  test("essays: the base is everyone invited, whether or not a row stands", () => {
    const { of } = rated([...cell, ...asked], {
      "cb-1": [...present, essay("nq-1", "an", "2026-03-31", "2026-03-20")],
    });
    expect([
      points(of("cb-1"), "thu-hoach"),
      points(of("an"), "thu-hoach"),
      points(of("binh"), "thu-hoach"),
    ]).toEqual(["1", "3", "0"]);
  });

  test("plans: a missing plan fails its discussion and its named persons too", () => {
    const { of } = rated([...cell, ...asked], { "cb-1": present });
    expect(["ke-hoach", "thao-luan", "phu-trach"].map((id) => points(of("cb-1"), id))).toEqual([
      "0",
      "0",
      "0",
    ]);
    const issued = rated([...cell, ...asked], {
      "cb-1": [
        ...present,
        plan("nq-1", { issuedOn: "2026-04-30", discussedOn: "2026-04-30", comments: 2 }),
        planTask("t1", { person: "an" }),
        planTask("t2", {}),
      ],
    });
    expect(["ke-hoach", "thao-luan", "phu-trach"].map((id) => points(issued.of("cb-1"), id))).toEqual([
      "5",
      "1",
      "1.5",
    ]);
  });

  test("a plan without any task names nobody", () => {
    const { of } = rated([...cell, ...asked], {
      "cb-1": [...present, plan("nq-1", { issuedOn: "2026-04-30" })],
    });
    expect(points(of("cb-1"), "phu-trach")).toBe("0");
  });

  test("of a plan that nobody asked for, a task without a name counts against nobody", () => {
    const led = [...cell, person("dau"), membership("dau", "cb-1", { role: "head" })];
    const unasked = plan("nq-9", { issuedOn: "2026-04-30" });
    const ofPlan = { plan: "nq-9", due: "2027-05-01" };
    const named = planTask("t1", { ...ofPlan, person: "dau", field: "Cải cách" });
    const unnamed = planTask("t2", ofPlan);
    const scoreWith = (...rows: FactRow[]) =>
      rated(led, { "cb-1": [...present, unasked, ...rows] }).of("cb-1").standing.score;
    expect(scoreWith(unnamed)).toBe(scoreWith());
    expect(scoreWith(named, unnamed)).toBe(scoreWith(named));
    expect(exact(scoreWith(named) ?? "0").compare(exact(scoreWith() ?? "0"))).toBe(1);
  });

  test("a mark that the unit did not enter is failed for the unit and in no base of the person, who waits", () => {
    const marks = [mark("s1", "an", "present"), mark("s1", "binh", "unexcused")];
    const { of, level } = rated([...cell, ...asked], { "cb-1": [...marks, ...months("chi", [5, 5, 0, 2])] });
    expect(points(of("cb-1"), "hoc-tap")).toBe("2");
    expect(of("chi").standing.incomplete).toMatchObject([
      {
        kind: "attendance",
        criterion: "hoc-tap",
        dueOn: "2026-03-05",
        asks: { form: "sessions", key: "s1" },
      },
    ]);
    expect(level("chi")).toBe("INCOMPLETE");
  });

  test("the trace names what was not handed in, its day and what asks for it", () => {
    const directive = row("directives", "nq-1", {
      number: "57-NQ/TW",
      kind: "nghi-quyet",
      title: "x",
      issuer: "y",
    });
    const { words } = rated([...cell, ...asked, directive], { "cb-1": present });
    expect(words("an").join("\n")).toContain(
      "Chưa nộp thu hoạch, hạn 31/03/2026: 1 [Kế hoạch học tập: 57-NQ/TW]",
    );
    expect(words("cb-1").join("\n")).toMatch(
      /hạn 31\/03\/2026: 3 \[Danh sách cán bộ: Người an; Người binh; Người chi; Kế hoạch học tập: 57-NQ\/TW\]/,
    );
  });
});

describe("whoever was asked nothing", () => {
  test("neither earns nor loses points for it: the group keeps its points", () => {
    const { of } = rated(office, { "cb-1": months("an", [10, 10, 0, 4]) });
    const { criteria, standing } = of("an");
    expect([points(of("an"), "hoc-tap"), points(of("an"), "thu-hoach")]).toEqual(["0", "0"]);
    expect(standing.score).toBe("100");
    const maxima = criteria.reduce((sum, { max }) => sum.add(exact(max)), exact(0));
    expect(maxima.equals(exact(100))).toBe(true);
    const half = rated(office, {
      "cb-1": months("an", [10, 10, 0, 4]).map((one) =>
        one.key.endsWith("ky-cuong") ? { ...one, fields: { ...one.fields, committee: "0" } } : one,
      ),
    });
    // 5 of the 23 points that remain of the group's 30.
    expect(half.of("an").standing.score).toBe("2150/23");
  });

  test("is not rated where it holds of every criterion", () => {
    const away = [...office, row("absences", "an.2025", { person: "an", kind: "sick", from: "2025-12-01" })];
    expect(rated(away, { "cb-1": [] }).level("an")).toBe("NOT_RATED");
  });
});

test("a unit that existed for fewer than six months of the year is not rated for it", () => {
  const level = (establishedOn: string, period = "2026") =>
    rated([unit("cb-9", { establishedOn })], { "cb-9": [] }, policy, period).level("cb-9");
  expect([level("2026-08-01"), level("2026-07-31"), level("2026-07-31", "2026-08")]).toEqual([
    "NOT_RATED",
    "INCOMPLETE",
    "INCOMPLETE",
  ]);
});

test("a policy without dues is rated by the rows that exist", () => {
  const rows = { "cb-1": [...fullMarks("an", "2026-02"), tasks("2026-02", "an", [8, 8, 0, 4])] };
  expect(rated(office, rows, dang3662025).of("an").standing).toMatchObject({
    score: "100",
    incomplete: [],
    nothingDue: false,
  });
});
