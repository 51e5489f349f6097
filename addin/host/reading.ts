/** Tables read in few round trips: values, formulas and hidden rows together, at most 20,000 cells per request (rule S25). */
import { type Cell, WorkbookError } from "../sync/ports/workbook-port.ts";
import { MAX_CELLS } from "./blocks.ts";
import { KEY_SLOT } from "./layout.ts";
import { isFormula, keyOf, type RawRow, type RawTable } from "./raw-table.ts";
import { type Conversation, isTooLarge } from "./run-batch.ts";
import { cellsOf, type Stand } from "./survey.ts";

/** Rows of one table that are requested together. */
export interface Piece {
  readonly stand: Stand;
  readonly from: number;
  readonly count: number;
}

/** Pieces of all tables, gathered into requests of at most 20,000 cells. */
export function requestsFor(stands: readonly Stand[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let room = 0;
  for (const stand of stands) {
    for (let from = 0; from < stand.rows;) {
      if (room < stand.width) {
        requests.push([]);
        room = Math.max(MAX_CELLS, stand.width);
      }
      const count = Math.min(stand.rows - from, Math.floor(room / stand.width));
      requests.at(-1)?.push({ stand, from, count });
      room -= count * stand.width;
      from += count;
    }
  }
  return requests;
}

/** Rows that a clerk sorts between two requests would be read twice or not at all. */
const TRIES = 3;

/** @throws WorkbookError `busy` when rows kept moving while they were read */
export async function readTables(
  context: Conversation,
  stands: readonly Stand[],
  sync: () => Promise<void>,
): Promise<readonly RawTable[]> {
  const requests = requestsFor(stands);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const read = new Map<Stand, RawRow[]>(stands.map((stand) => [stand, []]));
    let keys: readonly LoadedKeys[] = [];
    for (const [index, pieces] of requests.entries()) {
      const isLast = index === requests.length - 1;
      if (isLast && requests.length > 1) keys = stands.map((stand) => loadKeys(stand));
      for (const { stand, rows } of await readPieces(context, pieces, sync)) read.get(stand)?.push(...rows);
    }
    const tables = stands.map((stand) => ({ stand, rows: read.get(stand) ?? [] }));
    if (keys.every(({ stand, range }) => isSame(read.get(stand) ?? [], stand, range))) return tables;
  }
  throw new WorkbookError("busy");
}

interface LoadedKeys {
  readonly stand: Stand;
  readonly range: Excel.Range | undefined;
}

function loadKeys(stand: Stand): LoadedKeys {
  const offset = stand.offsets.get(KEY_SLOT);
  const range = offset === undefined ? undefined : cellsOf(stand, 0, offset, stand.rows, 1);
  range?.load("values");
  return { stand, range };
}

function isSame(rows: readonly RawRow[], stand: Stand, range: Excel.Range | undefined): boolean {
  if (range === undefined) return true;
  return rows.every(
    (row, index) => keyOf(row.values, stand.offsets) === String(range.values[index]?.[0] ?? "").trim(),
  );
}

interface ReadPiece {
  readonly stand: Stand;
  readonly from: number;
  readonly rows: readonly RawRow[];
}

export async function readPieces(
  context: Conversation,
  pieces: readonly Piece[],
  sync: () => Promise<void>,
): Promise<readonly ReadPiece[]> {
  const asked = pieces.map((piece) => {
    const range = cellsOf(piece.stand, piece.from, 0, piece.count, piece.stand.width);
    range.load("values,formulas");
    if (piece.stand.isProtected) range.load("numberFormat");
    const hidden = piece.stand.hidden === null ? range.getRowProperties({ rowHidden: true }) : undefined;
    return { piece, range, hidden };
  });
  try {
    await sync();
  } catch (error) {
    const [first, second] = halves(pieces);
    if (!isTooLarge(error) || second.length === 0) throw error;
    const again = (): Promise<void> => context.sync();
    return [...(await readPieces(context, first, again)), ...(await readPieces(context, second, again))];
  }
  return asked.map(({ piece, range, hidden }) => ({
    stand: piece.stand,
    from: piece.from,
    rows: rowsOf(
      range,
      piece.stand.hidden ?? hidden?.value.map((row) => row.rowHidden === true),
      piece.stand.isProtected ? (range.numberFormat as string[][]) : undefined,
    ),
  }));
}

/** The second half is empty when a single row is already too much. */
export function halves(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] {
  const [only, ...others] = pieces;
  const half = Math.ceil(pieces.length / 2);
  if (only === undefined || others.length > 0) return [pieces.slice(0, half), pieces.slice(half)];
  const { stand, from, count } = only;
  const kept = Math.ceil(count / 2);
  if (kept === count) return [pieces, []];
  return [[{ stand, from, count: kept }], [{ stand, from: from + kept, count: count - kept }]];
}

/** Excel on the web returns `null` instead of an error for a range that it considers too large. */
function rowsOf(
  range: Excel.Range,
  hidden: boolean | readonly boolean[] | undefined,
  formats: readonly (readonly string[])[] | undefined,
): readonly RawRow[] {
  const values = range.values as Cell[][] | null;
  const formulas = range.formulas as unknown[][] | null;
  if (values === null || formulas === null) throw new WorkbookError("too-large");
  return values.map((line, index) => ({
    values: line,
    formulas: new Set(
      [...line.keys()].filter((offset) => isFormula(line[offset], formulas[index]?.[offset])),
    ),
    hidden: typeof hidden === "boolean" ? hidden : (hidden?.[index] ?? false),
    ...(formats !== undefined && { formats: formats[index] ?? [] }),
  }));
}
