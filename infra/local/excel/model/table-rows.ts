import type { Area } from "./area.ts";
import { invalidArgument } from "./excel-error.ts";
import { requireOpen } from "./protection.ts";
import type { Sheet } from "./sheet.ts";
import { insertCells, removeCells } from "./structure.ts";
import { bodyArea, type Table } from "./table.ts";
import type { WorkbookModel } from "./workbook.ts";

/** Inserts blank rows of the table; what is below it in the same columns moves down. */
export const insertTableRows = (
  model: WorkbookModel,
  sheet: Sheet,
  table: Table,
  index: number,
  count: number,
): Area => {
  requireOpen(sheet);
  const body = bodyArea(table);
  if (index < 0 || index > body.rows) throw invalidArgument();
  const at = { ...body, row: body.row + index, rows: count };
  const before = table.area;
  insertCells(model, sheet, at, "down");
  // Rows put in before the first or after the last are outside what the insertion grew.
  table.area = { ...before, rows: before.rows + count };
  return at;
};

/** Deletes rows of the table alone. The last one is only emptied: a table keeps one row. */
export const deleteTableRow = (model: WorkbookModel, sheet: Sheet, table: Table, index: number): void => {
  requireOpen(sheet);
  const body = bodyArea(table);
  if (index < 0 || index >= body.rows) throw invalidArgument();
  removeCells(model, sheet, { ...body, row: body.row + index, rows: 1 }, "up");
};
