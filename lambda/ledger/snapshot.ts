import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { codeColumn, codeOf } from "../../domain/forms/row-code.ts";
import { CodeBook } from "../../domain/register/code-book.ts";
import { type BatchId, type Register, rowId } from "../../domain/values/ids.ts";
import type { BatchRow } from "./batch.ts";
import { parseHead, type RegisterHead } from "./head.ts";
import { type ChunkReceipt, readReceipts } from "./receipt.ts";
import { parseRow, readAllRows, type StoredRow } from "./row-item.ts";
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

/**
 * The short codes of the forms in which rows of the batch get, change or give up one. They are read after the head, whose
 * condition then holds for them too: two rows cannot take one code at the same time.
 */
export async function readCodeBook(
  tables: Tables,
  register: Register,
  rows: readonly BatchRow[],
  { rows: stored }: Snapshot,
): Promise<CodeBook> {
  const forms = new Set(rows.filter((row) => concernsCodes(row, stored)).map(({ form }) => form));
  const read = await Promise.all([...forms].map((form) => readAllRows(tables, register, { form })));
  const codes = CodeBook.of(read.flat());
  for (const row of rows) {
    const form = findForm(row.form);
    if (row.kind === "patch" && form !== undefined) codes.reserve(form, row.patch.fields ?? {});
  }
  return codes;
}

function concernsCodes(row: BatchRow, stored: Snapshot["rows"]): boolean {
  const form = findForm(row.form);
  const column = form && codeColumn(form);
  if (row.kind === "refused" || form === undefined || column === undefined) return false;
  const current = stored.get(rowId(row));
  const hasOne = current !== undefined && !current.deleted && codeOf(form, current.fields) !== "";
  return !hasOne || column.field in (row.patch.fields ?? {});
}
