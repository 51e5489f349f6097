import { type Day, dayParts, formatDay } from "../../../domain/values/day.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { type Cell, cellDay, cellText, type Grid } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";

export type HeaderDay =
  | { readonly kind: "day"; readonly day: Day; readonly notice: SheetProblem | undefined }
  | { readonly kind: "unclear"; readonly problem: SheetProblem }
  | { readonly kind: "none" };

/**
 * The day of a caption: a date, a text, or a number that is the serial number of a day in the year. An assumption is
 * reported in a notice.
 */
export function parseHeaderDay(
  cell: Cell,
  at: { row: number; column: number },
  grid: Grid,
  year: number,
): HeaderDay {
  const place = cellName(at.row, at.column);
  const text = cellText(cell);
  const unclear: HeaderDay = { kind: "unclear", problem: sheetProblem(place, "date-unclear", { text }) };
  switch (cell.kind) {
    case "number": {
      const day = cellDay(cell, grid);
      if (cell.shows === "day") return day === undefined ? unclear : { kind: "day", day, notice: undefined };
      // Excel stores a typed "2/2026" as the first day of the month, but its author meant the month.
      if (cell.shows === "month") return unclear;
      if (day === undefined || dayParts(day).year !== year || !Number.isInteger(cell.value))
        return { kind: "none" };
      return {
        kind: "day",
        day,
        notice: sheetProblem(place, "date-from-number", { text, day: formatDay(day) }),
      };
    }
    case "text": {
      const parsed = parseDayText(cell.text, year);
      if (parsed.kind === "none") return { kind: "none" };
      if (parsed.kind === "unclear") return unclear;
      const notice = sheetProblem(place, "date-year-assumed", { text, year: String(year) });
      return { kind: "day", day: parsed.day, notice: parsed.yearAssumed ? notice : undefined };
    }
    case "error":
    case "flag":
    case "uncached":
      return { kind: "none" };
  }
}

/** Whether a text names a day, clearly or not. */
export function namesDay(text: string, year: number): boolean {
  return parseDayText(text, year).kind !== "none";
}

/** Whether a cell without text shows a day, clearly or not. */
export function showsDay(cell: Cell, grid: Grid, year: number): boolean {
  return parseHeaderDay(cell, { row: 1, column: 1 }, grid, year).kind !== "none";
}
