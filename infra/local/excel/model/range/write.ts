import { type Area, eachCell } from "../area.ts";
import { valueAt } from "../formula/calculate.ts";
import type { Cell, CellValue } from "../sheet/cell.ts";
import { invalidArgument } from "../excel-error.ts";
import { type Format, isText, withNumberFormat } from "../format/format.ts";
import { enteredFormula, isLikeFormula } from "../formula/entered-formula.ts";
import type { Culture } from "../culture.ts";
import { readText } from "./input.ts";
import { requireUnlocked } from "../sheet/protection.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { growTables, renameHeaders } from "../table/table-growth.ts";
import type { WorkbookModel } from "../workbook.ts";

/** What a caller gives for one cell; null leaves the cell as it is. */
export type Entry = CellValue | null;

/** Source: "Excel specifications and limits", total number of characters that a cell can contain. */
const MAX_CELL_CHARACTERS = 32_767;

/** How an entry is read. */
interface Entering {
  /** Of text. */
  readonly culture?: Culture;
  /** A paste keeps what begins like a formula and is none as text; typed or written by an add-in it is refused. */
  readonly keepsUnreadable?: boolean;
}

/** The cell that an entry makes at this place. */
export function entered(
  model: WorkbookModel,
  before: Cell,
  format: Format,
  given: CellValue,
  { culture = "en-US", keepsUnreadable = false }: Entering,
): Cell {
  const entry =
    typeof given === "string" && model.switches.has("lineFeeds") ? given.replaceAll(/\r\n?/g, "\n") : given;
  const kept = before.format === undefined ? {} : { format: before.format };
  if (entry === "") return { value: "", ...kept };
  if (typeof entry === "string" && entry.length > MAX_CELL_CHARACTERS) throw invalidArgument();
  if (isText(format)) {
    return { value: typeof entry === "boolean" ? String(entry).toUpperCase() : String(entry), ...kept };
  }
  if (typeof entry !== "string") return { value: entry, ...kept };
  if (entry.startsWith("'")) return { value: entry.slice(1), quoted: true, ...kept };
  const read = readText(entry, { culture, date1904: model.date1904, thisYear: model.thisYear });
  if (typeof read.value === "string" && isLikeFormula(entry)) {
    const formula = enteredFormula(entry, culture);
    if (formula !== undefined) return { value: "", formula, ...kept };
    if (!keepsUnreadable) throw invalidArgument();
  }
  const dressed = read.numberFormat !== undefined && format.numberFormat === "General";
  return dressed
    ? { value: read.value, format: withNumberFormat(format, read.numberFormat ?? "General") }
    : { value: read.value, ...kept };
}

export interface WriteOptions extends Entering {
  /** A table grows over a row that is written right below it; a person can switch that off. */
  readonly growsTables?: boolean;
}

/**
 * Writes a matrix of the area's size: nothing of it where one cell is locked or one entry is refused. One notice for the
 * whole block.
 */
export function write(
  model: WorkbookModel,
  sheet: Sheet,
  to: Area,
  entryAt: (row: number, column: number) => Entry,
  options: WriteOptions = {},
): void {
  requireUnlocked(sheet, to);
  const single = to.rows === 1 && to.columns === 1;
  const before = single ? valueAt(model, sheet, to.row, to.column) : "";
  const made: { row: number; column: number; cell: Cell }[] = [];
  eachCell(to, (row, column) => {
    const entry = entryAt(row - to.row, column - to.column);
    if (entry === null) return;
    const cell = entered(model, sheet.cell(row, column), sheet.formatAt(row, column), entry, options);
    made.push({ row, column, cell });
  });
  for (const { row, column, cell } of made) sheet.grid.put(row, column, cell);
  model.version++;
  renameHeaders(sheet, to);
  if (options.growsTables ?? true) growTables(sheet, to);
  model.changed({
    kind: "RangeEdited",
    sheetId: sheet.id,
    area: to,
    ...(single ? { details: { before, after: valueAt(model, sheet, to.row, to.column) } } : {}),
  });
}
