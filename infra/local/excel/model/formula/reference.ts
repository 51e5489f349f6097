import { columnIndex, columnLetters, quotedName } from "../address.ts";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../area.ts";

interface Coordinate {
  readonly index: number;
  /** Said with "$": does not move when the formula is copied. */
  readonly fixed: boolean;
}

/** Cells as a formula says them; a missing pair of rows or columns means all of them. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly rows: readonly [Coordinate, Coordinate] | undefined;
  readonly columns: readonly [Coordinate, Coordinate] | undefined;
  readonly single: boolean;
}

const SHAPE =
  /^(?:('(?:[^']|'')+'|[^'!]+)!)?(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?(?::(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?)?$/u;

export function parseReference(text: string): Reference | undefined {
  const found = SHAPE.exec(text);
  if (found === null) return undefined;
  const [, name, left$, left, top$, top, right$, right, bottom$, bottom] = found;
  const column = (letters: string, mark: string | undefined): Coordinate => ({
    index: columnIndex(letters),
    fixed: mark === "$",
  });
  const row = (digits: string, mark: string | undefined): Coordinate => ({
    index: Number(digits) - 1,
    fixed: mark === "$",
  });
  const firstColumn = left === undefined ? undefined : column(left, left$);
  const firstRow = top === undefined ? undefined : row(top, top$);
  return {
    sheet: name?.startsWith("'") === true ? name.slice(1, -1).replaceAll("''", "'") : name,
    columns: firstColumn && [firstColumn, right === undefined ? firstColumn : column(right, right$)],
    rows: firstRow && [firstRow, bottom === undefined ? firstRow : row(bottom, bottom$)],
    single: !text.slice(name === undefined ? 0 : name.length + 1).includes(":"),
  };
}

export function areaOf({ rows, columns }: Reference): Area {
  const [top, bottom] = rows === undefined ? [0, MAX_ROWS - 1] : [rows[0].index, rows[1].index];
  const [left, right] = columns === undefined ? [0, MAX_COLUMNS - 1] : [columns[0].index, columns[1].index];
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

export function written({ sheet, rows, columns, single }: Reference): string {
  const part = (which: 0 | 1): string => {
    const column = columns?.[which];
    const row = rows?.[which];
    return `${column === undefined ? "" : (column.fixed ? "$" : "") + columnLetters(column.index)}${row === undefined ? "" : (row.fixed ? "$" : "") + String(row.index + 1)}`;
  };
  const name = sheet === undefined ? "" : `${quotedName(sheet)}!`;
  return single ? name + part(0) : `${name}${part(0)}:${part(1)}`;
}

function inside(pair: readonly [Coordinate, Coordinate] | undefined, limit: number): boolean {
  return pair === undefined || pair.every(({ index }) => index >= 0 && index < limit);
}

/** The reference of a copy so many rows and columns away; undefined when it falls off the sheet. */
export function movedBy(reference: Reference, rows: number, columns: number): Reference | undefined {
  const move = (pair: readonly [Coordinate, Coordinate] | undefined, by: number): Reference["rows"] =>
    pair && [
      { ...pair[0], index: pair[0].fixed ? pair[0].index : pair[0].index + by },
      { ...pair[1], index: pair[1].fixed ? pair[1].index : pair[1].index + by },
    ];
  const moved = { ...reference, rows: move(reference.rows, rows), columns: move(reference.columns, columns) };
  return inside(moved.rows, MAX_ROWS) && inside(moved.columns, MAX_COLUMNS) ? moved : undefined;
}

/** The same reference to other cells. */
export function pointedAt(reference: Reference, area: Area): Reference {
  return {
    ...reference,
    rows: reference.rows && [
      { ...reference.rows[0], index: area.row },
      { ...reference.rows[1], index: area.row + area.rows - 1 },
    ],
    columns: reference.columns && [
      { ...reference.columns[0], index: area.column },
      { ...reference.columns[1], index: area.column + area.columns - 1 },
    ],
  };
}
