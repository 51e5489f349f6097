import { type Area, isUnbounded } from "../area.ts";
import { accessDenied } from "../excel-error.ts";
import type { Sheet } from "./sheet.ts";
import type { WorkbookModel } from "../workbook.ts";

/** Excel.WorksheetProtectionOptions, with Excel's defaults where nothing is said. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export type Allowance = Exclude<keyof ProtectionOptions, "selectionMode">;

/** Throws AccessDenied unless the sheet is open or its protection allows this kind of act. */
export function requireAllowed(sheet: Sheet, what: Allowance): void {
  if (sheet.protection !== undefined && !sheet.protection[what]) throw accessDenied();
}

function hasLockedCell(sheet: Sheet, within: Area): boolean {
  if (isUnbounded(within)) return true;
  for (let row = within.row; row < within.row + within.rows; row++) {
    for (let column = within.column; column < within.column + within.columns; column++) {
      if (sheet.formatAt(row, column).locked) return true;
    }
  }
  return false;
}

/** Throws AccessDenied before anything is written where one cell of the area is locked on a protected sheet. */
export function requireUnlocked(sheet: Sheet, within: Area): void {
  if (sheet.protection !== undefined && hasLockedCell(sheet, within)) throw accessDenied();
}

/** Documented: a protected workbook keeps anybody from "adding, deleting, moving, or renaming worksheets". */
export function requireOpenStructure({ protection }: WorkbookModel): void {
  if (protection !== undefined) throw accessDenied();
}

/** A table's shape cannot change on a protected sheet, whatever is allowed. */
export function requireOpen(sheet: Sheet): void {
  if (sheet.protection !== undefined) throw accessDenied();
}
