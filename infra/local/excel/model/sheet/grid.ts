import { type Area, bounding, eachCell, isUnbounded } from "../area.ts";
import { BLANK, type Cell } from "./cell.ts";

/** The cells of a sheet that hold something, by row and column. */
export class Grid {
  #rows = new Map<number, Map<number, Cell>>();
  /** Told of each cell before another takes its place. */
  onReplace: ((row: number, column: number, before: Cell) => void) | undefined = undefined;

  at(row: number, column: number): Cell {
    return this.#rows.get(row)?.get(column) ?? BLANK;
  }

  put(row: number, column: number, cell: Cell): void {
    this.onReplace?.(row, column, this.at(row, column));
    if (cell.value === "" && cell.formula === undefined && cell.format === undefined) {
      this.#rows.get(row)?.delete(column);
      return;
    }
    let cells = this.#rows.get(row);
    if (cells === undefined) {
      cells = new Map();
      this.#rows.set(row, cells);
    }
    cells.set(column, cell);
  }

  /** Visits the cells that hold something; the visitor may replace or remove the cell it is given. */
  each(within: Area, visit: (row: number, column: number, cell: Cell) => void): void {
    if (!isUnbounded(within) && within.rows * within.columns < 64) {
      eachCell(within, (row, column) => {
        const cell = this.#rows.get(row)?.get(column);
        if (cell !== undefined) visit(row, column, cell);
      });
      return;
    }
    for (const [row, cells] of this.#rows) {
      if (row < within.row || row >= within.row + within.rows) continue;
      for (const [column, cell] of cells) {
        if (column >= within.column && column < within.column + within.columns) visit(row, column, cell);
      }
    }
  }

  /** Moves every cell to where `to` says; undefined drops it. */
  remap(to: (row: number, column: number) => readonly [row: number, column: number] | undefined): void {
    const moving: { row: number; column: number; cell: Cell }[] = [];
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        const place = to(row, column);
        if (place === undefined || place[0] !== row || place[1] !== column) {
          this.onReplace?.(row, column, cell);
          cells.delete(column);
        }
        if (place !== undefined && (place[0] !== row || place[1] !== column))
          moving.push({ row: place[0], column: place[1], cell });
      }
    }
    for (const { row, column, cell } of moving) this.put(row, column, cell);
  }

  /** The smallest area around all that holds something; formatted blanks count unless `valuesOnly`. */
  used(valuesOnly: boolean, within: Area): Area | undefined {
    let found: Area | undefined;
    this.each(within, (row, column, cell) => {
      if (valuesOnly && cell.value === "" && cell.formula === undefined) return;
      const one = { row, column, rows: 1, columns: 1 };
      found = found === undefined ? one : bounding(found, one);
    });
    return found;
  }
}
