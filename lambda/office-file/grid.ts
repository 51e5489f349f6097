import { type Day, dayFromSerial } from "../../domain/values/day.ts";
import { tidy } from "../../domain/values/fold.ts";
import type { Range } from "../../domain/values/cell-names.ts";
import type { Shown } from "./number-format.ts";

/**
 * A cell's shown value. Formulas are never calculated: the stored result is taken, and `uncached` marks a missing one.
 */
export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly shows: Shown; readonly format: string }
  | { readonly kind: "flag"; readonly value: boolean }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "uncached" };

export type Cell = CellValue & { readonly formula: boolean };

/** Rows and columns count from 1, as Excel does. */
export interface GridRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** The merged range of every cell in one, by `mergeKey`. */
export type MergeIndex = ReadonlyMap<number, Range>;

/** A sheet's visible content: empty cells are absent, a merged range has only its first cell. */
export interface Grid {
  readonly name: string;
  /** Rows with content, in order. */
  readonly rows: readonly GridRow[];
  readonly merges: MergeIndex;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly date1904: boolean;
  /** Comments on cells, by address. */
  readonly comments?: ReadonlyMap<string, string>;
}

/** The text of a cell as shown, but numbers without their format. */
export function cellText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return tidy(cell.text);
    case "number":
      return String(cell.value);
    case "flag":
      return cell.value ? "TRUE" : "FALSE";
    case "error":
      return cell.text;
    case "uncached":
    case undefined:
      return "";
  }
}

/** The calendar day of a serial number in the workbook's date system; the time of day is dropped. */
export function cellDay(cell: Cell | undefined, grid: Grid): Day | undefined {
  return cell?.kind === "number" ? dayFromSerial(cell.value, grid.date1904) : undefined;
}

/** The merged range around a cell, or the cell alone. */
export function mergeAt(grid: Grid, row: number, column: number): Range {
  return grid.merges.get(mergeKey(row, column)) ?? { top: row, left: column, bottom: row, right: column };
}

export function mergeKey(row: number, column: number): number {
  return row * 16_384 + column - 1;
}
