import { type ColumnPlaces, NO_ID, placeColumns } from "./column-places.ts";
import { KEY_SLOT, type KeptTable } from "./layout.ts";

/** A table and its place. Rows and columns are counted from 0; `top` is the first row below the captions. */
export interface FoundTable {
  readonly table: Excel.Table;
  readonly tableId: string;
  readonly tableName: string;
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
  readonly isProtected: boolean;
  readonly hasTotals: boolean;
  /** `null` when some rows are hidden and some are not. */
  readonly hidden: boolean | null;
  /** The number of our last writing on the sheet, and whether its cell is locked (rule S30). */
  readonly writing: number | undefined;
  readonly isNumberLocked: boolean;
}

/** A table of ours. */
export interface Stand extends FoundTable, ColumnPlaces {
  readonly kept: KeptTable;
}

export function standOf(kept: KeptTable, found: FoundTable): Stand {
  const columns = found.columnIds.map((id, index) => ({ id, name: found.captions[index] ?? "" }));
  return { ...found, kept, ...placeColumns(kept, columns) };
}

/**
 * What is kept of a table, with the ids and captions that its columns have now: the next look goes by these ids (rule S33). The id of
 * a column that is gone may be another's by now.
 */
export function asItStands({ kept, offsets, columnsBy, columnIds, captions, tableId }: Stand): KeptTable {
  if (columnsBy === "unclear") return kept;
  const columns = Object.entries(kept.columns).map(([slot, known]) => {
    const at = offsets.get(slot) ?? -1;
    return [slot, { id: columnIds[at] ?? NO_ID, caption: captions[at] ?? known.caption }];
  });
  return { ...kept, tableId, columns: Object.fromEntries(columns) };
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
