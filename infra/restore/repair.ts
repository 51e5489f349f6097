/**
 * Repairs a register after a restore. Two tables restored to one moment are not of one moment: the ledger may hold a part of a
 * transaction that the journal has not, or lack one that it has. The journal decides, completed from the archive.
 */
import { isDeepStrictEqual } from "node:util";
import { type AttributeValue, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { type Register, rowId } from "../../domain/values/ids.ts";
import { queryAll } from "../../lambda/aws/query-all.ts";
import { contiguousPrefix, readJournal } from "../../lambda/ledger/change-set.ts";
import { readHead } from "../../lambda/ledger/head.ts";
import { readAllRows, rowItem } from "../../lambda/ledger/row-item.ts";
import { headKey, type Key, partition, rowKey, type Tables } from "../../lambda/ledger/tables.ts";
import { rebuild } from "./rebuild.ts";

/** An archived change set as the journal stores it, in DynamoDB JSON; undefined where the archive has none. */
export type ReadArchived = (
  register: Register,
  seq: number,
) => Promise<Record<string, AttributeValue> | undefined>;

export interface Repair {
  /** Change sets that came back from the archive. */
  readonly archived: number;
  /** Rows that were written anew. */
  readonly written: number;
  /** Rows that no change set explains, removed. */
  readonly removed: number;
  /** Receipts of change sets that are lost: whoever sends such a batch again has it stored again. */
  readonly receipts: number;
}

const Receipt = z.looseObject({ sk: z.string(), seq: z.int(), committed: z.boolean() });

export async function repairRegister(
  tables: Tables,
  register: Register,
  readArchived: ReadArchived,
): Promise<Repair> {
  const archived = await completeJournal(tables, register, readArchived);
  const sets = contiguousPrefix(0, await readJournal(tables, register));
  const { head, rows } = rebuild(sets);
  const stored = new Map((await readAllRows(tables, register)).map((row) => [rowId(row), row]));
  const put = (Item: Record<string, unknown>) =>
    tables.db.send(new PutCommand({ TableName: tables.ledger, Item }));
  const remove = ({ pk, sk }: Key) =>
    tables.db.send(new DeleteCommand({ TableName: tables.ledger, Key: { pk, sk } }));

  const differing = rows.filter((row) => !isDeepStrictEqual(stored.get(rowId(row)), row));
  for (const row of differing) await put(rowItem(register, row));
  const explained = new Set(rows.map(rowId));
  const strays = [...stored.values()].filter((row) => !explained.has(rowId(row)));
  for (const { form, key } of strays) await remove(rowKey(register, form, key));

  const receipts = z
    .array(Receipt)
    .parse(await queryAll({ db: tables.db, table: tables.ledger, pk: partition(register), prefix: "#B#" }))
    .filter(({ committed, seq }) => committed && seq > head.seq);
  for (const { sk } of receipts) await remove({ pk: partition(register), sk });

  if (!isDeepStrictEqual(await readHead(tables, register), head)) {
    if (head.seq === 0) await remove(headKey(register));
    else await put({ ...headKey(register), ...head });
  }
  return { archived, written: differing.length, removed: strays.length, receipts: receipts.length };
}

/** Puts what the journal lacks back from the archive, in between and behind its end. @returns how many */
async function completeJournal(
  tables: Tables,
  register: Register,
  readArchived: ReadArchived,
): Promise<number> {
  const known = new Set((await readJournal(tables, register)).map(({ seq }) => seq));
  let restored = 0;
  for (let seq = 1; ; seq += 1) {
    if (known.has(seq)) continue;
    const item = await readArchived(register, seq);
    if (item === undefined) return restored;
    await tables.db.send(new PutItemCommand({ TableName: tables.journal, Item: item }));
    restored += 1;
  }
}
