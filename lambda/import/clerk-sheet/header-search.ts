import type { Cell, Grid, GridRow } from "../../office-file/grid.ts";
import { captionRole, type CaptionRole } from "./captions.ts";
import { namesDay, showsDay } from "./header-day.ts";

/** One caption above a column, as one of possibly several. `width` > 1 where it spans columns. */
export interface Caption {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly cell: Cell;
  readonly text: string;
}

/** A sheet while its headers are looked for. */
export interface Search {
  readonly grid: Grid;
  readonly rows: ReadonlyMap<number, GridRow>;
  /** The role of a cell as a caption. Texts of a sheet repeat by the thousand, so each is classified once. */
  readonly roleOf: (cell: Cell) => CaptionRole;
  readonly namesDay: (cell: Cell) => boolean;
  /** The last column of a row that names a day, 0 for none. */
  readonly lastDay: (row: number) => number;
}

/** @param daysOf the columns of a row that are days though they name none */
export function makeSearch(grid: Grid, year: number, daysOf: (row: GridRow) => readonly number[]): Search {
  const rows = new Map(grid.rows.map((row) => [row.number, row]));
  const roleOfText = memoized(captionRole);
  const textNamesDay = memoized((text: string) => namesDay(text, year));
  const cellNamesDay = (cell: Cell): boolean =>
    cell.kind === "text" ? textNamesDay(cell.text) : showsDay(cell, grid, year);
  return {
    grid,
    rows,
    roleOf: (cell) => (cell.kind === "text" ? roleOfText(cell.text) : "other"),
    namesDay: cellNamesDay,
    lastDay: memoized((number: number) => {
      const row = rows.get(number);
      if (row === undefined) return 0;
      const named = [...row.cells].flatMap(([at, cell]) => (cellNamesDay(cell) ? [at] : []));
      return Math.max(0, ...named, ...daysOf(row));
    }),
  };
}

/** The same function, which computes each result once. */
function memoized<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const results = new Map<Key, Value>();
  return (key) => {
    const value = results.get(key) ?? work(key);
    results.set(key, value);
    return value;
  };
}
