import { describe, expect, test } from "vitest";
import { Day } from "../../domain/values/day.ts";
import {
  coveringPeriods,
  monthOf,
  monthsOf,
  Period,
  periodEnd,
  periodHasDay,
  periodsOf,
  periodStart,
} from "../../domain/values/period.ts";
import { formatPeriod, parsePeriodText } from "../../domain/wording/period-text.ts";

const period = (text: string) => Period.parse(text);

describe("periods", () => {
  test.each(["2026-13", "2026-Q5", "2026-00", "26", "2026-1"])("%s is no period", (text) => {
    expect(Period.safeParse(text).success).toBe(false);
  });

  test.each([
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026-Q1", "2026-01-01", "2026-03-31"],
    ["2026-Q4", "2026-10-01", "2026-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
  ])("%s runs from %s to %s", (text, start, end) => {
    expect(periodStart(period(text))).toBe(start);
    expect(periodEnd(period(text))).toBe(end);
  });

  test("a month lies in its quarter and its year, so the lock of either covers it", () => {
    expect(coveringPeriods(period("2026-05"))).toEqual(["2026-05", "2026-Q2", "2026"]);
    expect(coveringPeriods(period("2026-Q2"))).toEqual(["2026-Q2", "2026"]);
    expect(coveringPeriods(period("2026"))).toEqual(["2026"]);
  });

  test("the months of a quarter are its three months", () => {
    expect(monthsOf(period("2026-Q3"))).toEqual(["2026-07", "2026-08", "2026-09"]);
    expect(monthsOf(period("2026"))).toHaveLength(12);
  });

  test.each([
    ["2026-01", "Tháng 1/2026", "Month 1/2026"],
    ["2026-12", "Tháng 12/2026", "Month 12/2026"],
    ["2026-Q1", "Quý I/2026", "Q1 2026"],
    ["2026-Q4", "Quý IV/2026", "Q4 2026"],
    ["2026", "Năm 2026", "Year 2026"],
  ])("%s is written %s, or %s in English", (id, vi, en) => {
    expect([formatPeriod(period(id), "vi"), formatPeriod(period(id), "en")]).toEqual([vi, en]);
  });

  test("whatever is written is read back as the same period, in both languages", () => {
    const all = periodsOf(2026);
    expect(all).toHaveLength(17);
    for (const language of ["vi", "en"] as const)
      expect(all.map((parsed) => parsePeriodText(formatPeriod(parsed, language)))).toEqual(all);
  });

  test("a period holds its first and last day and not the day after", () => {
    const march = monthOf(Day.parse("2026-03-15"));
    expect(periodHasDay(march, Day.parse("2026-03-31"))).toBe(true);
    expect(periodHasDay(march, Day.parse("2026-04-01"))).toBe(false);
  });
});
