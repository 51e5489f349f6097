import * as z from "zod";
import { BatchId, type Register } from "../../domain/values/ids.ts";
import { OtherCell, RowOutcome } from "../../domain/protocol/push.ts";
import { IssueCode } from "../../domain/vocabulary/faults/issue-code.ts";
import { queryAll } from "../aws/query-all.ts";
import { partition, receiptKey, receiptPrefix, type Tables } from "./tables.ts";

const [accepted, merged, unchanged, conflict, locked, , forbidden] = RowOutcome.options;

/** A row's outcome without texts, which are rendered in the reader's language. */
export const StoredOutcome = z.discriminatedUnion("status", [
  accepted,
  merged,
  unchanged,
  conflict,
  locked,
  forbidden,
  z.object({
    form: z.string(),
    key: z.string(),
    status: z.literal("invalid"),
    issues: z.array(
      z.object({
        field: z.string(),
        code: IssueCode,
        other: OtherCell.optional(),
        values: z.record(z.string(), z.string()).optional(),
      }),
    ),
  }),
]);
export type StoredOutcome = z.infer<typeof StoredOutcome>;

/** The outcomes of one chunk of a batch: `count` rows from index `first`, in processing order. */
export const ChunkReceipt = z.object({
  batchId: BatchId,
  /** The hash of the whole batch, so that any chunk reveals an id reused for other content. */
  hash: z.string(),
  first: z.int().min(0),
  count: z.int().min(1),
  /** The register's sequence after the chunk. */
  seq: z.int().min(0),
  /** Whether the chunk has a change set, which is then number `seq`. */
  committed: z.boolean(),
  outcomes: z.array(StoredOutcome),
});
export type ChunkReceipt = z.infer<typeof ChunkReceipt>;

/**
 * A retry the next day or after a holiday still finds its receipt; later the base revision prevents a second change.
 */
const KEPT_SECONDS = 30 * 24 * 60 * 60;

export function receiptItem(register: Register, receipt: ChunkReceipt, now: string): Record<string, unknown> {
  const ttl = Math.floor(Date.parse(now) / 1000) + KEPT_SECONDS;
  return { ...receiptKey(register, receipt.batchId, receipt.first), ...receipt, ttl };
}

/** Every receipt of a batch, in the order of its chunks. */
export async function readReceipts(
  tables: Tables,
  register: Register,
  batchId: BatchId,
): Promise<readonly ChunkReceipt[]> {
  const place = { pk: partition(register), prefix: receiptPrefix(batchId) };
  return z.array(ChunkReceipt).parse(await queryAll({ db: tables.db, table: tables.ledger, ...place }));
}
