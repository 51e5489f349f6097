import { KEY_SLOT, type KeptTable, type Slot } from "./layout.ts";
import type { ColumnPlaces } from "./column-places.ts";

/** A table of ours and its place. Rows and columns are counted from 0; `top` is the first row below the captions. */
export interface Stand {
  readonly kept: KeptTable;
  readonly table: Excel.Table;
  readonly tableId: string;
  readonly sheet: Excel.Worksheet;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly width: number;
  /** Excel's column ids and captions, in the order of the table. */
  readonly columnIds: readonly number[];
  readonly captions: readonly string[];
  /** Counted from the table's first column. */
  readonly offsets: ReadonlyMap<Slot, number>;
  readonly columnsBy: ColumnPlaces["by"];
  readonly isProtected: boolean;
  readonly hasTotals: boolean;
  /** `null` when some rows are hidden and some are not. */
  readonly hidden: boolean | null;
  /** The number of our last writing on the sheet, and whether its cell is locked (rule S30). */
  readonly writing: number | undefined;
  readonly isNumberLocked: boolean;
}

/** The table of a form, if it exists and its rows can be told apart. */
export function standOfForm(stands: readonly Stand[], form: string): Stand | undefined {
  return stands.find(({ kept, offsets }) => kept.form === form && offsets.has(KEY_SLOT));
}

/** Cells of a table by row and column counted from its first cell below the captions. */
export function cellsOf(
  { sheet, top, left }: Stand,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Excel.Range {
  return sheet.getRangeByIndexes(top + row, left + column, rows, columns);
}

/** Whether a table still stands where it stood, with the same columns and as many rows; they may hold anything. */
export function isSamePlace(one: Stand, other: Stand): boolean {
  return shapeOf(one) === shapeOf(other);
}

function shapeOf({ table: _table, sheet: _sheet, writing: _writing, offsets, ...plain }: Stand): string {
  return JSON.stringify([plain, [...offsets]]);
}

/** The table by Excel's ids in a new conversation; what is asked of one that is gone has no answer. */
export function standAgain({ tables, worksheets }: Excel.Workbook, stand: Stand): Stand {
  return {
    ...stand,
    table: tables.getItemOrNullObject(stand.tableId),
    sheet: worksheets.getItemOrNullObject(stand.sheetId),
  };
}
