import { type Area, isUnbounded } from "../area.ts";
import { valueAt } from "../formula/calculate.ts";
import { applyFormat } from "../format/formatting.ts";
import { PLAIN } from "../format/format.ts";
import { requireAllowed, requireUnlocked } from "../sheet/protection.ts";
import type { Line, Sheet } from "../sheet/sheet.ts";
import { renameHeaders } from "../table/table-growth.ts";
import { clearValidation } from "./validation.ts";
import type { WorkbookModel } from "../workbook.ts";

export type ClearKind = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** Whether cells without a look of their own have one from their row, their column or the sheet. */
function hasLineFormat(sheet: Sheet, of: Area): boolean {
  return (
    sheet.format !== PLAIN ||
    Array.from({ length: of.columns }, (_, index) => sheet.line("column", of.column + index)).some(
      hasFormat,
    ) ||
    Array.from({ length: of.rows }, (_, index) => sheet.line("row", of.row + index)).some(hasFormat)
  );
}

function hasFormat({ format }: Line): boolean {
  return format !== undefined;
}

export function clear(model: WorkbookModel, sheet: Sheet, of: Area, kind: ClearKind): void {
  if (kind === "All" || kind === "Contents") {
    requireUnlocked(sheet, isUnbounded(of) ? (sheet.used(false, of) ?? of) : of);
    const single = of.rows === 1 && of.columns === 1;
    const before = single ? valueAt(model, sheet, of.row, of.column) : "";
    sheet.grid.each(of, (row, column, cell) => sheet.grid.put(row, column, sheet.blankLike(cell)));
    model.version++;
    renameHeaders(sheet, of);
    model.changed({
      kind: "RangeEdited",
      sheetId: sheet.id,
      area: of,
      ...(single ? { details: { before, after: valueAt(model, sheet, of.row, of.column) } } : {}),
    });
  }
  if (kind === "All" || kind === "Formats") {
    requireAllowed(sheet, "allowFormatCells");
    if (isUnbounded(of) || hasLineFormat(sheet, of)) applyFormat(sheet, of, () => PLAIN);
    else
      sheet.grid.each(of, (row, column, { format: _format, ...cell }) => sheet.grid.put(row, column, cell));
    model.changedSheet("format", sheet, of);
  }
  if (kind === "All") {
    clearValidation(sheet, of);
    model.changedSheet("validation", sheet, of);
  }
}
