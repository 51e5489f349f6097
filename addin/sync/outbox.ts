/**
 * Rows on their way. What the clerk has agreed to send is kept, with the batch that carries it, before it is sent, and
 * forgotten only when its receipt is in the baseline: a lost answer or a killed pane then repeats the same batch, and
 * gets the same receipt (rule S9).
 */
import * as z from "zod";
import { BatchId } from "../../domain/values/ids.ts";
import { RowOutcome, WireRow } from "../../domain/protocol/push.ts";
import { readKept } from "./kept-text.ts";

export const Outbox = z.object({
  rows: z.array(WireRow).min(1),
  /** Whoever agreed; nobody else sends it (rule S12). */
  user: z.string(),
});
export type Outbox = z.infer<typeof Outbox>;

/**
 * The rows before `from` have their receipts; the others go with the planned batches, each with those up to its `to`. All
 * have their ids from the beginning, so that nothing has to be kept between two of them: whoever finds an older state sends
 * batches again that were stored, and gets the same receipts.
 */
export const Sending = z.object({
  from: z.int().min(0),
  planned: z.array(z.object({ to: z.int().min(1), batch: BatchId })),
});
export type Sending = z.infer<typeof Sending>;

/** Outcomes of the rows before `from`, in their order, and the batches that stored them. */
export const Received = z.object({ outcomes: z.array(RowOutcome), batches: z.array(BatchId) });
export type Received = z.infer<typeof Received>;

export interface Waiting {
  readonly outbox: Outbox;
  readonly sending: Sending;
  readonly received: Received;
}

export const NOTHING_RECEIVED: Received = { outcomes: [], batches: [] };

/** A second place for what waits, which outlives a workbook that is closed without saving. */
export interface OutboxMirror {
  read(): Promise<string>;
  /** "" forgets. */
  write(text: string): Promise<void>;
}

const Mirrored = z.object({ outbox: Outbox, sending: Sending, received: Received });

/**
 * Texts that cannot be read wait no more: their rows are still in the sheet, where the next preview finds them, and the
 * base revisions refuse what is stored already (rule S9).
 */
export function readWaiting(texts: Readonly<Record<keyof Waiting, string | undefined>>): Waiting | undefined {
  const outbox = readKept(Outbox, texts.outbox);
  const sending = readKept(Sending, texts.sending);
  const received = readKept(Received, texts.received);
  if (outbox.kind !== "read" || sending.kind !== "read" || received.kind === "damaged") return undefined;
  return {
    outbox: outbox.value,
    sending: sending.value,
    received:
      received.kind === "none" ? NOTHING_RECEIVED : answeredBefore(sending.value.from, received.value),
  };
}

/** Of a keeping that was cut short, what was received is there and where to go on from is not. */
function answeredBefore(from: number, { outcomes, batches }: Received): Received {
  return { outcomes: outcomes.slice(0, from), batches };
}

/** A mirror may hold anything, so what it cannot mean is nothing. */
export function readMirror(text: string): Waiting | undefined {
  const kept = readKept(Mirrored, text);
  return kept.kind === "read" ? kept.value : undefined;
}

export function isSameOutbox(one: Waiting, other: Waiting): boolean {
  return JSON.stringify(one.outbox) === JSON.stringify(other.outbox);
}

/**
 * Of what a workbook and the mirror hold, what was written last. The mirror is written before anything is sent and forgotten
 * last, so a workbook that holds another outbox is an older copy, whose rows are all in the register.
 */
export function latestOf(kept: Waiting | undefined, mirrored: Waiting | undefined): Waiting | undefined {
  if (kept === undefined || mirrored === undefined) return mirrored ?? kept;
  return isSameOutbox(kept, mirrored) && kept.sending.from >= mirrored.sending.from ? kept : mirrored;
}

/** As the workbook keeps it. */
export function waitingTexts({
  outbox,
  sending,
  received,
}: Waiting): Readonly<Record<keyof Waiting, string>> {
  return {
    outbox: JSON.stringify(outbox),
    received: received.outcomes.length === 0 ? "" : JSON.stringify(received),
    sending: JSON.stringify(sending),
  };
}

export function writeMirror(waiting: Waiting): string {
  return JSON.stringify(waiting);
}
