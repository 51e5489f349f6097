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
 * The code book of one register as of a commit. A list of thousands of people is stored by many pushes, one after another;
 * each would read all people again. Whoever takes it decides on a head of the same sequence, which the commit's condition
 * holds to, so that a book that others have made out of date is never decided on.
 */
export interface KeptCodes {
  /** A copy of the book, where it is of this commit and holds the codes of these forms. */
  find(register: Register, seq: number, forms: ReadonlySet<string>): CodeBook | undefined;
  keep(register: Register, seq: number, codes: CodeBook): void;
}

export function makeKeptCodes(): KeptCodes {
  let kept: { readonly at: string; readonly codes: CodeBook } | undefined;
  const placeOf = ({ unit, year }: Register, seq: number): string => `${unit} ${year} ${seq}`;
  return {
    find: (register, seq, forms) =>
      kept?.at === placeOf(register, seq) && [...forms].every((form) => kept?.codes.covers(form))
        ? kept.codes.copy()
        : undefined,
    keep: (register, seq, codes) => {
      kept = { at: placeOf(register, seq), codes };
    },
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
  { head, rows: stored }: Snapshot,
  kept: KeptCodes,
): Promise<CodeBook> {
  const forms = new Set(rows.filter((row) => concernsCodes(row, stored)).map(({ form }) => form));
  const known = kept.find(register, head.seq, forms);
  const read = known === undefined ? [...forms].map((form) => readAllRows(tables, register, { form })) : [];
  const codes = known ?? CodeBook.of((await Promise.all(read)).flat(), forms);
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
