import type { Area } from "./area.ts";
import type { CellValue } from "./sheet/cell.ts";
import type { Shift } from "./sheet/shift.ts";

/** Who acts: this add-in, the person at the keyboard, another program in the file (VBA), or a co-author elsewhere. */
export type Origin = "addin" | "user" | "macro" | "remote";

export type ChangeKind =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted"
  | "rowSorted"
  | "filtered"
  | "format"
  | "layout"
  | "validation"
  | "protection"
  | "comment"
  | "selection"
  | "sheetAdded"
  | "sheetDeleted"
  | "sheetRenamed"
  | "sheetMoved"
  | "sheetVisibility"
  | "sheetActivated"
  | "sheetDeactivated"
  | "tableAdded"
  | "tableDeleted"
  | "tableChanged"
  | "workbook";

export interface Change {
  readonly kind: ChangeKind;
  readonly sheetId: string;
  readonly area: Area;
  readonly origin: Origin;
  readonly shift?: "ShiftCellUp" | "ShiftCellDown" | "ShiftCellLeft" | "ShiftCellRight" | undefined;
  /** What moved, so that whoever holds a place can follow. */
  readonly moved?: Shift;
  /** For a sort: the areas that are not as they were. */
  readonly areas?: readonly Area[];
  /** For an edit of one cell alone. */
  readonly details?: { readonly before: CellValue; readonly after: CellValue };
  readonly tableId?: string;
  readonly names?: { readonly before: string; readonly after: string };
}

export type Listener = (change: Change) => void;
