import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countByMonth, countDue, gapsIn, leavesIncomplete, without } from "../../domain/board/due-counts.ts";
import { daysOf, lastDay, summarizeUnits } from "../../domain/board/due-summary.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { addDays, Day } from "../../domain/values/day.ts";
import { Period } from "../../domain/values/period.ts";
import { criteriaLimits } from "../../domain/policy/criterion-limits.ts";
import { dues } from "../../domain/due/dues.ts";
import { policyWith, studyPlan } from "../due/office.ts";
import {
  COMMITTEE,
  essay,
  mark,
  membership,
  organisation,
  person,
  row,
  session,
  unit,
} from "../score/office.ts";

const YEAR = Period.parse("2026");
const NO_LIMITS = criteriaLimits(policyWith(), []);
const day = (text: string) => Day.parse(text);
const summaryOf = (catalogue: readonly FactRow[], own: readonly FactRow[] = [], where = "cb-1") => {
  const facts = organisation({ [COMMITTEE]: catalogue, "cb-1": own, "cb-2": [] });
  const summary = summarizeUnits(policyWith(), facts, YEAR, [where], NO_LIMITS).get(where);
  if (summary === undefined) throw new Error("not summarized");
  return summary;
};
const marksAlone = ({ all }: ReturnType<typeof summaryOf>) => all.filter(({ kind }) => kind === "attendance");

const people = [person("an"), person("binh")];
const office = [unit("cb-1"), unit("cb-2"), ...people, membership("an", "cb-1"), membership("binh", "cb-1")];
const held = session("s1", "2026-03-05", ["cb-1"]);

describe("a summary by due day", () => {
  const marks = marksAlone(summaryOf([...office, held], [mark("s1", "an", "present")]));

  test("is read as of a day: what is open is awaited until its day, and missing from that day on", () => {
    expect(countDue(marks, day("2026-03-04"))).toEqual({ met: 1, late: 0, missing: 0, awaited: 1 });
    expect(countDue(marks, day("2026-03-05"))).toEqual({ met: 1, late: 0, missing: 1, awaited: 0 });
  });

  test("an unexcused absence is on record: it is not missing", () => {
    const absent = marksAlone(summaryOf([...office, held], [mark("s1", "an", "unexcused")]));
    expect(countDue(absent, day("2026-12-31"))).toMatchObject({ met: 1, missing: 1 });
  });

  test("stands in the month of its day", () => {
    const months = countByMonth(marks, 2026, day("2026-12-31"));
    expect(months.map(({ met, missing }) => met + missing)).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("what a year that closes early counts of the December before stands in January", () => {
    const before = { kind: "essay", day: day("2025-12-20"), done: 1, late: 0, begun: 0, missing: 0 } as const;
    expect(countByMonth([before], 2026, day("2026-12-31"))[0]).toMatchObject({ met: 1 });
  });

  test("what was waived is asked of nobody", () => {
    const away = row("absences", "an.2026-03-01", {
      person: "an",
      kind: "sick",
      from: "2026-03-01",
      until: null,
    });
    expect(countDue(marksAlone(summaryOf([...office, held, away])), day("2026-03-05"))).toMatchObject({
      missing: 1,
    });
  });

  test("whoever is in two units counts in each, and for the office once", () => {
    const both = [...office, membership("an", "cb-2"), session("s1", "2026-03-05")];
    const [one, two] = ["cb-1", "cb-2"].map((where) => summaryOf(both, [], where));
    const seats = (days: readonly { readonly kind: string; readonly missing: number }[] = []) =>
      days.filter(({ kind }) => kind === "attendance").reduce((sum, { missing }) => sum + missing, 0);
    expect([seats(one?.all), seats(two?.all)]).toEqual([2, 1]);
    expect([seats(one?.elsewhere), seats(two?.elsewhere)]).toEqual([0, 1]);
  });

  test("of the whole of something and a part of it, the rest is left", () => {
    const counts = { met: 5, late: 2, missing: 3, awaited: 1 };
    expect(without(counts, { met: 1, late: 1, missing: 1, awaited: 1 })).toEqual({
      met: 4,
      late: 1,
      missing: 2,
      awaited: 0,
    });
  });
});

test("a summary read on any day counts what the list of that day counts", () => {
  const spring = fc.integer({ min: 0, max: 120 }).map((days) => addDays(day("2026-01-01"), days));
  const offices = fc.record({
    held: fc.array(spring, { maxLength: 4 }),
    marked: fc.array(fc.constantFrom("present", "unexcused", "excused"), { maxLength: 6 }),
    essayDue: spring,
    handedIn: fc.option(spring),
    asOf: fc.integer({ min: 120, max: 300 }).map((days) => addDays(day("2026-01-01"), days)),
    until: fc.option(spring),
  });
  fc.assert(
    fc.property(offices, ({ held: days, marked, essayDue, handedIn, asOf, until }) => {
      const sessions = days.map((date, index) => session(`s${index}`, date));
      const marks = marked.flatMap((value, index) => {
        const [at, date] = [index % Math.max(days.length, 1), days[index % Math.max(days.length, 1)]];
        return date === undefined ? [] : [mark(`s${at}`, index < days.length ? "an" : "binh", value, date)];
      });
      const catalogue = [
        ...office,
        ...sessions,
        studyPlan("nq-1", { essayDue, makeUpBy: until }),
        membership("an", "cb-2"),
      ];
      const facts = organisation({
        [COMMITTEE]: catalogue,
        "cb-1": [...marks, essay("nq-1", "an", essayDue, handedIn)],
        "cb-2": [],
      });
      const policy = policyWith();
      for (const where of ["cb-1", "cb-2"]) {
        const summary = summarizeUnits(policy, facts, YEAR, [where], NO_LIMITS).get(where);
        const listed = dues(policy, facts, YEAR, asOf).filter((due) => due.unit === where);
        expect(countDue(summary?.all ?? [], asOf)).toEqual(countDue(daysOf(listed), asOf));
      }
    }),
  );
});

describe("before a lock", () => {
  test("what is not done is a gap whatever its day, by kind, apart from what has a row and from what is awaited", () => {
    const plans = [...office, held, studyPlan("nq-1", { essayDue: "2026-11-30", essayOf: "all" })];
    const { all } = summaryOf(plans, [essay("nq-1", "an", "2026-11-30", null), mark("s1", "an", "present")]);
    const gaps = gapsIn(all, Day.parse("2026-06-30"));
    expect(gaps.find(({ kind }) => kind === "attendance")).toEqual({
      kind: "attendance",
      missing: 1,
      begun: 0,
      awaited: 0,
    });
    expect(gaps.find(({ kind }) => kind === "essay")).toEqual({
      kind: "essay",
      missing: 1,
      begun: 1,
      awaited: 2,
    });
  });

  test("a missing mark may leave somebody without a level; a missing essay does not", () => {
    expect(leavesIncomplete([{ kind: "attendance" }])).toBe(true);
    expect(leavesIncomplete([{ kind: "essay" }])).toBe(false);
    expect(leavesIncomplete([])).toBe(false);
  });

  test("everything due in a year has come by the end of the next", () => {
    expect(lastDay(Period.parse("2026-12"))).toBe("2027-12-31");
  });
});
