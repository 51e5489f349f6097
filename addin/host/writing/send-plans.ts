/** Planned cells sent to Excel, request by request, each looked at and mended before the next (rules S16, S31). */
import { WorkbookError, type WritingMark } from "../../sync/ports/workbook-port.ts";
import { requestsOf } from "./blocks.ts";
import {
  addressOf,
  type CheckedBlock,
  checkedBlocks,
  type Fault,
  faultsOf,
  queueBlock,
  queueRestore,
  type SentBlock,
} from "./checked-block.ts";
import { type Conversation, writeUnheard } from "../excel/conversation.ts";
import { restoreRules } from "./dressing.ts";
import type { FormPlan } from "./form-plan.ts";
import { grow, SPARE_ROWS } from "./growing.ts";
import { KEY_SLOT } from "../table/layout.ts";
import type { PlannedCell } from "./planned-cell.ts";
import { isGone } from "../excel/refusals.ts";
import { cellsOf, type Stand } from "../table/stand.ts";
import { queueNumbers } from "../table/writing-number.ts";

export interface Sending {
  readonly plans: readonly FormPlan[];
  /** The number that the sheets get as the last write (rule S30). */
  readonly writing: WritingMark | undefined;
  /** Sends the last request; undefined for an exchange that carries the cells alone. */
  readonly sendLast: (() => Promise<void>) | undefined;
}

/**
 * Sends the cells of the plans. A plan is told which of its cells were refused: their content had changed, or the tables had moved.
 * @returns whether every cell was written as planned
 * @throws WorkbookError `protected` when a protected sheet has no room for all new lines, `misplaced` when Excel wrote a cell wrong twice
 */
export async function sendPlans(context: Conversation, sending: Sending): Promise<boolean> {
  const plans = sending.plans.filter(({ cells }) => cells.length > 0);
  const blocks = plans.flatMap((plan) => checkedBlocks(plan.table, fitting(plan)));
  const isWhole = await send(context, requestsOf(blocks), { ...sending, plans }, false);
  // The lines that fit are written; for the rest the office must unprotect the sheet.
  if (plans.some((plan) => fitting(plan).length < plan.cells.length)) throw new WorkbookError("protected");
  return isWhole;
}

/** No table grows on a protected sheet. */
function fitting({ table: { stand }, cells }: FormPlan): readonly PlannedCell[] {
  return stand.isProtected ? cells.filter(({ row }) => row < stand.rows) : cells;
}

async function send(
  context: Conversation,
  requests: readonly (readonly CheckedBlock[])[],
  { plans, writing, sendLast }: Sending,
  isSecond: boolean,
): Promise<boolean> {
  const planOf = new Map(plans.map((plan) => [plan.table, plan]));
  let stands = plans.map(({ table }) => table.stand);
  let isWhole = true;
  for (const [index, blocks] of requests.entries()) {
    const isLast = index === requests.length - 1;
    for (const stand of stands) standsAsRead(stand);
    let sent: readonly SentBlock[] = [];
    const queue = (): void => {
      context.application.suspendApiCalculationUntilNextSync();
      if (index === 0 && !isSecond) {
        stands = plans.map(({ table: { stand }, rows }) =>
          rows > stand.rows && !stand.isProtected ? grow(stand, rows - stand.rows + SPARE_ROWS) : stand,
        );
        for (const stand of stands) if (!stand.isProtected) restoreRules(stand);
      }
      sent = blocks.map(queueBlock);
      if (isLast) queueNumbers(stands, writing);
    };
    try {
      await writeUnheard(context, queue, isLast ? sendLast : undefined);
    } catch (error) {
      if (!isGone(error)) throw error;
      // Excel stopped before it wrote anything of this request: the tables are not where they were read.
      for (const { table, cells } of requests.slice(index).flat())
        for (const cell of cells) planOf.get(table)?.refuse(cell);
      return false;
    }
    const faults = sent.flatMap(faultsOf);
    isWhole &&= faults.length === 0;
    if (faults.length > 0) await mend(context, faults, plans, isSecond);
  }
  return isWhole;
}

/** Restores what stood in the cells, then writes those that Excel misplaced once more, each by itself. */
async function mend(
  context: Conversation,
  faults: readonly Fault[],
  plans: readonly FormPlan[],
  isSecond: boolean,
): Promise<void> {
  for (const { table, cell, kind } of faults)
    if (cell !== undefined && kind === "changed") plans.find((plan) => plan.table === table)?.refuse(cell);
  let restored: readonly (readonly [Fault, () => boolean])[] = [];
  await writeUnheard(context, () => {
    restored = faults.map((fault) => [fault, queueRestore(fault)] as const);
  });
  const misplaced = faults.filter(({ kind }) => kind === "misplaced");
  const wrong = isSecond
    ? misplaced
    : restored.flatMap(([fault, isRestored]) => (isRestored() ? [] : [fault]));
  if (wrong.length > 0) throw new WorkbookError("misplaced", { cells: wrong.map(addressOf) });
  const again = misplaced.flatMap(({ table, cell }) =>
    cell === undefined ? [] : checkedBlocks(table, [cell], true),
  );
  if (again.length > 0)
    await send(context, requestsOf(again), { plans, writing: undefined, sendLast: undefined }, true);
}

/**
 * Ranges that do not intersect stop the request before it writes. Source: "Range.getIntersection" of the reference, and error
 * `ItemNotFound`.
 */
function standsAsRead(stand: Stand): void {
  const { table, columnIds, offsets, rows } = stand;
  for (const [slot, offset] of offsets) {
    const body = table.columns.getItem(columnIds[offset] ?? 0).getDataBodyRange();
    body.getCell(0, 0).getIntersection(cellsOf(stand, 0, offset, 1, 1));
    if (slot === KEY_SLOT) body.getLastCell().getIntersection(cellsOf(stand, rows - 1, offset, 1, 1));
  }
}
