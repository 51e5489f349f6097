import { describe, expect, test } from "vitest";
import type { Fields } from "../../domain/forms/form.ts";
import { dang3662025 as policy } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { assess } from "../../domain/score/assess.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import {
  assessOffice,
  CATALOGUE,
  COMMITTEE,
  disciplineCase,
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
} from "./office.ts";

const leave = (who: string, kind: string, from: string, until: string | null = null) =>
  row("absences", `${who}.${from}`, { person: who, kind, from, until, note: null });

function outcome(
  committee: readonly FactRow[],
  registers: Record<string, readonly FactRow[]>,
  who: string,
  period = "2026",
) {
  const facts = organisation({ [COMMITTEE]: committee, ...registers }, period);
  const results = settle(policy, NO_SETTINGS, facts.period, assess(policy, facts));
  return results.find(({ result }) => result.subject === who)?.result;
}

describe("long leave (335/2025/NĐ-CP Điều 11, 43-HD/BTCTW mục 7.5)", () => {
  const sessions = ["s1", "s2"].map((id, index) => session(id, `2026-0${index + 4}-10`));
  const base = [...CATALOGUE, membership("an", "cb-1"), membership("binh", "cb-1"), ...sessions];

  test("a session on a day of leave without a mark is in no base, of the person and of the unit", () => {
    const rows = [...base, leave("an", "maternity", "2026-04-01", "2026-04-30")];
    const all = assessOffice(rows, {
      "cb-1": [mark("s2", "an", "present"), mark("s1", "binh", "present"), mark("s2", "binh", "present")],
    });
    expect([points(found(all, "an"), "hoc-tap"), points(found(all, "cb-1"), "hoc-tap")]).toEqual(["4", "6"]);
    expect(found(all, "an").notes).toEqual([]);
  });

  test("who comes all the same, or makes it up, is counted as attending", () => {
    const rows = [...base, leave("an", "sick", "2026-04-01", "2026-05-31")];
    const all = assessOffice(rows, { "cb-1": [mark("s1", "an", "made-up")] });
    expect(points(found(all, "an"), "hoc-tap")).toBe("4");
  });

  test("a mark of absence without excuse on a day of leave is excused by the leave", () => {
    const rows = [...base, leave("an", "sick", "2026-04-01", "2026-04-30")];
    const all = assessOffice(rows, { "cb-1": [mark("s1", "an", "unexcused"), mark("s2", "an", "present")] });
    expect(points(found(all, "an"), "hoc-tap")).toBe("4");
  });

  test("the leave ends with its last day", () => {
    const rows = [...base, leave("an", "sick", "2026-04-01", "2026-04-09")];
    const all = assessOffice(rows, { "cb-1": [mark("s2", "an", "present")] });
    expect(points(found(all, "an"), "hoc-tap")).toBe("2");
  });

  test("an essay due on a day of leave is asked of nobody, and one that was handed in counts", () => {
    const rows = [...base, leave("an", "sick", "2026-04-01", "2026-04-30")];
    const essays = (submitted: string | null) => ({
      "cb-1": [essay("nq-1", "an", "2026-04-20", submitted), essay("nq-2", "an", "2026-05-20", null)],
    });
    expect(points(found(assessOffice(rows, essays(null)), "an"), "thu-hoach")).toBe("0");
    expect(points(found(assessOffice(rows, essays("2026-04-19")), "an"), "thu-hoach")).toBe("1.5");
  });

  test.each([
    ["unpaid leave of six months leaves six months of work: rated", "unpaid", "2026-03-01", "2026-08-31", 6],
    ["a day more leaves fewer than six: not rated", "unpaid", "2026-03-01", "2026-09-01", 5],
    ["unpaid leave without an end lasts to the year's end", "unpaid", "2026-06-30", null, 5],
    ["sick leave of ten months is rated on the work done", "sick", "2026-01-01", "2026-10-31", 12],
    ["maternity leave is rated on the work done", "maternity", "2026-01-01", "2026-07-31", 12],
    ["leave of an earlier year takes nothing from this one", "unpaid", "2025-01-01", "2025-12-31", 12],
  ] as const)("%s", (_, kind, from, until, months) => {
    const rows = [...base, leave("an", kind, from, until)];
    expect(found(assessOffice(rows), "an").standing.monthsWorked).toBe(months);
    expect(outcome(rows, {}, "an")?.level === "NOT_RATED").toBe(months < 6);
  });

  test("unpaid leave and a late start are both months without work, each counted once", () => {
    const rows = [
      ...CATALOGUE.slice(0, 2),
      person("an", { workedFrom: "2026-03-01" }),
      membership("an", "cb-1"),
      leave("an", "unpaid", "2026-02-01", "2026-04-30"),
      leave("an", "unpaid", "2026-04-01", "2026-05-31"),
    ];
    expect(found(assessOffice(rows), "an").standing.monthsWorked).toBe(7);
  });

  test("the months of work of who is no cadre or civil servant are not asked", () => {
    const rows = [
      ...CATALOGUE.slice(0, 2),
      person("an", { category: "nguoi-lao-dong" }),
      membership("an", "cb-1"),
      leave("an", "unpaid", "2026-01-01"),
    ];
    expect(found(assessOffice(rows), "an").standing.monthsWorked).toBe(12);
  });

  test("at work on fewer than half of a month's weekdays is no rating for that month; exactly half is (local)", () => {
    // April 2026 has 22 weekdays: eleven of them are before the 16th.
    const of = (from: string) =>
      outcome([...base, leave("an", "sick", from, "2026-04-30")], {}, "an", "2026-04");
    expect(of("2026-04-16")?.level).not.toBe("NOT_RATED");
    const reasons = of("2026-04-15")?.reasons;
    expect([of("2026-04-15")?.level, reasons?.[0]?.code]).toEqual(["NOT_RATED", "not-rated-absent"]);
  });
});

describe("transfers", () => {
  const moved = (fields: Fields = {}) => [
    ...CATALOGUE,
    membership("an", "cb-1", { until: "2026-06-30", ...fields }),
    membership("an", "cb-2", { from: "2026-07-01" }),
  ];

  test("on a month's end: the last day is the old unit's, the first the new one's", () => {
    const rows = [
      ...moved(),
      session("last", "2026-06-30", ["cb-1"]),
      session("first", "2026-07-01", ["cb-2"]),
    ];
    const all = assessOffice(rows, {
      "cb-1": [mark("last", "an", "unexcused")],
      "cb-2": [mark("first", "an", "present")],
    });
    expect(["an", "cb-1", "cb-2"].map((id) => points(found(all, id), "hoc-tap"))).toEqual(["2", "0", "6"]);
  });

  test("the year is rated in the unit of its last day, a month in that of its own (366-QĐ/TW Điều 3)", () => {
    const unitIn = (period: string) => found(assessOffice(moved(), {}, period), "an").standing.unit;
    expect(["2026-06", "2026-07", "2026-Q2", "2026-Q3", "2026"].map(unitIn)).toEqual([
      "cb-1",
      "cb-2",
      "cb-1",
      "cb-2",
      "cb-2",
    ]);
  });

  test("a quarter before the transfer is rated in the post held then, as its own run rated it", () => {
    // A member has 23 of 23 entered points; the two criteria of leaders do not apply.
    const spring = [...fullMarks("an", "2026-Q1"), tasks("2026-Q1", "an", [10, 10, 0, 4])].filter(
      ({ fields }) => !["neu-guong", "lanh-dao"].includes(String(fields["criterion"])),
    );
    const rows = moved().map((each) =>
      each.form === "memberships" && each.fields["unit"] === "cb-2"
        ? { ...each, fields: { ...each.fields, role: "leader" } }
        : each,
    );
    const an = found(assessOffice(rows, { "cb-1": spring }), "an");
    expect(an.standing.subject).toBe("leader");
    expect(an.standing.quarters).toEqual(["HTXS", null, null]);
    expect(outcome(rows, { "cb-1": spring }, "an", "2026-Q1")?.reasons[0]?.values["level"]).toBe("HTXS");
  });

  test("a quarter that the authority decided counts as it was decided, in the year, and the receipt names the decision", () => {
    const spring = [...fullMarks("an", "2026-Q1"), tasks("2026-Q1", "an", [10, 10, 0, 4])];
    const decide = (fields: Fields) =>
      row("decisions", "2026-Q1.an.level", {
        period: "2026-Q1",
        subject: "an",
        matter: "level",
        outcome: "changed",
        level: "KHTNV",
        number: "8-QĐ/ĐU",
        ...fields,
      });
    const rated = (...decided: readonly FactRow[]) =>
      found(assessOffice([...moved(), ...decided], { "cb-1": spring }), "an").standing.quarters[0];
    expect([
      rated(),
      rated(decide({})),
      rated(decide({ outcome: "refused", level: null })),
      rated(decide({ period: "2026-03" })),
    ]).toEqual(["HTXS", "KHTNV", null, "HTXS"]);
    const { trace } = found(assessOffice([...moved(), decide({})], { "cb-1": spring }), "an");
    expect(trace.children.find(({ rule }) => rule === "quarter-decided")?.rows).toEqual([
      { form: "decisions", key: "2026-Q1.an.level", rev: 1 },
    ]);
  });

  test("an act at the old unit, disciplined after the transfer, is the old collective's (366-QĐ/TW Điều 11)", () => {
    const rows = moved({ role: "head" });
    const act = disciplineCase("kl-1", {
      subject: "an",
      form: "khien-trach",
      dutyRelated: true,
      actedOn: "2026-05-01",
      decidedOn: "2026-10-01",
      actUnit: "cb-1",
    });
    const all = assessOffice(rows, { "cb-2": [act] });
    const counted = (id: string) => found(all, id).standing.discipline.length;
    expect([counted("cb-1"), counted("cb-2"), counted("an")]).toEqual([1, 0, 1]);
  });

  test("who has left the organisation before the year's end is rated there, not here", () => {
    const all = assessOffice([...CATALOGUE, membership("an", "cb-1", { until: "2026-10-31" })]);
    expect(all.some(({ standing }) => standing.id === "an")).toBe(false);
  });
});

test("in a temporary cell a person studies, and is rated in the official one (43-HD/BTCTW mục 7.6)", () => {
  const rows = [
    ...CATALOGUE,
    membership("an", "cb-1"),
    membership("an", "cb-2", { from: "2026-03-01", until: "2026-05-31", rated: false }),
    session("s1", "2026-04-10", ["cb-2"]),
  ];
  const all = assessOffice(rows, { "cb-2": [mark("s1", "an", "present")] });
  expect(found(all, "an").standing.unit).toBe("cb-1");
  expect([points(found(all, "an"), "hoc-tap"), points(found(all, "cb-2"), "hoc-tap")]).toEqual(["4", "6"]);
});

describe("heads and their units (335/2025/NĐ-CP Điều 20.6)", () => {
  test("a head of two units is rated once, and limited by the unit where they are rated (366-QĐ/TW Điều 3)", () => {
    const rows = [
      ...CATALOGUE,
      membership("an", "cb-1", { role: "head" }),
      membership("an", "cb-2", { role: "head", rated: false }),
    ];
    const all = assessOffice(rows);
    expect(found(all, "an").standing).toMatchObject({ unit: "cb-1", head: true });
    expect(all.filter(({ standing }) => standing.id === "an")).toHaveLength(1);
  });

  test("where the head changed in the year, the one of its last day is the head and the earlier one is none", () => {
    const rows = [
      ...CATALOGUE,
      membership("an", "cb-1", { role: "head", until: "2026-06-30" }),
      membership("an", "cb-2", { from: "2026-07-01" }),
      membership("binh", "cb-1", { role: "member", until: "2026-06-30" }),
      membership("binh", "cb-1", { role: "head", from: "2026-07-01" }),
    ];
    const all = assessOffice(rows);
    expect([found(all, "an").standing.head, found(all, "binh").standing.head]).toEqual([false, true]);
  });
});
