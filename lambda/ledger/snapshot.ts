import { type BatchId, type Register, rowId } from "../../domain/values/ids.ts";
import type { BatchRow } from "./batch.ts";
import { parseHead, type RegisterHead } from "./head.ts";
import { type ChunkReceipt, readReceipts } from "./receipt.ts";
import { parseRow, type StoredRow } from "./row-item.ts";
import { headKey, readItems, rowKey, type Tables } from "./tables.ts";

/** The data that a push decides on. If it is stale, the conditions of the commit fail and it is read again. */
export interface Snapshot {
  readonly head: RegisterHead;
  readonly rows: ReadonlyMap<string, StoredRow>;
  /** Receipts by the index of their first row. */
  readonly receipts: ReadonlyMap<number, ChunkReceipt>;
}

/** Reads all rows of a batch at once. A foreign commit between its chunks moves the head and is noticed there. */
export async function readSnapshot(
  tables: Tables,
  register: Register,
  batchId: BatchId,
  rows: readonly BatchRow[],
): Promise<Snapshot> {
  const head = headKey(register);
  const keys = rows.flatMap((row) => (row.kind === "patch" ? [rowKey(register, row.form, row.key)] : []));
  const [items, receipts] = await Promise.all([
    readItems(tables, [head, ...keys]),
    readReceipts(tables, register, batchId),
  ]);
  const stored = items.filter((item) => item["sk"] !== head.sk).map(parseRow);
  return {
    head: parseHead(items.find((item) => item["sk"] === head.sk)),
    rows: new Map(stored.map((row) => [rowId(row), row])),
    receipts: new Map(receipts.map((receipt) => [receipt.first, receipt])),
  };
}
