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
  unexpected,
} from "./guarded-write.ts";
import { halves, type Piece, requestsFor } from "./reading.ts";
import { isTooLarge } from "./run-batch.ts";
import { cellsOf, standOfForm, type Stand } from "./survey.ts";

/** Rows of the last reading, by form and place. */
export type LastReading = ReadonlyMap<string, ReadonlyMap<number, SheetRow>>;

/**
 * @param sync sends the first look.
 * @param finish sends the last request; told what was left alone, it may send something with it. Where that turns out to
 * be more, it is called again with the request that puts things back.
 * @returns what was left alone.
 */
export async function writeChanges(
  context: Excel.RequestContext,
  stands: readonly Stand[],
  changes: readonly DeskChange[],
  lastReading: LastReading,
  sync: () => Promise<void>,
  finish: (left: readonly DeskChange[]) => Promise<void>,
): Promise<readonly DeskChange[]> {
  const plans: FormPlan[] = [];
  const left: DeskChange[] = [];
  for (const [form, own] of groupBy(changes, (change) => change.form)) {
    const stand = standOfForm(stands, form);
    if (stand === undefined) left.push(...own);
    else plans.push(new FormPlan(stand, own, lastReading.get(form) ?? new Map()));
  }
  const told = (): readonly DeskChange[] => [...left, ...plans.flatMap((plan) => plan.left())];
  if (plans.length === 0) {
    await sync();
    await finish(left);
  } else await quietly(context, () => carryOut(context, plans, sync, () => finish(told())));
  return told();
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

async function carryOut(
  context: Excel.RequestContext,
  plans: readonly FormPlan[],
  sync: () => Promise<void>,
  finish: () => Promise<void>,
): Promise<void> {
  const planOf = new Map(plans.map((plan) => [plan.stand, plan]));
  const below = plans.map((plan) =>
    plan.inserts > 0 ? lookBelow(plan.stand, plan.inserts + SPARE_ROWS) : undefined,
  );
  const written = new Set<Stand>();
  const formatsOf = new Map<Stand, Formats>();
  let waiting: readonly GuardedBlock[] = [];
  for (const pieces of requestsFor(plans.map((plan) => plan.stand))) {
    const requests = requestsOf(waiting);
    for (const request of requests.slice(0, -1)) await send(context, request, planOf, sync);
    const looked = await look(context, pieces, () => send(context, requests.at(-1) ?? [], planOf, sync));
    waiting = looked.flatMap(({ piece: { stand, from }, range }) => {
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
  const [last = [], ...others] = requestsOf([...waiting, ...appended]).toReversed();
  for (const request of others.toReversed()) await send(context, request, planOf, sync);
  context.runtime.enableEvents = true;
  await send(context, last, planOf, isFull ? sync : finish);
  // What fits is written; for the rest the office has to unprotect the sheet.
  if (isFull) throw new DeskError("protected");
}

interface Looked {
  readonly piece: Piece;
  readonly range: Excel.Range;
}

/**
 * Reads lines in the request that `sync` sends. Where the answer is too long the same lines are asked for in halves, but
 * nothing is written again: Excel for the web finds an answer too long after it has done what was asked.
 */
async function look(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  sync: () => Promise<void>,
): Promise<readonly Looked[]> {
  const looked = pieces.map((piece) => {
    const range = cellsOf(piece.stand, piece.from, 0, piece.count, piece.stand.width);
    range.load("values");
    if (piece.stand.isProtected) range.load("numberFormat");
    return { piece, range };
  });
  try {
    await sync();
    return looked;
  } catch (error) {
    const [first, second] = halves(pieces);
    if (!isTooLarge(error) || second.length === 0) throw error;
    const again = (): Promise<void> => context.sync();
    return [...(await look(context, first, again)), ...(await look(context, second, again))];
  }
}

/** One round trip, and another where something had changed in between. */
async function send(
  context: Excel.RequestContext,
  blocks: readonly GuardedBlock[],
  planOf: ReadonlyMap<Stand, FormPlan>,
  sync: () => Promise<void>,
): Promise<void> {
  if (blocks.length > 0) context.application.suspendApiCalculationUntilNextSync();
  const sent = blocks.map(queueBlock);
  await sync();
  const surprises = sent.flatMap(unexpected);
  if (surprises.length === 0) return;
  for (const surprise of surprises) {
    planOf.get(surprise.block.stand)?.refuse(surprise.cell);
    queueRestore(surprise);
  }
  await sync();
}
