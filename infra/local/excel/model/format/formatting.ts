import { type Area, eachCell, isWholeColumns, isWholeRows } from "../area.ts";
import type { Format } from "./format.ts";
import { requireAllowed } from "../sheet/protection.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { WorkbookModel } from "../workbook.ts";

/** Equal results of one patch are one object, so that a large block does not hold a format per cell. */
function patcher(change: (before: Format) => Format): (before: Format) => Format {
  const done = new Map<Format, Format>();
  return (before) => {
    const known = done.get(before) ?? change(before);
    done.set(before, known);
    return known;
  };
}

function patchCells(sheet: Sheet, of: Area, patch: (before: Format) => Format, every: boolean): void {
  if (every) {
    eachCell(of, (row, column) => {
      sheet.grid.put(row, column, { ...sheet.cell(row, column), format: patch(sheet.formatAt(row, column)) });
    });
    return;
  }
  sheet.grid.each(of, (row, column, cell) => {
    if (cell.format !== undefined) sheet.grid.put(row, column, { ...cell, format: patch(cell.format) });
  });
}

/** Changes the look of an area without a check of protection and without a notice. */
export function applyFormat(sheet: Sheet, of: Area, change: (before: Format) => Format): void {
  const patch = patcher(change);
  if (isWholeColumns(of) && isWholeRows(of)) {
    sheet.format = patch(sheet.format);
    for (const [index, line] of sheet.columns) {
      if (line.format !== undefined) sheet.columns.set(index, { ...line, format: patch(line.format) });
    }
    for (const [index, line] of sheet.rows) {
      if (line.format !== undefined) sheet.rows.set(index, { ...line, format: patch(line.format) });
    }
    patchCells(sheet, of, patch, false);
  } else if (isWholeColumns(of)) {
    for (let column = of.column; column < of.column + of.columns; column++) {
      sheet.patchLine("column", column, {
        format: patch(sheet.line("column", column).format ?? sheet.format),
      });
    }
    patchCells(sheet, of, patch, false);
  } else if (isWholeRows(of)) {
    for (let row = of.row; row < of.row + of.rows; row++) {
      sheet.patchLine("row", row, { format: patch(sheet.line("row", row).format ?? sheet.format) });
    }
    patchCells(sheet, of, patch, false);
  } else {
    patchCells(sheet, of, patch, true);
  }
}

export function format(model: WorkbookModel, sheet: Sheet, of: Area, change: Partial<Format>): void {
  requireAllowed(sheet, "allowFormatCells");
  applyFormat(sheet, of, (before) => ({ ...before, ...change }));
  model.changedSheet("format", sheet, of);
}
