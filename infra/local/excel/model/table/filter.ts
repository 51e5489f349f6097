import { requireAllowed } from "../sheet/protection.ts";
import { shown } from "../format/number-format.ts";
import { valueAt } from "../formula/calculate.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { bodyArea, type Filter, type Table, type TableColumn } from "./table.ts";
import { matches } from "./criterion.ts";
import type { WorkbookModel } from "../workbook.ts";

function passes(model: WorkbookModel, sheet: Sheet, row: number, column: number, filter: Filter): boolean {
  const value = valueAt(model, sheet, row, column);
  const text = shown(value, sheet.formatAt(row, column).numberFormat, model.date1904);
  if (filter.on === "Values") {
    return filter.values.some((wanted) => wanted.toLowerCase() === text.toLowerCase());
  }
  const first = matches(value, filter.criterion1);
  if (filter.criterion2 === undefined) return first;
  const second = matches(value, filter.criterion2);
  return filter.operator === "And" ? first && second : first || second;
}

/** Hides the rows of the table that one of its filters does not let through. */
function applyFilters(model: WorkbookModel, sheet: Sheet, table: Table): void {
  const body = bodyArea(table);
  const filters = table.columns.flatMap((column, index) => {
    const filter = table.filters.get(column.id);
    return filter === undefined ? [] : [{ filter, column: body.column + index }];
  });
  for (let row = body.row; row < body.row + body.rows; row++) {
    const filtered = !filters.every(({ filter, column }) => passes(model, sheet, row, column, filter));
    if (filtered !== (sheet.line("row", row).filtered ?? false)) sheet.patchLine("row", row, { filtered });
  }
  model.changed({ kind: "filtered", sheetId: sheet.id, area: table.area, tableId: table.id });
}

export function setFilter(
  model: WorkbookModel,
  sheet: Sheet,
  table: Table,
  column: TableColumn,
  filter: Filter | undefined,
): void {
  requireAllowed(sheet, "allowAutoFilter");
  if (filter === undefined) table.filters.delete(column.id);
  else table.filters.set(column.id, filter);
  applyFilters(model, sheet, table);
}

export function clearFilters(model: WorkbookModel, sheet: Sheet, table: Table): void {
  requireAllowed(sheet, "allowAutoFilter");
  table.filters.clear();
  applyFilters(model, sheet, table);
}
