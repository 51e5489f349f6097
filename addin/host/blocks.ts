/**
 * Cells to write, gathered into few rectangles: one call per rectangle, with `null` for cells that stay as they are (rule S25).
 */
import type { Cell } from "../sync/ports/workbook-port.ts";

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (Cell | null)[])[];
  /** Bytes that the same request reads. */
  readonly beside: number;
}

export const MAX_CELLS = 20_000;
/** Bytes of UTF-8. Excel on the web accepts 5 MB per request; the rest is left for Excel's own envelope. */
export const MAX_BYTES = 1_500_000;
/** An untouched row costs `null`s and another rectangle costs a call; beyond this many rows the call is cheaper. */
const WIDEST_GAP = 8;

/** @param beside bytes read with each written line; their number is known, so they are not counted as cells */
export function blocksOf(
  cells: readonly CellWrite[],
  beside: (row: number) => number = () => 0,
): readonly Block[] {
  const sorted = cells.toSorted((left, right) => left.row - right.row || left.column - right.column);
  const runs: CellWrite[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || cell.row - last.row > WIDEST_GAP + 1) runs.push([cell]);
    else run.push(cell);
  }
  return runs.flatMap((run) => parts(rectangle(run), beside));
}

/** Groups of blocks that each fit into one request. */
export function requestsOf<B extends Block>(blocks: readonly B[]): readonly (readonly B[])[] {
  const requests: B[][] = [];
  let cells = 0;
  let bytes = 0;
  for (const block of blocks) {
    const { cells: more, bytes: own } = sizeOf(block.values);
    const size = { cells: more, bytes: own + block.beside };
    const request = requests.at(-1);
    if (request === undefined || cells + size.cells > MAX_CELLS || bytes + size.bytes > MAX_BYTES) {
      requests.push([block]);
      [cells, bytes] = [0, 0];
    } else request.push(block);
    cells += size.cells;
    bytes += size.bytes;
  }
  return requests;
}

function rectangle(run: readonly CellWrite[]): Omit<Block, "beside"> {
  // `Math.min(...columns)` would fail: a run may have more cells than a call may have arguments.
  const left = run.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const width = run.reduce((most, { column }) => Math.max(most, column), 0) - left + 1;
  const first = run[0]?.row ?? 0;
  const values = Array.from({ length: (run.at(-1)?.row ?? first) - first + 1 }, () =>
    Array.from({ length: width }, (): Cell | null => null),
  );
  for (const { row, column, value } of run) values[row - first]?.splice(column - left, 1, value);
  return { row: first, column: left, values };
}

/** Splits a block into as many rows as one request accepts. */
function parts(
  { row, column, values }: Omit<Block, "beside">,
  beside: (row: number) => number,
): readonly Block[] {
  const cut: { row: number; column: number; values: (readonly (Cell | null)[])[]; beside: number }[] = [];
  let [cells, bytes] = [0, 0];
  for (const [index, line] of values.entries()) {
    const size = sizeOf([line]);
    const more = beside(row + index);
    const part = cut.at(-1);
    if (part === undefined || cells + size.cells > MAX_CELLS || bytes + size.bytes + more > MAX_BYTES) {
      cut.push({ row: row + index, column, values: [line], beside: more });
      [cells, bytes] = [0, 0];
    } else {
      part.values.push(line);
      part.beside += more;
    }
    cells += size.cells;
    bytes += size.bytes + more;
  }
  return cut;
}

function sizeOf(values: Block["values"]): { readonly cells: number; readonly bytes: number } {
  let [cells, bytes] = [0, 0];
  for (const line of values) {
    cells += line.length;
    for (const value of line) bytes += bytesOf(value ?? "");
  }
  return { cells, bytes };
}

/** An upper bound: three bytes per UTF-16 character, the quotes and a comma. */
export function bytesOf(value: Cell): number {
  return typeof value === "string" ? value.length * 3 + 3 : 12;
}
