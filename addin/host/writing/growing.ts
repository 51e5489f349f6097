import { WorkbookError } from "../../sync/ports/workbook-port.ts";
import { dressRows } from "./dressing.ts";
import { cellsOf, type Stand } from "../table/stand.ts";

/** Blank lines below the last row of a table, so that a clerk can write, and we can on a protected sheet, without making it grow. */
export const SPARE_ROWS = 20;

/**
 * Makes the table longer by resizing it, since `table.rows.add` is slow and collides with co-authors (rule S25). Cells that the
 * clerk has written below move down.
 * @throws WorkbookError on a protected sheet, where no table can grow
 */
export function grow(stand: Stand, rows: number): Stand {
  if (stand.isProtected) throw new WorkbookError("protected");
  const { table, sheet, top, left, width } = stand;
  if (stand.hasTotals) table.showTotals = false;
  cellsOf(stand, stand.rows, 0, rows, width).insert(Excel.InsertShiftDirection.down);
  const grown = { ...stand, rows: stand.rows + rows };
  table.resize(sheet.getRangeByIndexes(top - 1, left, grown.rows + 1, width));
  dressRows(grown, stand.rows, rows);
  if (stand.hasTotals) table.showTotals = true;
  return grown;
}
