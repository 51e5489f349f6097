import { type Area, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, overlaps } from "../area.ts";
import type { Change, ChangeKind } from "../change.ts";
import { ExcelError } from "../excel-error.ts";
import { followShift } from "../formula/follow.ts";
import { requireAllowed, requireOpen } from "./protection.ts";
import type { Sheet } from "./sheet.ts";
import {
  type Direction,
  isInsertion,
  isVertical,
  type Shift,
  shifted,
  shiftedParts,
  strip,
} from "./shift.ts";
import { type Table, uniqueHeaders } from "../table/table.ts";
import { writeHeaders } from "../table/tables.ts";
import type { WorkbookModel } from "../workbook.ts";

/** Tables that a shift would tear: Excel refuses it before anything moves. */
function requireWholeTables(sheet: Sheet, shift: Shift): void {
  const { at, direction } = shift;
  const moving = strip(shift);
  for (const table of sheet.tables) {
    if (!overlaps(table.area, moving)) continue;
    const { area } = table;
    const whole = isVertical(direction)
      ? area.column >= at.column && area.column + area.columns <= at.column + at.columns
      : area.row >= at.row && area.row + area.rows <= at.row + at.rows;
    if (!whole) {
      // Source of code and text: microsoft-graph-docs#4392, the same service.
      throw new ExcelError(
        "InsertDeleteConflict",
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
      );
    }
  }
}

/** Cells that an insertion would push off the sheet: Excel refuses it. Source: its table of error codes. */
function requireRoom(sheet: Sheet, shift: Shift): void {
  const { at, direction } = shift;
  if (!isInsertion(direction)) return;
  const edge = isVertical(direction)
    ? { ...at, row: MAX_ROWS - at.rows }
    : { ...at, column: MAX_COLUMNS - at.columns };
  if (sheet.used(true, edge) !== undefined) {
    throw new ExcelError(
      "NonBlankCellOffSheet",
      "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    );
  }
}

function shiftTable(sheet: Sheet, table: Table, shift: Shift): Table | undefined {
  const area = shifted(table.area, shift);
  if (area === undefined) return undefined;
  const before = table.area;
  table.area = area;
  const index = shift.at.column - before.column;
  const lost = before.columns - area.columns;
  if (lost > 0) {
    const start = Math.max(0, index);
    for (const gone of table.columns.slice(start, start + lost)) table.filters.delete(gone.id);
    table.columns = [...table.columns.slice(0, start), ...table.columns.slice(start + lost)];
  }
  if (lost < 0) {
    const fresh = Array.from({ length: -lost }, () => ({ id: table.nextColumnId++, name: "" }));
    table.columns = [...table.columns.slice(0, index), ...fresh, ...table.columns.slice(index)];
    const names = uniqueHeaders(table.columns.map((column) => column.name));
    for (const [at, name] of names.entries()) Object.assign(table.columns[at] ?? {}, { name });
    writeHeaders(sheet, table);
  }
  // The header row is gone: the table cannot be told from a range any more.
  if (shift.direction === "up" && shift.at.row <= before.row && shift.at.row + shift.at.rows > before.row) {
    return undefined;
  }
  if (table.area.rows === 1) table.area = { ...table.area, rows: 2 };
  return table;
}

function shiftLines(sheet: Sheet, { at, direction }: Shift): void {
  const axis = isVertical(direction) ? "rows" : "columns";
  if (isVertical(direction) ? !isWholeRows(at) : !isWholeColumns(at)) return;
  const [start, count] = isVertical(direction) ? [at.row, at.rows] : [at.column, at.columns];
  const lines = [...sheet[axis]];
  sheet[axis].clear();
  for (const [index, line] of lines) {
    const gone = !isInsertion(direction) && index >= start && index < start + count;
    const by = index < start ? 0 : isInsertion(direction) ? count : -count;
    if (!gone) sheet[axis].set(index + by, line);
  }
  // Rows and columns that are put in look like the one before them.
  const before = lines.find(([index]) => index === start - 1)?.[1];
  if (!isInsertion(direction) || before === undefined) return;
  const { hidden: _hidden, filtered: _filtered, ...look } = before;
  for (let index = start; index < start + count; index++) sheet[axis].set(index, look);
}

function shiftCells(sheet: Sheet, shift: Shift): void {
  const { at, direction } = shift;
  sheet.grid.remap((row, column) => {
    if (isVertical(direction)) {
      if (column < at.column || column >= at.column + at.columns || row < at.row) return [row, column];
      if (isInsertion(direction)) return row + at.rows < MAX_ROWS ? [row + at.rows, column] : undefined;
      return row < at.row + at.rows ? undefined : [row - at.rows, column];
    }
    if (row < at.row || row >= at.row + at.rows || column < at.column) return [row, column];
    if (isInsertion(direction))
      return column + at.columns < MAX_COLUMNS ? [row, column + at.columns] : undefined;
    return column < at.column + at.columns ? undefined : [row, column - at.columns];
  });
  if (!isInsertion(direction)) return;
  // New cells look like those before them.
  for (let row = at.row; row < at.row + Math.min(at.rows, 1000); row++) {
    for (let column = at.column; column < at.column + Math.min(at.columns, 1000); column++) {
      const [r, c] = isVertical(direction) ? [at.row - 1, column] : [row, at.column - 1];
      const format = r < 0 || c < 0 ? undefined : sheet.cell(r, c).format;
      if (format !== undefined) sheet.grid.put(row, column, { value: "", format });
    }
  }
}

function shiftRules(sheet: Sheet, shift: Shift): void {
  sheet.validations = sheet.validations.flatMap((one) =>
    shiftedParts(one.area, shift).map((area) => ({ ...one, area })),
  );
  for (const one of sheet.conditionalFormats)
    one.areas = one.areas.flatMap((area) => shiftedParts(area, shift));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one.areas.length > 0);
  sheet.merged = sheet.merged.flatMap((area) => shiftedParts(area, shift));
  sheet.comments = sheet.comments.flatMap((comment) => {
    const moved = shifted({ row: comment.row, column: comment.column, rows: 1, columns: 1 }, shift);
    return moved === undefined ? [] : [{ ...comment, row: moved.row, column: moved.column }];
  });
}

const KINDS: Readonly<
  Record<Direction, readonly [line: ChangeKind, cells: ChangeKind, shift: Change["shift"]]>
> = {
  down: ["RowInserted", "CellInserted", "ShiftCellDown"],
  up: ["RowDeleted", "CellDeleted", "ShiftCellUp"],
  right: ["ColumnInserted", "CellInserted", "ShiftCellRight"],
  left: ["ColumnDeleted", "CellDeleted", "ShiftCellLeft"],
};

function perform(model: WorkbookModel, sheet: Sheet, shift: Shift): void {
  const { at, direction } = shift;
  requireWholeTables(sheet, shift);
  requireRoom(sheet, shift);
  shiftLines(sheet, shift);
  shiftCells(sheet, shift);
  shiftRules(sheet, shift);
  sheet.tables = sheet.tables.flatMap((table) => shiftTable(sheet, table, shift) ?? []);
  followShift(model, sheet, shift);
  const [line, cells, told] = KINDS[direction];
  const whole = isVertical(direction) ? isWholeRows(at) : isWholeColumns(at);
  model.changed({
    kind: whole ? line : cells,
    sheetId: sheet.id,
    area: at,
    ...(told === undefined ? {} : { shift: told }),
    moved: shift,
  });
}

/** Whole rows and columns may be allowed on a protected sheet; cells alone never. */
export function insertCells(model: WorkbookModel, sheet: Sheet, at: Area, direction: "down" | "right"): void {
  if (isWholeRows(at)) requireAllowed(sheet, "allowInsertRows");
  else if (isWholeColumns(at)) requireAllowed(sheet, "allowInsertColumns");
  else requireOpen(sheet);
  perform(model, sheet, { at, direction });
}

export function removeCells(model: WorkbookModel, sheet: Sheet, at: Area, direction: "up" | "left"): void {
  if (isWholeRows(at)) requireAllowed(sheet, "allowDeleteRows");
  else if (isWholeColumns(at)) requireAllowed(sheet, "allowDeleteColumns");
  else requireOpen(sheet);
  perform(model, sheet, { at, direction });
}
