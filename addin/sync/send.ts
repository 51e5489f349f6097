/**
 * Sends what waits, chunk by chunk. Each chunk is kept with its batch id before it goes and with its receipt when it is
 * answered, so that whatever dies in between, the same batch is sent again and stored once (rules S8, S9).
 */
import { BatchId } from "../../domain/ids.ts";
import type { RowOutcome } from "../../domain/protocol/push.ts";
import type { CallProblem } from "./call.ts";
import { ChunkSize } from "./chunk-size.ts";
import type { Notebook } from "./notebook.ts";
import { type Waiting, writeMirror } from "./outbox.ts";
import { stopKind } from "./pull.ts";
import type { Progress, PushReport } from "./register-sync.ts";
import type { SyncOptions } from "./stand.ts";
import { isStored, takeOutcomes } from "./take-outcomes.ts";

export interface SendOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** @param isNew whether what waits has just been agreed to: then it is kept with its first batch. */
export async function send(
  options: SyncOptions,
  notebook: Notebook,
  { onProgress, signal }: SendOptions = {},
  isNew = false,
): Promise<PushReport> {
  const { api, desk, unit, year, clientId, now, newId } = options;
  let isKept = !isNew;
  const size = new ChunkSize();
  for (;;) {
    const { waiting } = notebook;
    if (waiting === undefined) return nothingSent();
    const { outbox, sending, received } = waiting;
    const { rows } = outbox;
    if (sending.from === rows.length) return settle(options, notebook, "sent");
    if (options.user() !== outbox.user) {
      if (!isKept) await keepAgreed(options, waiting);
      return stopped(options.user() === undefined ? "signed-out" : "another-user", waiting);
    }
    // A batch that has been sent may be stored: only one that has not can be called off.
    if (signal?.aborted === true && sending.batch === null) return settle(options, notebook, "cancelled");

    const { from } = sending;
    const to = sending.batch === null ? size.end(rows, from) : sending.to;
    const batchId = sending.batch ?? BatchId.parse(`b-${newId()}`);
    if (sending.batch === null) {
      notebook.waiting = { outbox, sending: { from, to, batch: batchId }, received };
      await (isKept ? keepSending : keepAgreed)(options, notebook.waiting);
      isKept = true;
    }
    const began = Date.parse(now());
    const answer = await api.push(unit, year, { batchId, clientId, rows: rows.slice(from, to) });
    if (!answer.ok) return refuse(options, notebook, answer.problem);
    size.took(to - from, Date.parse(now()) - began);

    const outcomes = [...received.outcomes, ...answer.value.rows];
    const batches = answer.value.rows.some(isStored) ? [...received.batches, batchId] : received.batches;
    notebook.waiting = { outbox, sending: { from: to, to, batch: null }, received: { outcomes, batches } };
    // The last answer is kept with the cells that it changes; until then its batch is, and is answered the same again.
    if (to < rows.length)
      await desk.keep({
        received: JSON.stringify(notebook.waiting.received),
        sending: JSON.stringify(notebook.waiting.sending),
      });
    onProgress?.({ done: to, all: rows.length, outcomes: tally(outcomes) });
  }
}

async function keepAgreed({ desk, mirror }: SyncOptions, waiting: Waiting): Promise<void> {
  await mirror.write(writeMirror(waiting));
  const { outbox, sending } = waiting;
  await desk.keep({ outbox: JSON.stringify(outbox), received: "", sending: JSON.stringify(sending) });
}

async function keepSending({ desk, mirror }: SyncOptions, waiting: Waiting): Promise<void> {
  await mirror.write(writeMirror(waiting));
  await desk.keep({ sending: JSON.stringify(waiting.sending) });
}

/** Writes down what was answered and forgets what waited. What was not sent is still in the sheet. */
async function settle(
  options: SyncOptions,
  notebook: Notebook,
  kind: PushReport["kind"],
): Promise<PushReport> {
  const { waiting } = notebook;
  if (waiting === undefined) return nothingSent();
  await takeOutcomes(options, notebook, waiting);
  const { outcomes, batches } = waiting.received;
  const waits =
    kind === "sent" || kind === "cancelled" ? 0 : waiting.outbox.rows.length - waiting.sending.from;
  return { kind, outcomes, batches, waiting: waits };
}

/** What cannot succeed later is not tried again: its rows are still in the sheet, and its reason is said. */
async function refuse(options: SyncOptions, notebook: Notebook, problem: CallProblem): Promise<PushReport> {
  const kind = stopKind(problem);
  const isLasting = kind === "stopped" && problem.status < 500 && problem.status !== 429;
  const { waiting } = notebook;
  if (waiting === undefined || !isLasting) return { ...stopped(kind, waiting), problem };
  return { ...(await settle(options, notebook, "stopped")), waiting: 0, problem };
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
