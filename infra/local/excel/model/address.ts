import { columnName, columnNumber } from "../../../../domain/values/cell-names.ts";
import {
  type Area,
  area,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from "./area.ts";

/** Columns count from 0 in this model: "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  return columnName(column + 1);
}

export function columnIndex(letters: string): number {
  return columnNumber(letters) - 1;
}

/** "A1:B2" without a sheet's name; "A:C" and "1:3" for whole columns and rows. */
export function localAddress(of: Area): string {
  if (isWholeRows(of)) return `${of.row + 1}:${lastRow(of) + 1}`;
  if (isWholeColumns(of)) return `${columnLetters(of.column)}:${columnLetters(lastColumn(of))}`;
  const start = `${columnLetters(of.column)}${of.row + 1}`;
  return of.rows === 1 && of.columns === 1
    ? start
    : `${start}:${columnLetters(lastColumn(of))}${lastRow(of) + 1}`;
}

/** A name that formulas and addresses may say without quotes. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u;
const LIKE_A_CELL = /^[A-Z]{1,3}\d+$/i;

export function quotedName(name: string): string {
  return PLAIN_NAME.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface Address {
  /** The sheet's name where the address says one. */
  readonly sheet: string | undefined;
  readonly area: Area;
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

function between(a: number, b: number): [start: number, count: number] {
  return [Math.min(a, b), Math.abs(a - b) + 1];
}

function parseLocal(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells !== null) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    const [column, columns] = between(columnIndex(left), columnIndex(right));
    const [row, rows] = between(Number(top) - 1, Number(bottom) - 1);
    return row < 0 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS
      ? undefined
      : area(row, column, rows, columns);
  }
  const whole = COLUMNS.exec(text);
  if (whole !== null) {
    const [column, columns] = between(columnIndex(whole[1] ?? ""), columnIndex(whole[2] ?? ""));
    return column + columns > MAX_COLUMNS ? undefined : area(0, column, MAX_ROWS, columns);
  }
  const rows = ROWS.exec(text);
  if (rows === null) return undefined;
  const [row, count] = between(Number(rows[1]) - 1, Number(rows[2]) - 1);
  return row < 0 || row + count > MAX_ROWS ? undefined : area(row, 0, count, MAX_COLUMNS);
}

/** @returns undefined where the text is no address in A1 style. */
export function parseAddress(text: string): Address | undefined {
  const named = SHEET.exec(text.trim());
  const sheet = named === null ? undefined : (named[1]?.replaceAll("''", "'") ?? named[2]);
  const cells = parseLocal(named === null ? text.trim() : (named[3] ?? ""));
  return cells === undefined ? undefined : { sheet, area: cells };
}
