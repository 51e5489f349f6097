import { type Area, eachCell, overlaps } from "../area.ts";
import { ExcelError } from "../excel-error.ts";
import { requireAllowed } from "../sheet/protection.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { WorkbookModel } from "../workbook.ts";

/** Keeps the first cell's content alone, as Excel does without asking an add-in. */
export function merge(model: WorkbookModel, sheet: Sheet, of: Area, across: boolean): void {
  requireAllowed(sheet, "allowFormatCells");
  if (sheet.tables.some((table) => overlaps(table.area, of))) {
    throw new ExcelError("InvalidOperation", "Cells inside a table can't be merged.");
  }
  const rows = across
    ? Array.from({ length: of.rows }, (_, index) => ({ ...of, row: of.row + index, rows: 1 }))
    : [of];
  unmerge(model, sheet, of);
  for (const area of rows) {
    eachCell(area, (row, column) => {
      if (row === area.row && column === area.column) return;
      sheet.grid.put(row, column, sheet.blankLike(sheet.cell(row, column)));
    });
    sheet.merged.push(area);
  }
  model.changedSheet("layout", sheet, of);
}

function unmerge(model: WorkbookModel, sheet: Sheet, of: Area): void {
  requireAllowed(sheet, "allowFormatCells");
  sheet.merged = sheet.merged.filter((area) => !overlaps(area, of));
  model.changedSheet("layout", sheet, of);
}
