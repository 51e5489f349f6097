import type { Area } from "../area.ts";
import { invalidArgument } from "../excel-error.ts";
import { requireOpen } from "../sheet/protection.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { insertCells, removeCells } from "../sheet/structure.ts";
import { bodyArea, type Table } from "./table.ts";
import { tableChanged } from "./tables.ts";
import type { WorkbookModel } from "../workbook.ts";

/** Inserts blank rows of the table; what is below it in the same columns moves down. */
export function insertTableRows(
  model: WorkbookModel,
  sheet: Sheet,
  table: Table,
  index: number,
  count: number,
): Area {
  requireOpen(sheet);
  const body = bodyArea(table);
  if (index < 0 || index > body.rows) throw invalidArgument();
  const at = { ...body, row: body.row + index, rows: count };
  const before = table.area;
  insertCells(model, sheet, at, "down");
  // Rows put in before the first or after the last are outside what the insertion grew.
  table.area = { ...before, rows: before.rows + count };
  return at;
}

/** Deletes rows of the table alone. The last one is only emptied: a table keeps one row. */
export function deleteTableRow(model: WorkbookModel, sheet: Sheet, table: Table, index: number): void {
  requireOpen(sheet);
  const body = bodyArea(table);
  if (index < 0 || index >= body.rows) throw invalidArgument();
  removeCells(model, sheet, { ...body, row: body.row + index, rows: 1 }, "up");
}

/** The totals row is the table's last one: what is below it in these columns makes room, and comes back. */
export function showTotals(model: WorkbookModel, sheet: Sheet, table: Table, shows: boolean): void {
  requireOpen(sheet);
  if (shows === table.showTotals) return;
  const { area } = table;
  if (shows) {
    const at = { ...area, row: area.row + area.rows, rows: 1 };
    insertCells(model, sheet, at, "down");
    table.area = { ...area, rows: area.rows + 1 };
    sheet.grid.put(at.row, at.column, { ...sheet.cell(at.row, at.column), value: "Total" });
  } else {
    removeCells(model, sheet, { ...area, row: area.row + area.rows - 1, rows: 1 }, "up");
  }
  table.showTotals = shows;
  tableChanged(model, table);
}
