/**
 * The outbox. Rows that the clerk agreed to send are stored with their batch before sending, and removed only when the
 * receipt is in the baseline. After a lost answer or a killed pane the same batch is repeated and gets the same receipt
 * (rule S9).
 */
import * as z from "zod";
import { BatchId } from "../../../domain/values/ids.ts";
import { RowOutcome, WireRow } from "../../../domain/protocol/push.ts";
import { parseKept } from "./kept-text.ts";

export const Outbox = z.object({
  rows: z.array(WireRow).min(1),
  /** The user who agreed; nobody else sends it (rule S12). */
  user: z.string(),
});
export type Outbox = z.infer<typeof Outbox>;

/**
 * The rows before `from` have receipts; each planned batch carries the rows up to its `to`. The batch ids are fixed from the
 * beginning, so nothing has to be stored between two batches: a sync that resumes from an older state repeats stored batches
 * and gets the same receipts.
 */
export const Sending = z.object({
  from: z.int().min(0),
  planned: z.array(z.object({ to: z.int().min(1), batch: BatchId })),
});
export type Sending = z.infer<typeof Sending>;

/** Outcomes of the rows before `from`, in order, and the batches that stored them. */
export const Received = z.object({ outcomes: z.array(RowOutcome), batches: z.array(BatchId) });
export type Received = z.infer<typeof Received>;

export interface Waiting {
  readonly outbox: Outbox;
  readonly sending: Sending;
  readonly received: Received;
}

export const NOTHING_RECEIVED: Received = { outcomes: [], batches: [] };

/** A copy of the outbox outside the workbook, for a workbook that is closed without saving. */
export interface OutboxMirror {
  read(): Promise<string>;
  /** "" clears it. */
  write(text: string): Promise<void>;
}

const Mirrored = z.object({ outbox: Outbox, sending: Sending, received: Received });

/**
 * Undefined when the texts cannot be read. Nothing is lost: the rows are still in the sheet for the next preview, and the
 * base revisions prevent storing a change twice (rule S9).
 */
export function parseWaiting(
  texts: Readonly<Record<keyof Waiting, string | undefined>>,
): Waiting | undefined {
  const outbox = parseKept(Outbox, texts.outbox);
  const sending = parseKept(Sending, texts.sending);
  const received = parseKept(Received, texts.received);
  if (outbox.kind !== "read" || sending.kind !== "read" || received.kind === "damaged") return undefined;
  return {
    outbox: outbox.value,
    sending: sending.value,
    received:
      received.kind === "none" ? NOTHING_RECEIVED : answeredBefore(sending.value.from, received.value),
  };
}

/** Drops outcomes past `from`: a crash during `keep` may leave `received` newer than `sending`. */
function answeredBefore(from: number, { outcomes, batches }: Received): Received {
  return { outcomes: outcomes.slice(0, from), batches };
}

/** Undefined when the mirror holds no readable outbox. */
export function parseMirror(text: string): Waiting | undefined {
  const kept = parseKept(Mirrored, text);
  return kept.kind === "read" ? kept.value : undefined;
}

export function isSameOutbox(left: Waiting, right: Waiting): boolean {
  return JSON.stringify(left.outbox) === JSON.stringify(right.outbox);
}

/**
 * The newer of the outboxes in the workbook and in the mirror. The mirror is written before anything is sent and cleared
 * last, so a workbook with another outbox is an older copy, whose rows are all in the register.
 */
export function latestOf(kept: Waiting | undefined, mirrored: Waiting | undefined): Waiting | undefined {
  if (kept === undefined || mirrored === undefined) return mirrored ?? kept;
  return isSameOutbox(kept, mirrored) && kept.sending.from >= mirrored.sending.from ? kept : mirrored;
}

/** The outbox as texts of the workbook. */
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

export function mirrorText(waiting: Waiting): string {
  return JSON.stringify(waiting);
}
