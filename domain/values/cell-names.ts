/** Cells as Excel names them; rows and columns count from 1. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The column of "AB", in any case of its letters. */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

export function rangeName({ top, left, bottom, right }: Range): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** The row and column of "AB12", or undefined. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined) return undefined;
  const column = columnNumber(letters);
  const row = Number(digits);
  return row < 1 || row > 1_048_576 || column > 16_384 ? undefined : { row, column };
}
