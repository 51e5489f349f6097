import { type Area, eachCell } from "./area.ts";
import { valueAt } from "./calculate.ts";
import type { Cell, CellValue } from "./cell.ts";
import { type Format, isText, withNumberFormat } from "./format.ts";
import { type Culture, readText } from "./input.ts";
import { requireUnlocked } from "./protection.ts";
import type { Sheet } from "./sheet.ts";
import { growTables, renameHeaders } from "./table-growth.ts";
import type { WorkbookModel } from "./workbook.ts";

/** What a caller gives for one cell; null leaves the cell as it is. */
export type Entry = CellValue | null;

/** The cell that an entry makes at this place. `culture` says how text is read. */
export const entered = (
  model: WorkbookModel,
  before: Cell,
  format: Format,
  entry: CellValue,
  culture: Culture,
): Cell => {
  const kept = before.format === undefined ? {} : { format: before.format };
  if (entry === "") return { value: "", ...kept };
  if (isText(format)) {
    return { value: typeof entry === "boolean" ? String(entry).toUpperCase() : String(entry), ...kept };
  }
  if (typeof entry !== "string") return { value: entry, ...kept };
  if (entry.startsWith("'")) return { value: entry.slice(1), quoted: true, ...kept };
  if (entry.startsWith("=") && entry.length > 1) return { value: "", formula: entry, ...kept };
  const read = readText(entry, { culture, date1904: model.date1904, thisYear: model.thisYear });
  const dressed = read.numberFormat !== undefined && format.numberFormat === "General";
  return dressed
    ? { value: read.value, format: withNumberFormat(format, read.numberFormat ?? "General") }
    : { value: read.value, ...kept };
};

export interface WriteOptions {
  readonly culture?: Culture;
  /** A table grows over a row that is written right below it; a person can switch that off. */
  readonly growsTables?: boolean;
}

/** Writes a matrix of the area's size: nothing of it where one cell is locked. One notice for the whole block. */
export const write = (
  model: WorkbookModel,
  sheet: Sheet,
  to: Area,
  entryAt: (row: number, column: number) => Entry,
  options: WriteOptions = {},
): void => {
  requireUnlocked(sheet, to);
  const single = to.rows === 1 && to.columns === 1;
  const before = single ? valueAt(model, sheet, to.row, to.column) : "";
  eachCell(to, (row, column) => {
    const entry = entryAt(row - to.row, column - to.column);
    if (entry === null) return;
    const cell = sheet.cell(row, column);
    const format = sheet.formatAt(row, column);
    sheet.grid.put(row, column, entered(model, cell, format, entry, options.culture ?? "en-US"));
  });
  model.version++;
  renameHeaders(sheet, to);
  if (options.growsTables ?? true) growTables(sheet, to);
  model.changed({
    kind: "RangeEdited",
    sheetId: sheet.id,
    area: to,
    ...(single ? { details: { before, after: valueAt(model, sheet, to.row, to.column) } } : {}),
  });
};
