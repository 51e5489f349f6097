import { type Area, MAX_COLUMNS, MAX_ROWS } from "../area.ts";
import { requireAllowed } from "./protection.ts";
import type { Sheet } from "./sheet.ts";
import type { WorkbookModel } from "../workbook.ts";

type Axis = "row" | "column";

function span(of: Area, axis: Axis): readonly [start: number, count: number, all: number] {
  return axis === "row" ? [of.row, of.rows, MAX_ROWS] : [of.column, of.columns, MAX_COLUMNS];
}

/** A size of 0 hides, as dragging a border to nothing does. Points. */
export function setSize(model: WorkbookModel, sheet: Sheet, of: Area, axis: Axis, points: number): void {
  requireAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const [start, count] = span(of, axis);
  const patch = points === 0 ? { hidden: true } : { size: points, hidden: false };
  for (let index = start; index < start + count; index++) sheet.patchLine(axis, index, patch);
  model.changedSheet("layout", sheet, of);
}

export function setHidden(model: WorkbookModel, sheet: Sheet, of: Area, axis: Axis, hidden: boolean): void {
  requireAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const [start, count] = span(of, axis);
  for (let index = start; index < start + count; index++) {
    sheet.patchLine(
      axis,
      index,
      hidden ? { hidden } : { hidden, ...(axis === "row" ? { filtered: false } : {}) },
    );
  }
  model.changedSheet("layout", sheet, of);
}
