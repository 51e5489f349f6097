/** Cells to write, gathered into few rectangles: one write per rectangle, with `null` for cells that stay as they are (rule S25). */
import type { Cell } from "../../sync/ports/workbook-port.ts";
import { MAX_BYTES, MAX_CELLS } from "../excel/request-limits.ts";

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

export interface Block<C extends CellWrite = CellWrite> {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly C[];
  /** An upper bound for what the request carries for the block, and for what its answer carries. */
  readonly bytes: number;
}

/** What stands in a line before the write. */
export interface BlockLine {
  readonly values: readonly Cell[];
  readonly hidden: boolean;
}

/** An untouched row costs `null`s and another rectangle costs a call; beyond this many rows the call is cheaper. */
const WIDEST_GAP = 8;

/**
 * No block crosses a hidden row, because Excel then puts values into the wrong rows; a hidden row is a block of its own (rule S32).
 * Source: office-js#224, xlwings#747.
 * @param lineAt undefined for a row below the table
 */
export function blocksOf<C extends CellWrite>(
  cells: readonly C[],
  lineAt: (row: number) => BlockLine | undefined = () => undefined,
): readonly Block<C>[] {
  const isHidden = (row: number): boolean => lineAt(row)?.hidden === true;
  const follows = (row: number, before: number): boolean => {
    if (row === before) return true;
    if (row - before > WIDEST_GAP + 1) return false;
    for (let one = before; one <= row; one += 1) if (isHidden(one)) return false;
    return true;
  };
  const runs: C[][] = [];
  for (const cell of cells.toSorted((left, right) => left.row - right.row || left.column - right.column)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || !follows(cell.row, last.row)) runs.push([cell]);
    else run.push(cell);
  }
  return runs.flatMap((run) => parts(run, lineAt));
}

/** Groups of blocks that each fit into one request. */
export function requestsOf<B extends Block>(blocks: readonly B[]): readonly (readonly B[])[] {
  const requests: B[][] = [];
  let [cells, bytes] = [0, 0];
  for (const block of blocks) {
    const size = block.rows * block.columns;
    const request = requests.at(-1);
    if (request === undefined || cells + size > MAX_CELLS || bytes + block.bytes > MAX_BYTES) {
      requests.push([block]);
      [cells, bytes] = [0, 0];
    } else request.push(block);
    cells += size;
    bytes += block.bytes;
  }
  return requests;
}

/** The rectangle around a run, split into as many rows as one request accepts. */
function parts<C extends CellWrite>(
  run: readonly C[],
  lineAt: (row: number) => BlockLine | undefined,
): readonly Block<C>[] {
  // `Math.min(...columns)` would fail: a run may have more cells than a call may have arguments.
  const column = run.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY);
  const columns = run.reduce((most, cell) => Math.max(most, cell.column), 0) - column + 1;
  const cut: (Block<C> & { rows: number; bytes: number; cells: C[] })[] = [];
  for (const cell of run) {
    const part = cut.at(-1);
    const isNewRow = part === undefined || cell.row > part.row + part.rows - 1;
    const before = isNewRow ? lineAt(cell.row)?.values.slice(column, column + columns) : undefined;
    const bytes = sum(before ?? []) + bytesOf(cell.value);
    const rows = part === undefined ? 1 : cell.row - part.row + 1;
    if (part === undefined || (isNewRow && (rows * columns > MAX_CELLS || part.bytes + bytes > MAX_BYTES))) {
      cut.push({ row: cell.row, column, rows: 1, columns, cells: [cell], bytes });
      continue;
    }
    part.cells.push(cell);
    part.rows = rows;
    part.bytes += bytes;
  }
  return cut;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce<number>((bytes, cell) => bytes + bytesOf(cell), 0);
}

/** Three bytes per UTF-16 character, the quotes and a comma. */
function bytesOf(value: Cell): number {
  return typeof value === "string" ? value.length * 3 + 3 : 12;
}
