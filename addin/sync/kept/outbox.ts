/**
 * The outbox. Rows that the clerk agreed to send are stored with their batch before sending, and removed only when the
 * receipt is in the baseline. After a lost answer or a killed pane the same batch is repeated and gets the same receipt
 * (rule S9). Each user has a text of their own in the workbook, because two may work in it at once (rule S26).
 */
import * as z from "zod";
import { BatchId } from "../../../domain/values/ids.ts";
import { RowOutcome, WireRow } from "../../../domain/protocol/push.ts";
import { parseKept } from "./kept-text.ts";

export const Outbox = z.object({
  rows: z.array(WireRow).min(1),
  /** The user who agreed; nobody else sends it (rule S12). */
  user: z.string(),
  /** When the user agreed, an ISO instant; older panes do not say. */
  at: z.string().optional(),
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

const Waiting = z.object({ outbox: Outbox, sending: Sending, received: Received });
export type Waiting = z.infer<typeof Waiting>;

export const NOTHING_RECEIVED: Received = { outcomes: [], batches: [] };

/** A copy of each user's outbox outside the workbook, for a workbook that is closed without saving. */
export interface OutboxMirror {
  read(user: string): Promise<string>;
  /** "" clears it. */
  write(user: string, text: string): Promise<void>;
}

const NAME = "waiting.";

/** Asks for the outboxes of all users. */
export const WAITING_TEXTS = `${NAME}*`;

/** The outboxes in the workbook; texts that cannot be read are left out, because their rows are still in the sheet (rule S9). */
export function waitingOf(texts: Readonly<Record<string, string | undefined>>): readonly Waiting[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    name.startsWith(NAME) ? (parseWaiting(text) ?? []) : [],
  );
}

/** Undefined when the text holds no readable outbox. */
export function parseWaiting(text: string | undefined): Waiting | undefined {
  const kept = parseKept(Waiting, text);
  return kept.kind === "read" ? kept.value : undefined;
}

export function waitingText(waiting: Waiting): string {
  return JSON.stringify(waiting);
}

/** The outbox as a text of the workbook, by its name. */
export function waitingTexts(waiting: Waiting): Readonly<Record<string, string>> {
  return { [`${NAME}${waiting.outbox.user}`]: waitingText(waiting) };
}

/** Clears a user's outbox in the workbook. */
export function clearedTexts(user: string): Readonly<Record<string, string>> {
  return { [`${NAME}${user}`]: "" };
}

export function isSameOutbox(left: Waiting, right: Waiting): boolean {
  return JSON.stringify(left.outbox) === JSON.stringify(right.outbox);
}

/**
 * The newer of a user's outboxes in the workbook and in the mirror. The mirror is written before anything is sent and cleared
 * last, so a workbook with another outbox is an older copy, whose rows are all in the register.
 */
export function latestOf(kept: Waiting | undefined, mirrored: Waiting | undefined): Waiting | undefined {
  if (kept === undefined || mirrored === undefined) return mirrored ?? kept;
  return isSameOutbox(kept, mirrored) && kept.sending.from >= mirrored.sending.from ? kept : mirrored;
}

/** The ids that the rows were or would be sent under. */
export function batchesOf({ sending, received }: Waiting): readonly BatchId[] {
  return [...received.batches, ...sending.planned.map(({ batch }) => batch)];
}

/** Whether somebody else has settled this outbox in this workbook, and dropped what was not sent (rule S34). */
export function isDropped(waiting: Waiting, dropped: readonly BatchId[]): boolean {
  return batchesOf(waiting).some((batch) => dropped.includes(batch));
}
