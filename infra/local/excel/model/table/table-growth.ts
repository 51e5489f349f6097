import { type Area, eachCell, intersection, overlaps } from "../area.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { bodyArea, headerArea, type Table, uniqueHeaders } from "./table.ts";

/** A header cell always says its column's name: a text that is already taken gets a number, a blank one a name. */
export function renameHeaders(sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    const header = headerArea(table);
    if (!overlaps(header, written)) continue;
    const texts = table.columns.map((_, index) =>
      String(sheet.cell(header.row, header.column + index).value),
    );
    uniqueHeaders(texts).forEach((name, index) => {
      const column = table.columns[index];
      if (column !== undefined) column.name = name;
      const { formula: _formula, ...cell } = sheet.cell(header.row, header.column + index);
      sheet.grid.put(header.row, header.column + index, { ...cell, value: name });
    });
  }
}

function isBlank(sheet: Sheet, of: Area): boolean {
  let blank = true;
  eachCell(of, (row, column) => {
    const cell = sheet.cell(row, column);
    if (cell.value !== "" || cell.formula !== undefined) blank = false;
  });
  return blank;
}

function overlapsOther(sheet: Sheet, table: Table, of: Area): boolean {
  return sheet.tables.some((other) => other !== table && overlaps(other.area, of));
}

/**
 * Rows written right below a table become its rows, and what is written right of its header its column. Not on a
 * protected sheet, not below a totals row, and not over another table.
 */
export function growTables(sheet: Sheet, written: Area): void {
  if (sheet.protection !== undefined) return;
  for (const table of sheet.tables) {
    const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
    const touched = intersection(below, written);
    if (touched !== undefined && !table.showTotals && written.row >= bodyArea(table).row) {
      const rows = written.row + written.rows - below.row;
      const grown = { ...below, rows };
      if (!overlapsOther(sheet, table, grown) && !isBlank(sheet, { ...touched, rows })) {
        table.area = { ...table.area, rows: table.area.rows + rows };
        copyRowFormat(sheet, table, below.row, rows);
      }
    }
    growColumns(sheet, table, written);
  }
}

/** New rows look like the last one before them. */
function copyRowFormat(sheet: Sheet, table: Table, from: number, rows: number): void {
  eachCell({ ...table.area, row: from, rows }, (row, column) => {
    const above = sheet.cell(from - 1, column).format;
    const cell = sheet.cell(row, column);
    if (above !== undefined && cell.format === undefined)
      sheet.grid.put(row, column, { ...cell, format: above });
  });
}

function growColumns(sheet: Sheet, table: Table, written: Area): void {
  const column = table.area.column + table.area.columns;
  const touchesHeader =
    table.showHeaders && written.row === table.area.row && written.rows <= table.area.rows;
  if (!touchesHeader || written.column !== column) return;
  const grown = { ...table.area, column, columns: written.columns };
  if (overlapsOther(sheet, table, grown) || isBlank(sheet, { ...grown, rows: 1 })) return;
  table.area = { ...table.area, columns: table.area.columns + written.columns };
  for (let index = 0; index < written.columns; index++)
    table.columns.push({ id: table.nextColumnId++, name: "" });
  renameHeaders(sheet, { ...grown, rows: 1 });
}
