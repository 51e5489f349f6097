/**
 * Sends the outbox batch by batch. The workbook holds the whole outbox before the first batch is sent, and the mirror holds
 * each receipt before the next: after a crash the same batch is sent again and stored once (rules S8, S9).
 */
import { BatchId } from "../../../domain/values/ids.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import type { CallProblem } from "../../client/call.ts";
import { nextPlan } from "./chunk-size.ts";
import { type Waiting, waitingText, waitingTexts } from "../kept/outbox.ts";
import { stopKind } from "./pull.ts";
import type { Progress, PushReport } from "../ports/register-sync.ts";
import type { SyncSnapshot, SyncDeps } from "../diff/sync-snapshot.ts";
import { isStored, takeOutcomes } from "./take-outcomes.ts";

export interface SendOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * @param snapshot read just now; `waiting` of its state is already stored in the workbook.
 * @param isNew whether the outbox was made just now; otherwise its first batch may have been sent.
 */
export async function send(
  options: SyncDeps,
  snapshot: SyncSnapshot,
  { onProgress, signal }: SendOptions = {},
  isNew = false,
): Promise<PushReport> {
  const { api, mirror, unit, year, clientId, now } = options;
  const { state } = snapshot;
  let mayBeStored = !isNew;
  for (;;) {
    const { waiting } = state;
    if (waiting === undefined) return nothingSent();
    const { outbox, sending, received } = waiting;
    const { rows } = outbox;
    const [next, ...later] = sending.planned;
    if (next === undefined) return settle(options, snapshot, "sent");
    if (options.user() !== outbox.user)
      return stopped(options.user() === undefined ? "signed-out" : "another-user", waiting);
    // A batch that may have been sent cannot be cancelled, because the service may have stored it.
    if (signal?.aborted === true && !mayBeStored) return settle(options, snapshot, "cancelled");

    await mirror.write(outbox.user, waitingText(waiting));
    const { from } = sending;
    const { to, batch } = next;
    const began = Date.parse(now());
    const answer = await api.push(unit, year, { batchId: batch, clientId, rows: rows.slice(from, to) });
    if (!answer.ok) return refuse(options, snapshot, answer.problem);
    mayBeStored = false;
    const took = Date.parse(now()) - began;

    const outcomes = [...received.outcomes, ...answer.value.rows];
    const isNewlyStored = answer.value.rows.some(isStored) && !received.batches.includes(batch);
    const batches = isNewlyStored ? [...received.batches, batch] : received.batches;
    const planned = nextPlan(rows, to, later, { count: to - from, took }, () => newBatch(options));
    state.waiting = { outbox, sending: { from: to, planned }, received: { outcomes, batches } };
    // A new plan is stored before its first batch is sent.
    if (planned !== later) await keepWaiting(options, state.waiting);
    onProgress?.({ done: to, all: rows.length, outcomes: tally(outcomes) });
  }
}

export function newBatch({ newId }: Pick<SyncDeps, "newId">): BatchId {
  return BatchId.parse(`b-${newId()}`);
}

async function keepWaiting({ workbook, mirror }: SyncDeps, waiting: Waiting): Promise<void> {
  await mirror.write(waiting.outbox.user, waitingText(waiting));
  await workbook.keep(waitingTexts(waiting));
}

/** Applies the receipts and clears the outbox. Rows that were not sent are still in the sheet. */
async function settle(
  options: SyncDeps,
  snapshot: SyncSnapshot,
  kind: PushReport["kind"],
): Promise<PushReport> {
  const { waiting } = snapshot.state;
  if (waiting === undefined) return nothingSent();
  await takeOutcomes(options, snapshot, waiting);
  const { outcomes, batches } = waiting.received;
  const waits =
    kind === "sent" || kind === "cancelled" ? 0 : waiting.outbox.rows.length - waiting.sending.from;
  return { kind, outcomes, batches, waiting: waits };
}

/** A lasting refusal clears the outbox: the rows are still in the sheet, and the report gives the reason. */
async function refuse(options: SyncDeps, snapshot: SyncSnapshot, problem: CallProblem): Promise<PushReport> {
  const kind = stopKind(problem);
  const isLasting = kind === "stopped" && problem.status < 500 && problem.status !== 429;
  const { waiting } = snapshot.state;
  if (waiting === undefined) return { ...stopped(kind, waiting), problem };
  if (isLasting) return { ...(await settle(options, snapshot, "stopped")), waiting: 0, problem };
  // Another browser, which lacks this mirror, can then resume from the file without sending everything again.
  if (waiting.sending.from > 0) await keepWaiting(options, waiting);
  return { ...stopped(kind, waiting), problem };
}

function tally(outcomes: readonly RowOutcome[]): Progress["outcomes"] {
  const counts: Partial<Record<RowOutcome["status"], number>> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

export function stopped(kind: PushReport["kind"], waiting: Waiting | undefined): PushReport {
  if (waiting === undefined) return { ...nothingSent(), kind };
  const { outbox, sending, received } = waiting;
  return {
    kind,
    outcomes: received.outcomes,
    batches: received.batches,
    waiting: outbox.rows.length - sending.from,
  };
}

export function nothingSent(): PushReport {
  return { kind: "sent", outcomes: [], batches: [], waiting: 0 };
}
