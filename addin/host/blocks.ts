/** Cells to write, gathered into few rectangles: one write a rectangle, `null` for what stays as it is (rule S25). */
import { groupBy } from "../../domain/score/group-by.ts";
import type { Cell } from "../sync/desk.ts";

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (Cell | null)[])[];
}

export const MAX_CELLS = 20_000;
/** In UTF-8, of 5 MB that Excel on the web takes in one request; the rest is left for Excel's own words. */
export const MAX_BYTES = 1_500_000;
/** An untouched row costs `null`s, another rectangle costs a call: beyond this many rows the call is cheaper. */
const WIDEST_GAP = 8;

export function blocksOf(cells: readonly CellWrite[]): readonly Block[] {
  const sorted = cells.toSorted((left, right) => left.row - right.row || left.column - right.column);
  const runs: CellWrite[][] = [];
  let bytes = 0;
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    bytes += bytesOf(cell.value);
    const apart = last === undefined || cell.row - last.row > WIDEST_GAP + 1;
    const newRow = last !== undefined && cell.row !== last.row;
    if (run === undefined || apart || (newRow && bytes > MAX_BYTES / 2)) {
      runs.push([cell]);
      bytes = bytesOf(cell.value);
    } else run.push(cell);
  }
  return runs.flatMap(rectangles);
}

/** Groups of blocks that each fit into one request. */
export function requestsOf<B extends Block>(blocks: readonly B[]): readonly (readonly B[])[] {
  const requests: B[][] = [];
  let cells = 0;
  let bytes = 0;
  for (const block of blocks) {
    const size = sizeOf(block);
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

function rectangles(run: readonly CellWrite[]): readonly Block[] {
  const left = Math.min(...run.map((cell) => cell.column));
  const width = Math.max(...run.map((cell) => cell.column)) - left + 1;
  const rows = groupBy(run, (cell) => String(cell.row));
  const first = run[0]?.row ?? 0;
  const height = (run.at(-1)?.row ?? first) - first + 1;
  const values = Array.from({ length: height }, (_, index) => {
    const line: (Cell | null)[] = Array.from({ length: width }, () => null);
    for (const cell of rows.get(String(first + index)) ?? []) line[cell.column - left] = cell.value;
    return line;
  });
  const most = Math.max(1, Math.floor(MAX_CELLS / width));
  const parts = Array.from({ length: Math.ceil(height / most) }, (_, index) => index * most);
  return parts.map((from) => ({ row: first + from, column: left, values: values.slice(from, from + most) }));
}

function sizeOf(block: Block): { readonly cells: number; readonly bytes: number } {
  const bytes = block.values.reduce(
    (sum, line) => sum + line.reduce((part: number, value) => part + bytesOf(value ?? ""), 0),
    0,
  );
  return { cells: block.values.length * (block.values[0]?.length ?? 0), bytes };
}

/** At most three bytes a character of UTF-16, and quotes and a comma. */
function bytesOf(value: Cell): number {
  return typeof value === "string" ? value.length * 3 + 3 : 12;
}
