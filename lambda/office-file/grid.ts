import { type Day, dayFromSerial } from "../../domain/values/day.ts";
import { tidy } from "../../domain/values/fold.ts";
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

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
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

export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

export function rangeName({ top, left, bottom, right }: Range): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** The row and column of "AB12", or undefined. */
export function readAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined) return undefined;
  const column = Array.from(letters).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row < 1 || row > 1_048_576 || column > 16_384 ? undefined : { row, column };
}
