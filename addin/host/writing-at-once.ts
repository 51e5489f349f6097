/**
 * Changes written in one exchange on a recent reading. The tables may have moved since, so the request first asks Excel for
 * each column at its assumed place; if one is not there, Excel stops at that request and executes nothing after it. The same
 * request reads the cells that it replaces, and a cell with other content is restored (rule S16).
 */
import type { SheetChange } from "../sync/ports/workbook-port.ts";
import type { FormPlan } from "./form-plan.ts";
import { grow } from "./growing.ts";
import { type Formats, guardedBlocks } from "./guarded-write.ts";
import { KEY_SLOT } from "./layout.ts";
import type { RawTable } from "./raw-table.ts";
import { type Conversation, isGone } from "./run-batch.ts";
import { sendLast } from "./sending.ts";
import { cellsOf, type Stand } from "./survey.ts";
import { type LastRows, plansFor, quietly } from "./writing.ts";

export type WrittenAtOnce =
  /** Nothing was written. */
  | { readonly kind: "moved" }
  | {
      readonly kind: "written";
      /** Changes that were left alone for good. */
      readonly left: readonly SheetChange[];
      /** Changes whose line, or room for it, may be found in another reading. */
      readonly again: readonly SheetChange[];
      /** The current state of the tables. */
      readonly tables: readonly RawTable[];
    };

/** @param finish as in `writeChanges`. */
export async function writeAtOnce(
  context: Conversation,
  tables: readonly RawTable[],
  changes: readonly SheetChange[],
  lastRows: LastRows,
  finish: (left: readonly SheetChange[]) => Promise<void>,
  writing?: number,
): Promise<WrittenAtOnce> {
  const here = tables.map(({ stand, rows }) => ({ stand: standNow(context, stand), rows }));
  const { plans, left } = plansFor(
    here.map(({ stand }) => stand),
    changes,
    lastRows,
  );
  let exchanges = 0;
  const counted = async (exchange: () => Promise<void>): Promise<void> => {
    await exchange();
    exchanges += 1;
  };
  const sync = (): Promise<void> => counted(() => context.sync());
  const finished = (): Promise<void> => counted(() => finish(left()));
  try {
    if (plans.length === 0) await finished();
    else await quietly(context, () => carryOut(context, plans, here, sync, finished, writing));
  } catch (error) {
    if (isGone(error) && exchanges === 0) return { kind: "moved" };
    throw error;
  }
  const mayBeFound = ({ kind }: SheetChange): boolean =>
    kind !== "key" && plans.some(({ refused }) => refused);
  const all = left();
  return {
    kind: "written",
    left: all.filter((change) => !mayBeFound(change)),
    again: all.filter(mayBeFound),
    tables: here.map((table) => withWritten(table, plans)),
  };
}

function carryOut(
  context: Conversation,
  plans: readonly FormPlan[],
  tables: readonly RawTable[],
  sync: () => Promise<void>,
  finish: () => Promise<void>,
  writing: number | undefined,
): Promise<void> {
  const formatsOf = new Map<Stand, Formats>();
  for (const { stand } of plans) standsAsRead(stand);
  const blocks = plans.flatMap((plan) => {
    const rows = tables.find(({ stand }) => stand === plan.stand)?.rows ?? [];
    if (plan.stand.isProtected)
      formatsOf.set(
        plan.stand,
        rows.map(({ formats = [] }) => formats),
      );
    const cells = plan.decide(
      0,
      rows.map(({ values }) => values),
    );
    return guardedBlocks(plan.stand, cells, formatsOf.get(plan.stand));
  });
  const makeRoom = (plan: FormPlan, rows: number): void => {
    grow(plan.stand, false, rows);
  };
  return sendLast(context, plans, blocks, formatsOf, makeRoom, sync, finish, writing);
}

/** The place of the table by Excel's ids; an id that is gone stops the request too. */
function standNow({ workbook }: Conversation, stand: Stand): Stand {
  return {
    ...stand,
    table: workbook.tables.getItem(stand.tableId),
    sheet: workbook.worksheets.getItem(stand.sheetId),
  };
}

/**
 * Ranges that do not intersect stop the request. Source: "Range.getIntersection" of the reference, and error `ItemNotFound`.
 */
function standsAsRead(stand: Stand): void {
  const { table, columnIds, offsets, rows } = stand;
  for (const [slot, offset] of offsets) {
    const body = table.columns.getItem(columnIds[offset] ?? 0).getDataBodyRange();
    body.getCell(0, 0).getIntersection(cellsOf(stand, 0, offset, 1, 1));
    if (slot === KEY_SLOT) body.getLastCell().getIntersection(cellsOf(stand, rows - 1, offset, 1, 1));
  }
}

function withWritten({ stand, rows }: RawTable, plans: readonly FormPlan[]): RawTable {
  const written = plans.find((plan) => plan.stand === stand)?.written ?? [];
  if (written.length === 0) return { stand, rows };
  const values = rows.map((row) => [...row.values]);
  for (const { row, column, value } of written) values[row]?.splice(column, 1, value);
  return { stand, rows: rows.map((row, index) => ({ ...row, values: values[index] ?? [] })) };
}
