/**
 * Two tables with keys of the same form. `Ledger` holds the present state (head, rows, receipts), `Journal` every
 * commit, forever. A register is one partition of each, so that one transaction covers it and one query reads it.
 */
import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { type BatchId, type Register, rowId } from "../../domain/values/ids.ts";
import { pause } from "./pause.ts";

export interface Tables {
  readonly db: DynamoDBDocumentClient;
  readonly ledger: string;
  readonly journal: string;
}

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The limit of BatchGetItem. */
const KEYS_PER_READ = 100;

export function partition(register: Register): string {
  return `R#${register.unit}#${register.year}`;
}

export function headKey(register: Register): Key {
  return { pk: partition(register), sk: "#HEAD" };
}

/** @param first the index of the chunk's first row in its batch */
export function receiptKey(register: Register, batchId: BatchId, first: number): Key {
  return { pk: partition(register), sk: `${receiptPrefix(batchId)}${String(first).padStart(4, "0")}` };
}

export function receiptPrefix(batchId: BatchId): string {
  return `#B#${batchId}#`;
}

export function rowKey(register: Register, form: string, key: string): Key {
  return { pk: partition(register), sk: rowId({ form, key }) };
}

/** Padded, because sort keys are compared as text. */
export function journalKey(register: Register, seq: number): Key {
  return { pk: partition(register), sk: String(seq).padStart(12, "0") };
}

export async function readItem(tables: Tables, table: "ledger" | "journal", key: Key): Promise<unknown> {
  const answer = await tables.db.send(
    new GetCommand({ TableName: tables[table], Key: key, ConsistentRead: true }),
  );
  return answer.Item;
}

/** Consistent reads of distinct keys of the Ledger table, in any order; absent items are left out. */
export async function readItems(
  tables: Omit<Tables, "journal">,
  keys: readonly Key[],
): Promise<readonly Record<string, unknown>[]> {
  const parts: Promise<readonly Record<string, unknown>[]>[] = [];
  for (let from = 0; from < keys.length; from += KEYS_PER_READ) {
    parts.push(readPart(tables, keys.slice(from, from + KEYS_PER_READ)));
  }
  return (await Promise.all(parts)).flat();
}

async function readPart(
  tables: Omit<Tables, "journal">,
  keys: readonly Key[],
): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let pending: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  for (let attempt = 0; pending.length > 0; attempt += 1) {
    if (attempt > 0) await pause(attempt);
    const answer = await tables.db.send(
      new BatchGetCommand({ RequestItems: { [tables.ledger]: { Keys: pending, ConsistentRead: true } } }),
    );
    items.push(...(answer.Responses?.[tables.ledger] ?? []));
    pending = answer.UnprocessedKeys?.[tables.ledger]?.Keys ?? [];
  }
  return items;
}
