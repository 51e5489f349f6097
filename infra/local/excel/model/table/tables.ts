import { type Area, eachCell, overlaps } from "../area.ts";
import { ExcelError, invalidArgument, itemAlreadyExists } from "../excel-error.ts";
import { isTableName } from "./table-name.ts";
import { requireOpen } from "../sheet/protection.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type Table, uniqueHeaders } from "./table.ts";
import type { WorkbookModel } from "../workbook.ts";

function freeTableName(model: WorkbookModel): string {
  let n = 1;
  while (model.findTable(`Table${n}`) !== undefined) n++;
  return `Table${n}`;
}

/** Header cells hold the columns' names as text, without formulas. */
export function writeHeaders(sheet: Sheet, table: Table): void {
  table.columns.forEach((column, index) => {
    const { formula: _formula, ...cell } = sheet.cell(table.area.row, table.area.column + index);
    sheet.grid.put(table.area.row, table.area.column + index, { ...cell, value: column.name });
  });
}

export function addTable(model: WorkbookModel, sheet: Sheet, at: Area, hasHeaders: boolean): Table {
  requireOpen(sheet);
  if (sheet.tables.some((table) => overlaps(table.area, at))) {
    // Source of the code: office-js#1199.
    throw invalidArgument("A table can't overlap another table.");
  }
  if (sheet.merged.some((merged) => overlaps(merged, at))) {
    throw new ExcelError(
      "MergedRangeConflict",
      "A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    );
  }
  if (!hasHeaders) {
    // Excel pushes the cells down by one row to make room for the header it invents.
    const cells: { row: number; column: number }[] = [];
    eachCell(at, (row, column) => cells.unshift({ row, column }));
    for (const { row, column } of cells) sheet.grid.put(row + 1, column, sheet.cell(row, column));
    eachCell({ ...at, rows: 1 }, (row, column) => sheet.grid.put(row, column, { value: "" }));
  }
  const rows = hasHeaders ? Math.max(2, at.rows) : at.rows + 1;
  const texts = Array.from({ length: at.columns }, (_, index) =>
    String(sheet.cell(at.row, at.column + index).value),
  );
  const table: Table = {
    id: model.newGuid(),
    sheetId: sheet.id,
    name: freeTableName(model),
    area: { ...at, rows },
    columns: uniqueHeaders(texts).map((name, index) => ({ id: index + 1, name })),
    nextColumnId: at.columns + 1,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
    sorted: [],
  };
  sheet.tables.push(table);
  writeHeaders(sheet, table);
  model.changed({ kind: "tableAdded", sheetId: sheet.id, area: table.area, tableId: table.id });
  return table;
}

export function renameTable(model: WorkbookModel, table: Table, name: string): void {
  if (!isTableName(name)) throw invalidArgument();
  const other = model.findTable(name);
  if (other !== undefined && other !== table) throw itemAlreadyExists();
  table.name = name;
  tableChanged(model, table);
}

export function tableChanged(model: WorkbookModel, table: Table): void {
  return model.changed({ kind: "tableChanged", sheetId: table.sheetId, area: table.area, tableId: table.id });
}

/** The header row stays where it is, and the new area keeps at least one cell of the old one. */
export function resizeTable(model: WorkbookModel, sheet: Sheet, table: Table, to: Area): void {
  requireOpen(sheet);
  const keepsHeader = to.row === table.area.row && overlaps(to, table.area) && to.rows >= 2;
  const collides = sheet.tables.some((other) => other !== table && overlaps(other.area, to));
  if (!keepsHeader || collides) throw invalidArgument();
  const texts = Array.from({ length: to.columns }, (_, index) =>
    String(sheet.cell(to.row, to.column + index).value),
  );
  const kept = new Map(table.columns.map((column) => [column.name, column]));
  table.columns = uniqueHeaders(texts).map((name) => kept.get(name) ?? { id: table.nextColumnId++, name });
  table.area = to;
  writeHeaders(sheet, table);
  tableChanged(model, table);
}
