import { ExcelError, invalidArgument } from "../excel-error.ts";
import { requireOpen } from "../sheet/protection.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { insertCells, removeCells } from "../sheet/structure.ts";
import { columnArea, type Table, type TableColumn, uniqueHeaders } from "./table.ts";
import { writeHeaders } from "./tables.ts";
import type { WorkbookModel } from "../workbook.ts";

/** The columns follow the cells: as many new ones as the table grew by, at this index. */
export function addTableColumn(
  model: WorkbookModel,
  sheet: Sheet,
  table: Table,
  index = table.columns.length,
  name = "",
): TableColumn {
  requireOpen(sheet);
  if (index < 0 || index > table.columns.length) throw invalidArgument();
  const at = { ...columnArea(table.area, 0), column: table.area.column + index };
  const { area, columns } = table;
  insertCells(model, sheet, at, "right");
  const column: TableColumn = { id: table.nextColumnId++, name };
  table.area = { ...area, columns: area.columns + 1 };
  table.columns = [...columns.slice(0, index), column, ...columns.slice(index)];
  uniqueHeaders(table.columns.map((one) => one.name)).forEach((unique, place) => {
    const named = table.columns[place];
    if (named !== undefined) named.name = unique;
  });
  writeHeaders(sheet, table);
  return column;
}

export function deleteTableColumn(model: WorkbookModel, sheet: Sheet, table: Table, index: number): void {
  requireOpen(sheet);
  if (table.columns.length === 1)
    throw new ExcelError("InvalidOperation", "A table must have at least one column.");
  const { area, columns } = table;
  const removed = columns[index];
  removeCells(model, sheet, columnArea(area, index), "left");
  table.area = { ...area, columns: area.columns - 1 };
  table.columns = columns.filter((column) => column !== removed);
  if (removed !== undefined) table.filters.delete(removed.id);
}
