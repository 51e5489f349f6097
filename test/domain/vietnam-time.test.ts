import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shortVietnamTime, vietnamDay, vietnamTime } from "../../domain/values/vietnam-time.ts";

test("a clock in Vietnam is seven hours ahead, over the end of a day, a month, a year and February", () => {
  expect(vietnamTime("2026-12-31T16:59:59.999Z")).toBe("23:59 31/12/2026");
  expect(vietnamTime("2026-12-31T17:00:00.000Z")).toBe("00:00 01/01/2027");
  expect(vietnamTime("2028-02-28T20:05:00Z")).toBe("03:05 29/02/2028");
  expect(vietnamTime("2026-03-12T02:41Z")).toBe("09:41 12/03/2026");
});

test("a list leaves out the year that its reader is in", () => {
  expect(shortVietnamTime("2025-12-31T17:30:00.000Z", 2026)).toBe("01/01 00:30");
  expect(shortVietnamTime("2025-12-31T16:30:00.000Z", 2026)).toBe("31/12/2025 23:30");
  expect(shortVietnamTime("2025-12-31T17:30:00.000Z")).toBe("01/01/2026 00:30");
});

test("both ways to write an instant are of the moment seven hours later in UTC", () => {
  const years = { min: new Date("1975-07-01"), max: new Date("2199-12-31"), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(years), (at) => {
      const there = new Date(at.getTime() + 7 * 3_600_000).toISOString();
      const [year, month, day] = there.slice(0, 10).split("-");
      const clock = there.slice(11, 16);
      expect(vietnamDay(at.toISOString())).toBe(there.slice(0, 10));
      expect(vietnamTime(at.toISOString())).toBe(`${clock} ${day}/${month}/${year}`);
      expect(shortVietnamTime(at.toISOString())).toBe(`${day}/${month}/${year} ${clock}`);
    }),
  );
});
