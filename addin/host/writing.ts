/**
 * Changes written by key. Lines are read, decided on and written in one stream of requests: each request writes what was
 * decided on the lines of the one before and reads the next lines (rule S25). The pane gets no events for its own writes.
 */
import { groupBy } from "../../domain/values/group-by.ts";
import type { Cell, SheetChange, SheetRow } from "../sync/ports/workbook-port.ts";
import { requestsOf } from "./blocks.ts";
import { FormPlan } from "./form-plan.ts";
import { grow, lookBelow, SPARE_ROWS } from "./growing.ts";
import { type Formats, guardedBlocks, type GuardedBlock } from "./guarded-write.ts";
import { halves, type Piece, requestsFor } from "./reading.ts";
import { type Conversation, isTooLarge } from "./run-batch.ts";
import { send, sendLast } from "./sending.ts";
import { cellsOf, standOfForm, type Stand } from "./survey.ts";

/** Rows of the last reading, by form and place. */
export type LastRows = ReadonlyMap<string, ReadonlyMap<number, SheetRow>>;

/** The plans of the forms whose tables exist, and the changes of other forms. */
export function plansFor(stands: readonly Stand[], changes: readonly SheetChange[], lastRows: LastRows) {
  const plans: FormPlan[] = [];
  const homeless: SheetChange[] = [];
  for (const [form, own] of groupBy(changes, (change) => change.form)) {
    const stand = standOfForm(stands, form);
    if (stand === undefined) homeless.push(...own);
    else plans.push(new FormPlan(stand, own, lastRows.get(form) ?? new Map()));
  }
  const left = (): readonly SheetChange[] => [...homeless, ...plans.flatMap((plan) => plan.left())];
  return { plans, left };
}

/**
 * @param sync sends the first reading
 * @param finish sends the last request, with texts made from the changes that were left alone; it is called again, with the
 * request that restores cells, when more turn out to be left alone
 * @returns the changes that were left alone
 */
export async function writeChanges(
  context: Conversation,
  stands: readonly Stand[],
  changes: readonly SheetChange[],
  lastRows: LastRows,
  sync: () => Promise<void>,
  finish: (left: readonly SheetChange[]) => Promise<void>,
  writing?: number,
): Promise<readonly SheetChange[]> {
  const { plans, left } = plansFor(stands, changes, lastRows);
  if (plans.length === 0) {
    await sync();
    await finish(left());
  } else await quietly(context, () => carryOut(context, plans, sync, () => finish(left()), writing));
  return left();
}

/** Events are off during the write, and on again whatever happens. */
export async function quietly(context: Conversation, write: () => Promise<void>): Promise<void> {
  context.runtime.enableEvents = false;
  try {
    await write();
  } catch (error) {
    context.runtime.enableEvents = true;
    // If this fails too, the first failure is the one to report.
    await context.sync().catch(() => undefined);
    throw error;
  }
}

async function carryOut(
  context: Conversation,
  plans: readonly FormPlan[],
  sync: () => Promise<void>,
  finish: () => Promise<void>,
  writing: number | undefined,
): Promise<void> {
  const planOf = new Map(plans.map((plan) => [plan.stand, plan]));
  const below = new Map(
    plans
      .filter(({ inserts }) => inserts > 0)
      .map((plan) => [plan, lookBelow(plan.stand, plan.inserts + SPARE_ROWS)]),
  );
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
  }
  const makeRoom = (plan: FormPlan, rows: number): void => {
    grow(plan.stand, below.get(plan)?.isNullObject ?? false, rows);
  };
  await sendLast(context, plans, waiting, formatsOf, makeRoom, sync, finish, writing);
}

interface Looked {
  readonly piece: Piece;
  readonly range: Excel.Range;
}

/**
 * Reads lines in the request that `sync` sends. When the answer is too long, the lines are requested again in halves, but
 * nothing is written twice: Excel on the web reports an answer as too long after it has executed the request.
 */
async function look(
  context: Conversation,
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
