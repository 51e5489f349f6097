/** The last reading of the tables, with those lines read again that events have named. */
import { keyOf, type RawTable } from "./raw-table.ts";
import { readPieces } from "./reading.ts";
import type { Stand } from "./survey.ts";
import type { SheetLines } from "./touched-lines.ts";
import type { Conversation } from "./run-batch.ts";

/**
 * @returns undefined when everything must be read: a table has moved or grown, lines have moved, or a formula may depend on the
 * edit
 */
export async function rereadLines(
  context: Conversation,
  stands: readonly Stand[],
  before: readonly RawTable[],
  touched: readonly SheetLines[],
  sync: () => Promise<void>,
): Promise<readonly RawTable[] | undefined> {
  if (shapeOf(stands) !== shapeOf(before.map(({ stand }) => stand)) || before.some(computes))
    return undefined;
  const pieces = stands.flatMap((stand) =>
    touched.filter(({ sheetId }) => sheetId === stand.sheetId).flatMap((lines) => within(stand, lines)),
  );
  const rows = new Map(before.map((table, index) => [stands[index], [...table.rows]]));
  for (const { stand, from, rows: read } of pieces.length === 0
    ? []
    : await readPieces(context, pieces, sync)) {
    for (const [index, row] of read.entries()) {
      const known = rows.get(stand)?.[from + index];
      const isSame =
        known !== undefined && keyOf(known.values, stand.offsets) === keyOf(row.values, stand.offsets);
      if (!isSame) return undefined;
      rows.get(stand)?.splice(from + index, 1, row);
    }
  }
  return stands.map((stand) => ({ stand, rows: rows.get(stand) ?? [] }));
}

function within(stand: Stand, { from, count }: SheetLines) {
  const first = Math.max(from - stand.top, 0);
  const end = Math.min(from + count - stand.top, stand.rows);
  return end > first ? [{ stand, from: first, count: end - first }] : [];
}

function shapeOf(stands: readonly Stand[]): string {
  return JSON.stringify(
    stands.map(({ kept, sheetId, top, left, rows, width, offsets }) => [
      kept.form,
      sheetId,
      [top, left, rows, width],
      [...offsets],
    ]),
  );
}

/** Whether the clerk's own columns hold formulas, whose values may change with any cell of any sheet. */
function computes({ stand: { offsets }, rows }: RawTable): boolean {
  const own = new Set(offsets.values());
  return rows.some(({ formulas }) => [...formulas].some((offset) => own.has(offset)));
}
