import { WorkbookError } from "../sync/ports/workbook-port.ts";
import { dressRows } from "./dressing.ts";
import { cellsOf, type Stand } from "./survey.ts";

/** Blank lines below the last row of a table: a clerk, and we on a protected sheet, can write without making it grow. */
export const SPARE_ROWS = 20;

/** What stands right below the table; after the sync it can be told. */
export function lookBelow(stand: Stand, rows: number): Excel.Range {
  const below = cellsOf(stand, stand.rows, 0, rows, stand.width).getUsedRangeOrNullObject(true);
  below.load("rowIndex");
  return below;
}

/**
 * Makes the table longer, never through `table.rows.add`, which is slow and collides with co-authors (rule S25). What the
 * clerk has written below it moves down.
 * @param isClear nothing stands there; whoever does not know moves it, whatever it is.
 * @throws DeskError on a protected sheet, where no table grows.
 */
export function grow(stand: Stand, isClear: boolean, rows: number): Stand {
  if (stand.isProtected) throw new WorkbookError("protected");
  const { table, sheet, top, left, width } = stand;
  if (stand.hasTotals) table.showTotals = false;
  if (!isClear) cellsOf(stand, stand.rows, 0, rows, width).insert(Excel.InsertShiftDirection.down);
  const grown = { ...stand, rows: stand.rows + rows };
  table.resize(sheet.getRangeByIndexes(top - 1, left, grown.rows + 1, width));
  dressRows(grown, stand.rows, rows);
  if (stand.hasTotals) table.showTotals = true;
  return grown;
}
