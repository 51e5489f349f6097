/**
 * Sends what waits, chunk by chunk. Each chunk is kept with its batch id before it goes and with its receipt when it is
 * answered, so that whatever dies in between, the same batch is sent again and stored once (rules S8, S9).
 */
import { BatchId } from "../../domain/ids.ts";
import { findForm } from "../../domain/forms/catalogue.ts";
import type { RowOutcome, WireRow } from "../../domain/protocol/push.ts";
import type { CallProblem } from "./call.ts";
import { entriesOf, inStep } from "./baseline.ts";
import { ChunkSize } from "./chunk-size.ts";
import type { DeskChange } from "./desk.ts";
import { baselineTexts, type Notebook } from "./notebook.ts";
import { mergeRemote } from "./merge-remote.ts";
import { outcomeState } from "./outcome-state.ts";
import { type Waiting, writeMirror } from "./outbox.ts";
import { stopKind } from "./pull.ts";
import type { Progress, PushReport } from "./register-sync.ts";
import { sheetOf, type Stand, standOf, type SyncOptions } from "./stand.ts";

export interface SendOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export async function send(
  options: SyncOptions,
  notebook: Notebook,
  { onProgress, signal }: SendOptions = {},
): Promise<PushReport> {
  const { api, desk, unit, year, clientId, now, newId, mirror } = options;
  const size = new ChunkSize();
  for (;;) {
    const { waiting } = notebook;
    if (waiting === undefined) return nothingSent();
    const { outbox, sending, received } = waiting;
    const { rows } = outbox;
    if (sending.from === rows.length) return settle(options, notebook, "sent");
    if (options.user() !== outbox.user)
      return stopped(options.user() === undefined ? "signed-out" : "another-user", waiting);
    // A batch that has been sent may be stored: only one that has not can be called off.
    if (signal?.aborted === true && sending.batch === null) return settle(options, notebook, "cancelled");

    const { from } = sending;
    const to = sending.batch === null ? size.end(rows, from) : sending.to;
    const batchId = sending.batch ?? BatchId.parse(`b-${newId()}`);
    if (sending.batch === null) {
      notebook.waiting = { outbox, sending: { from, to, batch: batchId }, received };
      await mirror.write(writeMirror(notebook.waiting));
      await desk.keep({ sending: JSON.stringify(notebook.waiting.sending) });
    }
    const began = Date.parse(now());
    const answer = await api.push(unit, year, { batchId, clientId, rows: rows.slice(from, to) });
    if (!answer.ok) return refuse(options, notebook, answer.problem);
    size.took(to - from, Date.parse(now()) - began);

    const outcomes = [...received.outcomes, ...answer.value.rows];
    const batches = answer.value.rows.some(isStored) ? [...received.batches, batchId] : received.batches;
    notebook.waiting = { outbox, sending: { from: to, to, batch: null }, received: { outcomes, batches } };
    await desk.keep({
      received: JSON.stringify(notebook.waiting.received),
      sending: JSON.stringify(notebook.waiting.sending),
    });
    onProgress?.({ done: to, all: rows.length, outcomes: tally(outcomes) });
  }
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

async function takeOutcomes(
  options: SyncOptions,
  notebook: Notebook,
  { outbox, received }: Waiting,
): Promise<void> {
  const { desk, mirror } = options;
  const stand = standOf(options, notebook, await desk.read());
  const changes: DeskChange[] = [];
  const forms = new Set<string>();
  for (const [index, outcome] of received.outcomes.entries()) {
    const sent = outbox.rows[index];
    if (sent === undefined) continue;
    forms.add(sent.form);
    changes.push(...keepOutcome(stand, sent, outcome), outcomeState(outcome, options.language()));
  }
  await desk.write(changes);
  const stored = received.outcomes.filter(isStored).length;
  notebook.book = { ...notebook.book, fresh: notebook.book.fresh + stored, lastSync: options.now() };
  notebook.waiting = undefined;
  // In this order: the baseline has the receipts before what they answer is forgotten.
  const texts = { ...baselineTexts(notebook.baseline, forms), book: JSON.stringify(notebook.book) };
  await desk.keep({ ...texts, outbox: "", sending: "", received: "" });
  await mirror.write("");
}

/**
 * A stored row is in step as it was sent; what the clerk has typed since is new again. Of a merged one the sheet takes over
 * what others had changed.
 */
function keepOutcome(stand: Stand, sent: WireRow, outcome: RowOutcome): readonly DeskChange[] {
  if (outcome.status !== "accepted" && outcome.status !== "merged" && outcome.status !== "unchanged")
    return [];
  const entries = entriesOf(stand.notebook.baseline, sent.form);
  const known = entries.get(sent.key);
  const mine = inStep(outcome.rev, { ...known?.fields, ...sent.fields }, sent.deleted ?? false);
  entries.set(sent.key, mine);
  const form = findForm(sent.form);
  const sheet = sheetOf(stand, sent.form);
  if (outcome.status !== "merged" || form === undefined || sheet === undefined) return [];
  const row = sheet.rows.find(({ key }) => key === sent.key);
  const { rev, fields } = outcome;
  const others = { form: form.id, key: sent.key, rev, fields: { ...mine.fields, ...fields }, deleted: false };
  const merged = mergeRemote(
    form,
    sheet.layout,
    row,
    mine,
    { ...others, changed: {}, by: "", at: "" },
    stand,
  );
  entries.set(sent.key, merged.entry);
  return merged.changes;
}

function isStored({ status }: RowOutcome): boolean {
  return status === "accepted" || status === "merged";
}

function tally(outcomes: readonly RowOutcome[]): Progress["outcomes"] {
  const counts: Partial<Record<RowOutcome["status"], number>> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function stopped(kind: PushReport["kind"], waiting: Waiting | undefined): PushReport {
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
