import type { UniverApi } from "./univer.ts";

type UniverSheet = ReturnType<NonNullable<ReturnType<UniverApi["getActiveWorkbook"]>>["getActiveSheet"]>;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns that stay in sight before the one that is gone to. */
const BEFORE = { rows: 3, columns: 2 } as const;

/** Selects the cell of the active sheet, or the nearest that the sheet has, and scrolls to it. */
export function goTo(api: UniverApi, { row, column }: Place): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (sheet === undefined) return;
  const at = { row: within(row, sheet.getMaxRows()), column: within(column, sheet.getMaxColumns()) };
  sheet.setActiveRange(sheet.getRange(at.row, at.column));
  scrollTo(sheet, at);
}

/** Brings a cell into sight, and leaves the sheet where it is if the cell is seen already. */
export function scrollTo(sheet: UniverSheet, { row, column }: Place): void {
  // A sheet that has just been turned to has nothing in sight yet, whatever its type says.
  const seen = sheet.getVisibleRange() ?? undefined;
  const { xSplit, ySplit } = sheet.getFreeze();
  const isRowSeen = row < ySplit || (seen !== undefined && row >= seen.startRow && row < seen.endRow);
  const isColumnSeen =
    column < xSplit || (seen !== undefined && column >= seen.startColumn && column < seen.endColumn);
  if (isRowSeen && isColumnSeen) return;
  const { sheetViewStartRow, sheetViewStartColumn } = sheet.getScrollState();
  sheet.scrollToCell(
    isRowSeen ? sheetViewStartRow : Math.max(0, row - rowsUnder(sheet, ySplit, row) - BEFORE.rows),
    isColumnSeen ? sheetViewStartColumn : Math.max(0, column - xSplit - BEFORE.columns),
  );
}

/** How many rows like this one the frozen rows cover, because Univer scrolls a row to the top of the whole sheet. */
function rowsUnder(sheet: UniverSheet, frozen: number, row: number): number {
  const height = Array.from({ length: frozen }, (_, index) => sheet.getRowHeight(index)).reduce(
    (sum, one) => sum + one,
    0,
  );
  return Math.ceil(height / Math.max(1, sheet.getRowHeight(row)));
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
