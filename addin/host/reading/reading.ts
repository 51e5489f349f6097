/** Tables read in few exchanges: values, formulas and hidden rows together, at most 20,000 cells per request (rule S25). */
import { type Cell, WorkbookError } from "../../sync/ports/workbook-port.ts";
import { MAX_CELLS } from "../excel/request-limits.ts";
import type { Conversation } from "../excel/conversation.ts";
import { KEY_SLOT } from "../table/layout.ts";
import { isFormula, keyOf, type RawRow, type RawTable } from "../table/raw-table.ts";
import { isTooLarge } from "../excel/refusals.ts";
import { cellsOf, type Stand } from "../table/stand.ts";

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

/**
 * @param begun the first request of `requestsFor`, whose answer is there already
 * @throws WorkbookError `busy` when rows kept moving while they were read
 */
export async function readTables(
  context: Conversation,
  stands: readonly Stand[],
  begun?: readonly AskedPiece[],
): Promise<readonly RawTable[]> {
  const requests = requestsFor(stands);
  let first = begun;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const rows = new Map<string, RawRow[]>(stands.map(({ tableId }) => [tableId, []]));
    let keys: readonly LoadedKeys[] = [];
    for (const [index, pieces] of requests.entries()) {
      if (index > 0 && index === requests.length - 1) keys = stands.map(loadKeys);
      const read =
        index === 0 && first !== undefined ? first.map(takePiece) : await readPieces(context, pieces);
      for (const { stand, rows: lines } of read) rows.get(stand.tableId)?.push(...lines);
    }
    first = undefined;
    const tables = stands.map((stand) => ({ stand, rows: rows.get(stand.tableId) ?? [] }));
    if (keys.every(({ range }, index) => hasKeys(tables[index], range))) return tables;
  }
  throw new WorkbookError("busy");
}

interface LoadedKeys {
  readonly range: Excel.Range | undefined;
}

function loadKeys(stand: Stand): LoadedKeys {
  const offset = stand.offsets.get(KEY_SLOT);
  const range = offset === undefined ? undefined : cellsOf(stand, 0, offset, stand.rows, 1);
  range?.load("values");
  return { range };
}

function hasKeys(table: RawTable | undefined, range: Excel.Range | undefined): boolean {
  return (
    table === undefined ||
    range === undefined ||
    table.rows.every(
      ({ values }, index) =>
        keyOf(values, table.stand.offsets) === String(range.values[index]?.[0] ?? "").trim(),
    )
  );
}

export interface AskedPiece {
  readonly piece: Piece;
  readonly range: Excel.Range;
  readonly hidden: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
}

export interface ReadPiece extends Piece {
  readonly rows: readonly RawRow[];
}

/** Queues the request; call `takePiece` after the look. */
export function askPiece(piece: Piece): AskedPiece {
  const { stand, from, count } = piece;
  const range = cellsOf(stand, from, 0, count, stand.width);
  range.load("values,formulas");
  if (stand.isProtected) range.load("numberFormat");
  return {
    piece,
    range,
    hidden: stand.hidden === null ? range.getRowProperties({ rowHidden: true }) : undefined,
  };
}

/** @throws WorkbookError for a range that Excel on the web considers too large: it returns `null` instead of an error */
export function takePiece({ piece, range, hidden }: AskedPiece): ReadPiece {
  const values = range.values as Cell[][] | null;
  const formulas = range.formulas as unknown[][] | null;
  if (values === null || formulas === null) throw new WorkbookError("too-large");
  const formats = piece.stand.isProtected ? (range.numberFormat as string[][]) : undefined;
  const rows = values.map((line, index) => ({
    values: line,
    formulas: new Set(
      [...line.keys()].filter((offset) => isFormula(line[offset], formulas[index]?.[offset])),
    ),
    hidden: hidden === undefined ? piece.stand.hidden === true : hidden.value[index]?.rowHidden === true,
    ...(formats !== undefined && { formats: formats[index] ?? [] }),
  }));
  return { ...piece, rows };
}

async function readPieces(context: Conversation, pieces: readonly Piece[]): Promise<readonly ReadPiece[]> {
  const asked = pieces.map(askPiece);
  try {
    await context.look();
  } catch (error) {
    const [first, second] = halves(pieces);
    if (!isTooLarge(error) || second.length === 0) throw error;
    return [...(await readPieces(context, first)), ...(await readPieces(context, second))];
  }
  return asked.map(takePiece);
}

/** The second half is empty when a single row is already too much. */
function halves(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] {
  const [only, ...others] = pieces;
  const half = Math.ceil(pieces.length / 2);
  if (only === undefined || others.length > 0) return [pieces.slice(0, half), pieces.slice(half)];
  const { stand, from, count } = only;
  const kept = Math.ceil(count / 2);
  if (kept === count) return [pieces, []];
  return [[{ stand, from, count: kept }], [{ stand, from: from + kept, count: count - kept }]];
}
