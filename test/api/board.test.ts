import { expect, test } from "vitest";
import { type BoardRegister, boardState } from "../../domain/register/board.ts";
import { Day } from "../../domain/values/day.ts";
import { Period } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";

const lock = { by: "u", at: "2026-04-01T00:00:00.000Z", seq: 3 };
const open: BoardRegister = { locks: {}, rows: 0, returned: [] };
const locked = (...periods: string[]): BoardRegister => ({
  ...open,
  rows: 5,
  locks: Object.fromEntries(periods.map((period) => [period, lock])),
});

test.each<[string, BoardRegister, string, string, string]>([
  ["nothing sent in a running month", open, "2026-03", "2026-03-31", "empty"],
  ["rows in a running month", { ...open, rows: 1 }, "2026-03", "2026-03-31", "filling"],
  ["open on the day after the month", { ...open, rows: 1 }, "2026-03", "2026-04-01", "late"],
  ["nothing sent after the month", open, "2026-03", "2026-04-01", "late"],
  [
    "given back, whatever the day",
    { ...open, returned: [Period.parse("2026-03")] },
    "2026-03",
    "2026-05-01",
    "returned",
  ],
  [
    "another month given back",
    { ...open, returned: [Period.parse("2026-02")] },
    "2026-03",
    "2026-03-02",
    "empty",
  ],
  ["locked", locked("2026-03"), "2026-03", "2026-05-01", "locked"],
  ["locked for the quarter", locked("2026-Q1"), "2026-03", "2026-05-01", "locked"],
  ["locked for the year", locked("2026"), "2026-Q3", "2026-02-01", "locked"],
  ["only a month of the quarter locked", locked("2026-03"), "2026-Q1", "2026-03-31", "filling"],
  ["the year's last day is not late", { ...open, rows: 1 }, "2026", "2026-12-31", "filling"],
])("board: %s", (_, register, period, today, state) => {
  expect(boardState(register, Period.parse(period), Day.parse(today))).toBe(state);
});

test.each([
  ["2026-03-31T16:59:59.999Z", "2026-03-31"],
  ["2026-03-31T17:00:00.000Z", "2026-04-01"],
  ["2025-12-31T17:00:00.000Z", "2026-01-01"],
])("S19: at %s it is %s in Vietnam", (instant, day) => {
  expect(vietnamDay(instant)).toBe(day);
});
