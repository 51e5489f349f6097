/** The one way of looking: the survey and the tables in one exchange, and one more for each further 20,000 cells (rule S25). */
import type { Conversation } from "../excel/conversation.ts";
import { keyOf, type RawTable } from "../table/raw-table.ts";
import { type AskedPiece, askPiece, type Piece, readTables, requestsFor, takePiece } from "./reading.ts";
import { isTooLarge } from "../excel/refusals.ts";
import type { Snapshot } from "./snapshot.ts";
import { isSamePlace, standAgain, type Stand } from "../table/stand.ts";
import { askSurvey, type Survey, survey } from "./survey.ts";
import type { SheetLines } from "./touched-lines.ts";

export interface Look {
  readonly survey: Survey;
  readonly tables: readonly RawTable[];
}

/**
 * The tables are read where they stood last; those that have moved are read anew.
 * @param names texts of the notebook to read in the same exchange
 * @param touched the only lines that may have changed since the last look; undefined for all. Where a line has moved, or a formula may
 * depend on the edit, everything is read all the same.
 */
export async function look(
  context: Conversation,
  snapshot: Snapshot,
  names: readonly string[] = [],
  touched?: readonly SheetLines[],
): Promise<Look> {
  const before = snapshot.tables;
  const guess = snapshot.stands.map((stand) => standAgain(context.workbook, stand));
  const few = touched === undefined || before.some(computes) ? undefined : piecesOf(guess, touched);
  const answer = askSurvey(context, snapshot, names);
  const begun = (few ?? requestsFor(guess)[0] ?? []).map(askPiece);
  try {
    await context.look();
  } catch (error) {
    if (!isTooLarge(error) || begun.length === 0) throw error;
    return whole(context, snapshot, await survey(context, snapshot, names));
  }
  const found = await answer();
  const isStill = (stands: readonly Stand[]): boolean =>
    stands.length === found.stands.length &&
    found.stands.every((stand, index) => isSamePlace(stand, stands[index] ?? stand));
  if (!isStill(guess)) return whole(context, snapshot, found);
  if (few === undefined) return whole(context, snapshot, found, begun);
  const tables = isStill(before.map(({ stand }) => stand))
    ? withLines(before, found.stands, begun.map(takePiece))
    : undefined;
  if (tables === undefined) return whole(context, snapshot, found);
  snapshot.tables = tables;
  return { survey: found, tables };
}

async function whole(
  context: Conversation,
  snapshot: Snapshot,
  found: Survey,
  begun?: readonly AskedPiece[],
): Promise<Look> {
  snapshot.tables = await readTables(context, found.stands, begun);
  return { survey: found, tables: snapshot.tables };
}

function piecesOf(stands: readonly Stand[], touched: readonly SheetLines[]): readonly Piece[] {
  return stands.flatMap((stand) =>
    touched
      .filter(({ sheetId }) => sheetId === stand.sheetId)
      .flatMap((lines) => {
        const from = Math.max(lines.from - stand.top, 0);
        const end = Math.min(lines.from + lines.count - stand.top, stand.rows);
        return end > from ? [{ stand, from, count: end - from }] : [];
      }),
  );
}

/** The tables with these lines read anew; undefined when a line has another key than before, so lines have moved. */
function withLines(
  before: readonly RawTable[],
  stands: readonly Stand[],
  read: readonly ReturnType<typeof takePiece>[],
): readonly RawTable[] | undefined {
  const rows = before.map((table) => [...table.rows]);
  for (const { stand, from, rows: lines } of read) {
    const own = rows[stands.findIndex(({ tableId }) => tableId === stand.tableId)];
    for (const [index, row] of lines.entries()) {
      const known = own?.[from + index];
      if (known === undefined || keyOf(known.values, stand.offsets) !== keyOf(row.values, stand.offsets))
        return undefined;
      own?.splice(from + index, 1, row);
    }
  }
  return stands.map((stand, index) => ({ stand, rows: rows[index] ?? [] }));
}

/** Whether the clerk's own columns hold formulas, whose values may change with any cell of any sheet. */
function computes({ stand: { offsets }, rows }: RawTable): boolean {
  const own = new Set(offsets.values());
  return rows.some(({ formulas }) => [...formulas].some((offset) => own.has(offset)));
}
