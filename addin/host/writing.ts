/**
 * Changes written by key: lines are read, decided about and written in one stream of requests, each of which writes what
 * was decided on the one before and reads the next lines (rule S25). The pane hears nothing of its own writes.
 */
import { groupBy } from "../../domain/score/group-by.ts";
import type { Cell, DeskChange, SheetRow } from "../sync/desk.ts";
import { DeskError } from "../sync/desk.ts";
import { requestsOf } from "./blocks.ts";
import { restoreRules } from "./dressing.ts";
import { FormPlan } from "./form-plan.ts";
import { grow, lookBelow, SPARE_ROWS } from "./growing.ts";
import {
  type Formats,
  guardedBlocks,
  type GuardedBlock,
  queueBlock,
  queueRestore,
  type Unexpected,
  unexpected,
} from "./guarded-write.ts";
import { requestsFor } from "./reading.ts";
import { cellsOf, standOfForm, type Stand } from "./survey.ts";

/** Rows of the last reading, by form and place. */
export type LastReading = ReadonlyMap<string, ReadonlyMap<number, SheetRow>>;

/** @returns what was left alone. */
export async function writeChanges(
  context: Excel.RequestContext,
  stands: readonly Stand[],
  changes: readonly DeskChange[],
  lastReading: LastReading,
): Promise<readonly DeskChange[]> {
  const plans: FormPlan[] = [];
  const left: DeskChange[] = [];
  for (const [form, own] of groupBy(changes, (change) => change.form)) {
    const stand = standOfForm(stands, form);
    if (stand === undefined) left.push(...own);
    else plans.push(new FormPlan(stand, own, lastReading.get(form) ?? new Map()));
  }
  if (plans.length > 0) await quietly(context, () => carryOut(context, plans));
  return [...left, ...plans.flatMap((plan) => plan.left())];
}

/** Events are off while we write, and on again whatever happens. */
export async function quietly(context: Excel.RequestContext, write: () => Promise<void>): Promise<void> {
  context.runtime.enableEvents = false;
  try {
    await write();
  } catch (error) {
    context.runtime.enableEvents = true;
    // If this is refused too, the first refusal is still the one to tell.
    await context.sync().catch(() => undefined);
    throw error;
  }
}

async function carryOut(context: Excel.RequestContext, plans: readonly FormPlan[]): Promise<void> {
  const planOf = new Map(plans.map((plan) => [plan.stand, plan]));
  const below = plans.map((plan) =>
    plan.inserts > 0 ? lookBelow(plan.stand, plan.inserts + SPARE_ROWS) : undefined,
  );
  const written = new Set<Stand>();
  const formatsOf = new Map<Stand, Formats>();
  let waiting: readonly GuardedBlock[] = [];
  for (const pieces of requestsFor(plans.map((plan) => plan.stand))) {
    const ranges = pieces.map((piece) => {
      const range = cellsOf(piece.stand, piece.from, 0, piece.count, piece.stand.width);
      range.load("values");
      if (piece.stand.isProtected) range.load("numberFormat");
      return { piece, range };
    });
    await send(context, waiting, planOf);
    waiting = ranges.flatMap(({ piece: { stand, from }, range }) => {
      if (stand.isProtected)
        formatsOf.set(stand, [...(formatsOf.get(stand) ?? []), ...(range.numberFormat as string[][])]);
      const cells = planOf.get(stand)?.decide(from, range.values as Cell[][]) ?? [];
      return guardedBlocks(stand, cells, formatsOf.get(stand));
    });
    for (const { stand } of waiting) written.add(stand);
  }
  let isFull = false;
  const appended = plans.flatMap((plan, index) => {
    const { stand } = plan;
    const { cells, rows } = plan.appended();
    const room = below[index];
    if (cells.length === 0 || room === undefined) return [];
    written.add(stand);
    const lacking = rows - stand.rows;
    if (lacking <= 0) return guardedBlocks(stand, cells, formatsOf.get(stand));
    if (!stand.isProtected) {
      grow(stand, room, lacking + SPARE_ROWS);
      return guardedBlocks(stand, cells, undefined);
    }
    isFull = true;
    const fitting = cells.filter(({ row }) => row < stand.rows);
    return guardedBlocks(stand, fitting, formatsOf.get(stand));
  });
  for (const stand of written) if (!stand.isProtected) restoreRules(stand);
  await send(context, [...waiting, ...appended], planOf, true);
  // What fits is written; for the rest the office has to unprotect the sheet.
  if (isFull) throw new DeskError("protected");
}

/** At least one round trip, so that what was queued to be read is there. */
async function send(
  context: Excel.RequestContext,
  blocks: readonly GuardedBlock[],
  planOf: ReadonlyMap<Stand, FormPlan>,
  isLast = false,
): Promise<void> {
  const requests = blocks.length === 0 ? [[]] : requestsOf(blocks);
  const surprises: Unexpected[] = [];
  for (const [index, request] of requests.entries()) {
    if (request.length > 0) context.application.suspendApiCalculationUntilNextSync();
    const sent = request.map(queueBlock);
    if (isLast && index === requests.length - 1) context.runtime.enableEvents = true;
    await context.sync();
    surprises.push(...sent.flatMap(unexpected));
  }
  if (surprises.length === 0) return;
  for (const surprise of surprises) {
    planOf.get(surprise.block.stand)?.refuse(surprise.cell);
    queueRestore(surprise);
  }
  await context.sync();
}
