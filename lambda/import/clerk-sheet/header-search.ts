import type { Cell, Grid, GridRow } from "../../office-file/grid.ts";
import { captionRole, type CaptionRole } from "./captions.ts";
import { saysDay, showsDay } from "./header-day.ts";

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
  /** What a cell is as a caption. Texts of a sheet repeat by the thousand, so each is looked at once. */
  readonly roleOf: (cell: Cell) => CaptionRole;
  readonly saysDay: (cell: Cell) => boolean;
  /** The last column of a row that says a day, 0 for none. */
  readonly lastDay: (row: number) => number;
}

export function makeSearch(grid: Grid, year: number): Search {
  const rows = new Map(grid.rows.map((row) => [row.number, row]));
  const roleOfText = remembered(captionRole);
  const textSaysDay = remembered((text: string) => saysDay(text, year));
  const cellSaysDay = (cell: Cell): boolean =>
    cell.kind === "text" ? textSaysDay(cell.text) : showsDay(cell, grid, year);
  return {
    grid,
    rows,
    roleOf: (cell) => (cell.kind === "text" ? roleOfText(cell.text) : "other"),
    saysDay: cellSaysDay,
    lastDay: remembered((number: number) => {
      const cells = [...(rows.get(number)?.cells ?? [])];
      return cells.reduce((last, [at, cell]) => (at > last && cellSaysDay(cell) ? at : last), 0);
    }),
  };
}

/** The same answers, each worked out once. */
function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}
