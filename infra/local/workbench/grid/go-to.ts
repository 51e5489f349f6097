import type { UniverApi } from "./univer.ts";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Selects the cell of the active sheet, or the nearest that the sheet has, and scrolls to it. */
export function goTo(api: UniverApi, { row, column }: Place): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (sheet === undefined) return;
  const at = { row: within(row, sheet.getMaxRows()), column: within(column, sheet.getMaxColumns()) };
  sheet.setActiveRange(sheet.getRange(at.row, at.column));
  const seen = sheet.getVisibleRange();
  const isSeen =
    seen !== null &&
    at.row >= seen.startRow &&
    at.row < seen.endRow &&
    at.column >= seen.startColumn &&
    at.column < seen.endColumn;
  if (!isSeen) sheet.scrollToCell(at.row, at.column);
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
