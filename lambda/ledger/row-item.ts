import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { FieldValue } from "../../domain/forms/column.ts";
import { type Register, rowId, RowKey, UserId } from "../../domain/values/ids.ts";
import type { RowState } from "../../domain/register/merge.ts";
import { partition, readItem, rowKey, type Tables } from "./tables.ts";

/** A present row or tombstone (`deleted`), with the author and commit of its last change. */
export interface StoredRow extends RowState {
  readonly form: string;
  readonly key: RowKey;
  readonly seq: number;
  readonly by: UserId;
  readonly at: string;
}

export interface RowsQuery {
  readonly form?: string;
  /** How the keys of the rows begin; with a form only. */
  readonly keyPrefix?: string;
  /** The `page` returned with the previous page. */
  readonly page?: string;
  readonly limit?: number;
}

export interface RowsPage {
  readonly rows: readonly StoredRow[];
  readonly page: string | undefined;
}

const RowItem = z.object({
  sk: z.string(),
  rev: z.int().min(1),
  revs: z.record(z.string(), z.int()),
  fields: z.record(z.string(), FieldValue),
  deleted: z.boolean(),
  seq: z.int().min(1),
  by: UserId,
  at: z.string(),
});

export function parseRow(item: unknown): StoredRow {
  const { sk, ...state } = RowItem.parse(item);
  const separator = sk.indexOf("#");
  return { ...state, form: sk.slice(0, separator), key: RowKey.parse(sk.slice(separator + 1)) };
}

export function rowItem(register: Register, row: StoredRow): Record<string, unknown> {
  const { form, key, ...state } = row;
  return { ...rowKey(register, form, key), ...state };
}

export async function readRow(
  tables: Tables,
  register: Register,
  form: string,
  key: string,
): Promise<StoredRow | undefined> {
  const item = await readItem(tables, "ledger", rowKey(register, form, key));
  return item === undefined ? undefined : parseRow(item);
}

/** One page of rows in the order of form and key. `page` is a position in that order, so any text is safe. */
export async function readRows(tables: Tables, register: Register, query: RowsQuery): Promise<RowsPage> {
  // Rows begin with a letter; heads and receipts begin with "#", which sorts before every letter.
  const first = query.form === undefined ? "a" : rowId({ form: query.form, key: query.keyPrefix ?? "" });
  const last = query.form === undefined ? "~" : `${first}~`;
  // "!" sorts before every character of a key, so the range starts just after that row.
  const start = query.page === undefined || query.page < first ? first : `${query.page}!`;
  if (start > last) return { rows: [], page: undefined };
  const answer = await tables.db.send(
    new QueryCommand({
      TableName: tables.ledger,
      ConsistentRead: true,
      KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :start AND :last",
      ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
      ExpressionAttributeValues: { ":pk": partition(register), ":start": start, ":last": last },
      Limit: query.limit,
    }),
  );
  const next = z.object({ sk: z.string() }).optional().parse(answer.LastEvaluatedKey);
  return { rows: (answer.Items ?? []).map(parseRow), page: next?.sk };
}

export async function readAllRows(
  tables: Tables,
  register: Register,
  only: Pick<RowsQuery, "form" | "keyPrefix"> = {},
): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  let page: string | undefined;
  do {
    const next = await readRows(tables, register, page === undefined ? only : { ...only, page });
    rows.push(...next.rows);
    page = next.page;
  } while (page !== undefined);
  return rows;
}
