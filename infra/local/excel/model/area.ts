import { invalidArgument } from "./excel-error.ts";

/** A rectangle of cells on one sheet; `row` and `column` count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function area(row: number, column: number, rows = 1, columns = 1): Area {
  if (
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > MAX_ROWS ||
    column + columns > MAX_COLUMNS
  ) {
    throw invalidArgument();
  }
  return { row, column, rows, columns };
}

export function lastRow(of: Area): number {
  return of.row + of.rows - 1;
}
export function lastColumn(of: Area): number {
  return of.column + of.columns - 1;
}
export function isWholeColumns(of: Area): boolean {
  return of.rows === MAX_ROWS;
}
export function isWholeRows(of: Area): boolean {
  return of.columns === MAX_COLUMNS;
}

/** Where a read gives null and a write of values throws. Source: excel-add-ins-ranges-unbounded.md */
export function isUnbounded(of: Area): boolean {
  return isWholeColumns(of) || isWholeRows(of);
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRow(inner) <= lastRow(outer) &&
    lastColumn(inner) <= lastColumn(outer)
  );
}

export function holds(outer: Area, row: number, column: number): boolean {
  return (
    row >= outer.row &&
    row < outer.row + outer.rows &&
    column >= outer.column &&
    column < outer.column + outer.columns
  );
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function overlaps(a: Area, b: Area): boolean {
  return intersection(a, b) !== undefined;
}

/** The smallest rectangle around both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** What is left of `from` without `hole`: at most four rectangles. */
export function without(from: Area, hole: Area): Area[] {
  const cut = intersection(from, hole);
  if (cut === undefined) return [from];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...from, rows: cut.row - from.row },
    { ...from, row: below, rows: from.row + from.rows - below },
    { row: cut.row, rows: cut.rows, column: from.column, columns: cut.column - from.column },
    { row: cut.row, rows: cut.rows, column: right, columns: from.column + from.columns - right },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** Calls `visit` for every cell, row by row. */
export function eachCell(of: Area, visit: (row: number, column: number) => void): void {
  for (let row = of.row; row < of.row + of.rows; row++) {
    for (let column = of.column; column < of.column + of.columns; column++) visit(row, column);
  }
}
