import { parseMark } from "../../../domain/forms/sheet/attendance-mark.ts";
import { cellText, type Grid } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import { namesSession } from "./captions.ts";
import type { Header } from "./header.ts";
import type { SessionReading } from "./session-columns.ts";

/** Longer texts are not counted as marks; a reason may make a mark longer, but not in every line of a column. */
const LONGEST_MARK = 40;

/** Columns with marks but without a day in their captions, reported because their marks would be silently lost. */
export function findUndatedColumns(
  grid: Grid,
  header: Header,
  { dated, other }: SessionReading,
): readonly SheetProblem[] {
  const names = Math.max(...header.nameColumns);
  const [first, last] = [Math.min(...dated), Math.max(...dated)];
  const assigned = new Set([...dated, ...other]);
  const isSession = (column: number): boolean => {
    const caption = header.captions.get(column)?.at(-1)?.text;
    // A column without a caption beside the sessions may hold the legend, so it counts only between them.
    if (caption === undefined) return column > first && column < last;
    // In a column before the sessions an x may also mean "Nữ" or "Đảng viên".
    return column > first || namesSession(caption) || /\d/.test(caption);
  };
  return markColumns(grid, header)
    .filter((column) => column > names && !assigned.has(column) && isSession(column))
    .map((column) => sheetProblem(cellName(header.bottom, column), "date-missing"));
}

/** Columns in which at least half of the texts are marks; a bare number is no mark, since it may mean anything. */
function markColumns(grid: Grid, header: Header): readonly number[] {
  const counts = new Map<number, { texts: number; marks: number }>();
  for (const { number, cells } of grid.rows) {
    if (number <= header.bottom) continue;
    for (const [column, cell] of cells) {
      if (cell.kind !== "text") continue;
      const text = cellText(cell);
      const isMark =
        text.length <= LONGEST_MARK && !/^\P{L}*\d\P{L}*$/u.test(text) && parseMark(text).kind === "mark";
      const { texts, marks } = counts.get(column) ?? { texts: 0, marks: 0 };
      counts.set(column, { texts: texts + 1, marks: marks + (isMark ? 1 : 0) });
    }
  }
  const filled = [...counts].filter(([, { texts, marks }]) => marks > 0 && marks * 2 >= texts);
  return filled.map(([column]) => column).toSorted((left, right) => left - right);
}
