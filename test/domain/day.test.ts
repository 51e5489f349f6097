import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  Day,
  dayFromSerial,
  dayOf,
  daysBetween,
  daysInMonth,
  formatDay,
  serialOf,
} from "../../domain/values/day.ts";

const anyDay = fc
  .record({
    year: fc.integer({ min: 1901, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day }) => day <= daysInMonth(year, month))
  .map((parts) => dayOf(parts) ?? Day.parse(""));

describe("calendar days", () => {
  test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-04-31"])(
    "%s is no day",
    (text) => {
      expect(Day.safeParse(text).success).toBe(false);
    },
  );

  test("a leap day exists in 2024 and 2000 and not in 2100", () => {
    expect(Day.safeParse("2024-02-29").success).toBe(true);
    expect(Day.safeParse("2000-02-29").success).toBe(true);
    expect(Day.safeParse("2100-02-29").success).toBe(false);
  });

  test("adding days and counting days between agree, and text order is time order", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 9000 }), (day, days) => {
        const later = addDays(day, days);
        expect(daysBetween(day, later)).toBe(days);
        expect(addDays(later, -days)).toBe(day);
        expect(later > day).toBe(true);
      }),
    );
  });

  test("months later is the same date, or the last day of a shorter month", () => {
    expect(addMonths(Day.parse("2026-08-31"), 6)).toBe("2027-02-28");
    expect(addMonths(Day.parse("2026-07-01"), 6)).toBe("2027-01-01");
    expect(addMonths(Day.parse("2026-01-15"), -1)).toBe("2025-12-15");
  });

  test("S19: an Excel serial number is a day, in both of Excel's date systems", () => {
    expect(dayFromSerial(46037)).toBe("2026-01-15");
    expect(dayFromSerial(46037.999)).toBe("2026-01-15");
    expect(dayFromSerial(46037 - 1462, true)).toBe("2026-01-15");
    expect(dayFromSerial(1)).toBe("1900-01-01");
    expect(dayFromSerial(59)).toBe("1900-02-28");
    expect(dayFromSerial(61)).toBe("1900-03-01");
  });

  test("S19: days end with the year 2200, in both systems", () => {
    expect(dayFromSerial(109_939)).toBe("2200-12-31");
    expect(dayFromSerial(109_940)).toBeUndefined();
    expect(dayFromSerial(109_939 - 1462, true)).toBe("2200-12-31");
    expect(dayFromSerial(109_940 - 1462, true)).toBeUndefined();
  });

  test("S19: serial 60 is the 29 February 1900 that never was", () => {
    expect(dayFromSerial(60)).toBeUndefined();
    expect(dayFromSerial(-1)).toBeUndefined();
    expect(dayFromSerial(Number.NaN)).toBeUndefined();
  });

  test("a day survives the way to a serial number and back", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayFromSerial(serialOf(day))).toBe(day);
      }),
    );
  });

  test("a day is shown as dd/mm/yyyy", () => {
    expect(formatDay(Day.parse("2026-03-05"))).toBe("05/03/2026");
  });
});
