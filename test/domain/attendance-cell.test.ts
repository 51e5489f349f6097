import { expect, test } from "vitest";
import { formatMark, parseMarkCell } from "../../domain/forms/sheet/attendance-cell.ts";
import { Day } from "../../domain/values/day.ts";

test.each([
  ["excused", "P HB 12/05/2026"],
  ["unexcused", "K HB 12/05/2026"],
] as const)(
  "an absence (%s) that was made up later keeps its mark, and is written and read alike",
  (mark, text) => {
    const madeUpOn = Day.parse("2026-05-12");
    expect(formatMark({ mark, madeUpOn, note: null })).toBe(text);
    expect(parseMarkCell(text, 2026)).toEqual({ kind: "mark", mark, madeUpOn });
    const noted = `${text} (đi công tác)`;
    expect(formatMark({ mark, madeUpOn, note: "đi công tác" })).toBe(noted);
    expect(parseMarkCell(noted, 2026)).toEqual({ kind: "mark", mark, madeUpOn, note: "đi công tác" });
  },
);

test.each(["x HB 12/05/2026", "K HB", "K 12/05/2026", "P K HB 12/05/2026"])(
  "a cell that says two things is not guessed: %s",
  (text) => {
    expect(parseMarkCell(text, 2026).kind).toBe("unknown");
  },
);
