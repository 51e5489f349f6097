import type { Day } from "../../../domain/values/day.ts";
import { type Cell, cellText, type Grid, type GridRow, mergeAt } from "../../office-file/grid.ts";
import { cellName, rangeName } from "../../../domain/values/cell-names.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { ColumnMeaning, SessionColumns } from "./session-columns.ts";
import type { SheetMarks } from "./sheet-marks.ts";
import type { SheetMark } from "./sheet-person.ts";

/** One person's mark for one session, as read from the sheet. */
export type MarkReading =
  | { readonly kind: "mark"; readonly mark: SheetMark }
  | { readonly kind: "blank" }
  | { readonly kind: "unclear"; readonly problem: SheetProblem };

export function parsePersonMark(
  grid: Grid,
  row: GridRow,
  session: SessionColumns,
  marks: SheetMarks,
  year: number,
): MarkReading {
  const merged = session.columns
    .map(({ column }) => mergeAt(grid, row.number, column))
    .find(({ top, left, bottom, right }) => top !== bottom || left < session.left || right > session.right);
  if (merged !== undefined) {
    const place = cellName(merged.top, merged.left);
    return { kind: "unclear", problem: sheetProblem(place, "merged-marks", { range: rangeName(merged) }) };
  }
  const readings = session.columns.map(({ column, means }) =>
    parseCell(row.cells.get(column), cellName(row.number, column), session.day, means, marks, year),
  );
  const filled = readings.filter(({ kind }) => kind !== "blank");
  const [first] = filled;
  if (first === undefined) return { kind: "blank" };
  if (filled.length === 1) return first;
  const unclear = filled.find(({ kind }) => kind === "unclear");
  return unclear ?? { kind: "unclear", problem: sheetProblem(placeOf(first), "several-marks") };
}

function parseCell(
  cell: Cell | undefined,
  place: string,
  day: Day,
  means: ColumnMeaning | undefined,
  marks: SheetMarks,
  year: number,
): MarkReading {
  if (cell?.kind === "uncached")
    return { kind: "unclear", problem: sheetProblem(place, "formula-without-value") };
  const text = cellText(cell);
  if (cell?.kind === "error")
    return { kind: "unclear", problem: sheetProblem(place, "error-value", { text }) };
  // A ticked box of Excel is TRUE; an empty one may mean absent or not yet entered.
  const read = marks.read(cell?.kind === "flag" && cell.value ? "x" : text, year);
  const unknown: MarkReading = { kind: "unclear", problem: sheetProblem(place, "unknown-mark", { text }) };
  // Under "Vắng có phép" a tick means yes and 0 means no.
  if (means !== undefined && text === "0") return { kind: "blank" };
  switch (read.kind) {
    case "blank":
      return { kind: "blank" };
    case "unknown":
      return unknown;
    case "legend-unclear":
      return {
        kind: "unclear",
        problem: sheetProblem(place, "legend-unclear", { text, meaning: read.meaning }),
      };
    case "two-meanings":
      return { kind: "unclear", problem: sheetProblem(place, "mark-two-meanings", { text }) };
    case "mark": {
      const { mark, madeUpOn, note } = read;
      if (means === undefined) return { kind: "mark", mark: { day, cell: place, mark, madeUpOn, note } };
      // Under "Vắng" a tick does not tell whether the absence was excused; P and K do.
      if (means === "absent")
        return mark === "excused" || mark === "unexcused"
          ? { kind: "mark", mark: { day, cell: place, mark, madeUpOn, note } }
          : unknown;
      return mark === "present" || mark === means
        ? { kind: "mark", mark: { day, cell: place, mark: means, madeUpOn, note } }
        : unknown;
    }
  }
}

function placeOf(reading: MarkReading): string {
  if (reading.kind === "mark") return reading.mark.cell;
  return reading.kind === "unclear" ? reading.problem.cell : "";
}
