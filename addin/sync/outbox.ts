/**
 * Rows on their way. What the clerk has agreed to send is kept, with the batch that carries it, before it is sent, and
 * forgotten only when its receipt is in the baseline: a lost answer or a killed pane then repeats the same batch, and
 * gets the same receipt (rule S9).
 */
import * as z from "zod";
import { BatchId } from "../../domain/ids.ts";
import { RowOutcome, WireRow } from "../../domain/protocol/push.ts";
import { readKept } from "./kept-text.ts";

export const Outbox = z.object({
  rows: z.array(WireRow).min(1),
  /** Whoever agreed; nobody else sends it (rule S12). */
  user: z.string(),
});
export type Outbox = z.infer<typeof Outbox>;

/** The rows before `from` have their receipts; `batch` carries those up to `to`. */
export const Sending = z.object({ from: z.int().min(0), to: z.int().min(0), batch: BatchId.nullable() });
export type Sending = z.infer<typeof Sending>;

/** Outcomes of the rows before `from`, in their order, and the batches that stored them. */
export const Received = z.object({ outcomes: z.array(RowOutcome), batches: z.array(BatchId) });
export type Received = z.infer<typeof Received>;

export interface Waiting {
  readonly outbox: Outbox;
  readonly sending: Sending;
  readonly received: Received;
}

export const NOTHING_SENT: Sending = { from: 0, to: 0, batch: null };
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
  if (outbox.kind !== "read" || sending.kind === "damaged" || received.kind === "damaged") return undefined;
  return {
    outbox: outbox.value,
    sending: sending.kind === "none" ? NOTHING_SENT : sending.value,
    received: received.kind === "none" ? NOTHING_RECEIVED : received.value,
  };
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
 * Of what a workbook and the mirror hold, what was written last. The mirror is written first and forgotten last, so a
 * workbook that holds another outbox is an older copy, whose rows are all in the register.
 */
export function latestOf(kept: Waiting | undefined, mirrored: Waiting | undefined): Waiting | undefined {
  if (kept === undefined || mirrored === undefined) return mirrored ?? kept;
  return isSameOutbox(kept, mirrored) && progressOf(kept) >= progressOf(mirrored) ? kept : mirrored;
}

function progressOf({ sending: { from, batch } }: Waiting): number {
  return 2 * from + (batch === null ? 0 : 1);
}

export function writeMirror(waiting: Waiting): string {
  return JSON.stringify(waiting);
}
