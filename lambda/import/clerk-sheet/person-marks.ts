import { cellName, rangeName } from "../../../domain/values/cell-names.ts";
import { type Grid, type GridRow, mergeAt } from "../../office-file/grid.ts";
import { sheetProblem } from "../sheet-problem/sheet-problem.ts";
import { type MarkReading, type MarkRules, parseMarkCell } from "./mark-cell.ts";
import type { SessionColumns } from "./session-columns.ts";

/** One person's mark for one session: a cell, or the ticked one of several. */
export function parsePersonMark(
  grid: Grid,
  row: GridRow,
  session: SessionColumns,
  rules: MarkRules,
): MarkReading {
  const merged = session.columns
    .map(({ column }) => mergeAt(grid, row.number, column))
    .find(({ top, left, bottom, right }) => top !== bottom || left < session.left || right > session.right);
  if (merged !== undefined) {
    const place = cellName(merged.top, merged.left);
    return { kind: "unclear", problem: sheetProblem(place, "merged-marks", { range: rangeName(merged) }) };
  }
  const readings = session.columns.map(({ column, means }) =>
    parseMarkCell(
      row.cells.get(column),
      { cell: cellName(row.number, column), day: session.day, means },
      rules,
    ),
  );
  const filled = readings.filter(({ kind }) => kind !== "blank");
  const [first] = filled;
  if (first === undefined) return { kind: "blank" };
  if (filled.length === 1) return first;
  const unclear = filled.find(({ kind }) => kind === "unclear");
  return unclear ?? { kind: "unclear", problem: sheetProblem(placeOf(first), "several-marks") };
}

function placeOf(reading: MarkReading): string {
  if (reading.kind === "mark") return reading.mark.cell;
  return reading.kind === "unclear" ? reading.problem.cell : "";
}
