/** Requests that write what was decided, each with a reading of what it replaces. */
import { WorkbookError } from "../sync/ports/workbook-port.ts";
import { requestsOf } from "./blocks.ts";
import { restoreRules } from "./dressing.ts";
import type { FormPlan } from "./form-plan.ts";
import { SPARE_ROWS } from "./growing.ts";
import {
  type Formats,
  guardedBlocks,
  type GuardedBlock,
  queueBlock,
  queueRestore,
  unexpected,
} from "./guarded-write.ts";
import type { Conversation } from "./run-batch.ts";
import type { Stand } from "./survey.ts";
import { queueNumber } from "./writing-number.ts";

/** One round trip, and a second when something had changed in between. */
export async function send(
  context: Conversation,
  blocks: readonly GuardedBlock[],
  planOf: ReadonlyMap<Stand, FormPlan>,
  sync: () => Promise<void>,
): Promise<void> {
  if (blocks.length > 0) context.application.suspendApiCalculationUntilNextSync();
  const sent = blocks.map(queueBlock);
  await sync();
  const surprises = sent.flatMap(unexpected);
  const refused = new Set(surprises.map(({ cell }) => cell));
  for (const { stand, cells } of blocks)
    for (const cell of cells) if (!refused.has(cell)) planOf.get(stand)?.wrote(cell);
  if (surprises.length === 0) return;
  for (const surprise of surprises) {
    planOf.get(surprise.block.stand)?.refuse(surprise.cell);
    queueRestore(surprise);
  }
  await sync();
}

/**
 * Sends what is queued and the new lines, which follow the last used one, and restores the rules of the tables.
 * @param makeRoom makes the table of the plan longer by the given number of lines
 * @throws WorkbookError `protected` when a protected sheet has no room for all of them
 */
export async function sendLast(
  context: Conversation,
  plans: readonly FormPlan[],
  waiting: readonly GuardedBlock[],
  formatsOf: ReadonlyMap<Stand, Formats>,
  makeRoom: (plan: FormPlan, rows: number) => void,
  sync: () => Promise<void>,
  finish: () => Promise<void>,
  writing: number | undefined,
): Promise<void> {
  let isFull = false;
  const appended = plans.flatMap((plan) => {
    const { stand } = plan;
    const { cells, rows } = plan.appended();
    const lacking = rows - stand.rows;
    if (lacking <= 0) return guardedBlocks(stand, cells, formatsOf.get(stand));
    if (!stand.isProtected) {
      makeRoom(plan, lacking + SPARE_ROWS);
      return guardedBlocks(stand, cells, undefined);
    }
    isFull = true;
    const fitting = cells.filter(({ row }) => row < stand.rows);
    return guardedBlocks(stand, fitting, formatsOf.get(stand));
  });
  for (const { stand, writes } of plans) if (writes && !stand.isProtected) restoreRules(stand);
  const planOf = new Map(plans.map((plan) => [plan.stand, plan]));
  const [last = [], ...others] = requestsOf([...waiting, ...appended]).toReversed();
  for (const request of others.toReversed()) await send(context, request, planOf, sync);
  context.runtime.enableEvents = true;
  await send(context, last, planOf, () => {
    // Here every cell of the last request is queued. Only the notebook follows, which the undo of Excel leaves as it is.
    if (writing !== undefined) for (const { stand, writes } of plans) if (writes) queueNumber(stand, writing);
    return isFull ? sync() : finish();
  });
  // The lines that fit are written; for the rest the office must unprotect the sheet.
  if (isFull) throw new WorkbookError("protected");
}
