/**
 * One commit is one transaction: head, change set, receipt and rows, or nothing. Therefore every change has history, no
 * locked period is written, no batch is applied twice, and the sequence has no gap (rules L1, L2, L3, L4 of
 * docs/protocol.md).
 */
import { PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { Register } from "../../domain/values/ids.ts";
import type { Period } from "../../domain/values/period.ts";
import type { ChangeSet } from "../../domain/protocol/pull.ts";
import { changeSetItem } from "./change-set.ts";
import type { RegisterHead } from "./head.ts";
import { type ChunkReceipt, receiptItem } from "./receipt.ts";
import { rowItem, type StoredRow } from "./row-item.ts";
import { headKey, type Tables } from "./tables.ts";

type Write = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** TransactWriteItems takes 100 items; head, change set and receipt are three of them. */
export const ROWS_PER_COMMIT = 97;

const NOT_THERE_YET = "attribute_not_exists(#pk)";
const HEAD_NOT_MOVED = "#seq = :base";
const ROW_NOT_MOVED = "#rev = :base";

/**
 * The conditions of a commit. They back each other up in pairs: a moved head also has its journal slot taken, and an
 * applied batch also moved its rows. Tests switch them off one by one to prove it.
 */
export interface Guards {
  /** The sequence is still the one read (L2), and no touched period is locked (L3). */
  readonly head: boolean;
  /** The next sequence has no change set (L2). */
  readonly journal: boolean;
  /** The chunk has no receipt (L4). */
  readonly receipt: boolean;
  /** Each row still has the revision read (L4). */
  readonly row: boolean;
}
export const ALL_GUARDS: Guards = { head: true, journal: true, receipt: true, row: true };

export interface Commit {
  readonly register: Register;
  readonly before: RegisterHead;
  readonly after: RegisterHead;
  /** Periods that must not be locked. */
  readonly periods: readonly Period[];
  readonly changeSet: ChangeSet;
  readonly receipt?: ChunkReceipt;
  readonly rows: readonly StoredRow[];
}

/** `lost-race`: nothing was written, because data changed since it was read. The caller reads and decides again. */
export type CommitResult = "committed" | "lost-race";

export async function commit(tables: Tables, guards: Guards, work: Commit): Promise<CommitResult> {
  const { register, receipt, changeSet } = work;
  const writes: Write[] = [
    { Update: headUpdate(tables, guards, work) },
    { Put: putOnce(tables.journal, changeSetItem(register, changeSet), guards.journal) },
    ...work.rows.map((row) => ({ Put: rowPut(tables, guards, register, row) })),
  ];
  if (receipt !== undefined) {
    writes.push({
      Put: putOnce(tables.ledger, receiptItem(register, receipt, changeSet.at), guards.receipt),
    });
  }
  // The SDK makes one token for its own retries. An explicit token would survive into a new decision of the chunk.
  return unlessRaceLost(() => tables.db.send(new TransactWriteCommand({ TransactItems: writes })));
}

/** Stores the receipt alone of a chunk without changes, so that the sequence does not move (rule L5). */
export function commitReceipt(
  tables: Tables,
  guards: Guards,
  register: Register,
  receipt: ChunkReceipt,
  now: string,
): Promise<CommitResult> {
  const put = putOnce(tables.ledger, receiptItem(register, receipt, now), guards.receipt);
  return unlessRaceLost(() => tables.db.send(new PutCommand(put)));
}

/** Sets only the attributes that the commit changes: a batch never writes the locks, a lock never the count of rows. */
function headUpdate(tables: Tables, guards: Guards, { register, before, after, periods }: Commit) {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const sets: string[] = [];
  for (const [name, value] of Object.entries(after)) {
    if (before.seq > 0 && value === before[name as keyof RegisterHead]) continue;
    names[`#${name}`] = name;
    values[`:${name}`] = value;
    sets.push(`#${name} = :${name}`);
  }
  const update = {
    TableName: tables.ledger,
    Key: headKey(register),
    UpdateExpression: `SET ${sets.join(", ")}`,
  };
  if (!guards.head) return { ...update, ExpressionAttributeNames: names, ExpressionAttributeValues: values };
  const conditions = [before.seq === 0 ? NOT_THERE_YET : HEAD_NOT_MOVED];
  if (before.seq === 0) names["#pk"] = "pk";
  else values[":base"] = before.seq;
  for (const [index, period] of periods.entries()) {
    names["#locks"] = "locks";
    names[`#period${index}`] = period;
    conditions.push(`attribute_not_exists(#locks.#period${index})`);
  }
  return {
    ...update,
    ConditionExpression: conditions.join(" AND "),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}

function rowPut(tables: Tables, guards: Guards, register: Register, row: StoredRow) {
  const put = { TableName: tables.ledger, Item: rowItem(register, row) };
  if (row.rev === 1) return putOnce(tables.ledger, put.Item, guards.row);
  if (!guards.row) return put;
  return {
    ...put,
    ConditionExpression: ROW_NOT_MOVED,
    ExpressionAttributeNames: { "#rev": "rev" },
    ExpressionAttributeValues: { ":base": row.rev - 1 },
  };
}

function putOnce(table: string, item: Record<string, unknown>, guarded: boolean) {
  const put = { TableName: table, Item: item };
  return guarded
    ? { ...put, ConditionExpression: NOT_THERE_YET, ExpressionAttributeNames: { "#pk": "pk" } }
    : put;
}

const LOST_RACES = new Set([
  "ConditionalCheckFailedException",
  "TransactionConflictException",
  "TransactionInProgressException",
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
]);
const LOST_REASONS = new Set([
  "None",
  "ConditionalCheckFailed",
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
]);

const Refusal = z.object({
  name: z.string(),
  CancellationReasons: z.array(z.object({ Code: z.string().default("None") })).default([]),
});

/** Turns DynamoDB's conflicts and throttling into an outcome; every other error is a bug or a broken service. */
async function unlessRaceLost(send: () => Promise<unknown>): Promise<CommitResult> {
  try {
    await send();
    return "committed";
  } catch (error) {
    const { data: refusal } = Refusal.safeParse(error);
    if (refusal === undefined) throw error;
    const cancelled = refusal.name === "TransactionCanceledException";
    const reasons = refusal.CancellationReasons.map((reason) => reason.Code);
    if (LOST_RACES.has(refusal.name) || (cancelled && reasons.every((code) => LOST_REASONS.has(code))))
      return "lost-race";
    throw error;
  }
}
