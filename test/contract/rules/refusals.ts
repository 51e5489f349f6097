/** What a refused write tells of the item that failed its condition. */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import type { Rules } from "../rule.ts";
import { type Item, keyOf, type StoreTable } from "../store-table.ts";

const NEVER = "attribute_not_exists(pk)";
const STANDS: Item = { n: { N: "1" }, doc: { M: { a: { L: [] } } } };

export const refusals = {
  "old-item-of-a-refused-write": {
    says: "a put, update or delete whose condition fails returns the item with ALL_OLD, and nothing without",
    source: "API PutItem: Request parameters, ReturnValuesOnConditionCheckFailure",
    expected: {
      put: { ALL_OLD: { ...keyOf("item"), ...STANDS }, NONE: undefined },
      update: { ALL_OLD: { ...keyOf("item"), ...STANDS }, NONE: undefined },
      delete: { ALL_OLD: { ...keyOf("item"), ...STANDS }, NONE: undefined },
    },
    async observe(table) {
      await table.put("item", STANDS);
      const refused = (write: (ask: "ALL_OLD" | "NONE") => Promise<unknown>) => async () => ({
        ALL_OLD: await oldItem(write("ALL_OLD")),
        NONE: await oldItem(write("NONE")),
      });
      const condition = (ask: "ALL_OLD" | "NONE") => ({
        ConditionExpression: NEVER,
        ReturnValuesOnConditionCheckFailure: ask,
      });
      const put = refused((ask) => table.put("item", {}, condition(ask)));
      const update = refused((ask) =>
        table.update("item", { UpdateExpression: "REMOVE n", ...condition(ask) }),
      );
      const remove = refused((ask) =>
        table.client.send(
          new DeleteItemCommand({ TableName: table.name, Key: keyOf("item"), ...condition(ask) }),
        ),
      );
      return { put: await put(), update: await update(), delete: await remove() };
    },
  },
  "no-old-item-where-none-was": {
    says: "where no item is, a refused write returns none",
    source: "API PutItem: Request parameters, ReturnValuesOnConditionCheckFailure",
    expected: undefined,
    observe: (table) =>
      oldItem(
        table.put(
          "new",
          {},
          { ConditionExpression: "attribute_exists(pk)", ReturnValuesOnConditionCheckFailure: "ALL_OLD" },
        ),
      ),
  },
  "reasons-in-the-order-of-the-writes": {
    says: "a cancelled transaction gives one reason for each write, in their order; None for those that would have done",
    source: "API CancellationReason; API TransactWriteItems: Errors, TransactionCanceledException",
    expected: ["None", "ConditionalCheckFailed", "None", "ConditionalCheckFailed"],
    async observe(table) {
      await table.put("b");
      await table.put("d");
      const reasons = await cancellation(table, [
        { Put: putOf(table, "a") },
        { Put: { ...putOf(table, "b"), ConditionExpression: NEVER } },
        { Update: { TableName: table.name, Key: keyOf("c"), UpdateExpression: "SET x = pk" } },
        { ConditionCheck: { TableName: table.name, Key: keyOf("d"), ConditionExpression: NEVER } },
      ]);
      return reasons.map((reason) => reason.Code);
    },
  },
  "reasons-carry-old-items": {
    says: "a reason carries the item that stood against its write, where the write asked for it",
    source: "API CancellationReason: Item; API Put: ReturnValuesOnConditionCheckFailure",
    expected: [undefined, { ...keyOf("b"), ...STANDS }, undefined, { ...keyOf("d"), ...STANDS }, undefined],
    async observe(table) {
      for (const sk of ["b", "c", "d"]) await table.put(sk, STANDS);
      const ALL_OLD = { ConditionExpression: NEVER, ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;
      const reasons = await cancellation(table, [
        { Put: { ...putOf(table, "a"), ...ALL_OLD } },
        { Put: { ...putOf(table, "b"), ...ALL_OLD } },
        { Delete: { TableName: table.name, Key: keyOf("c"), ConditionExpression: NEVER } },
        { ConditionCheck: { TableName: table.name, Key: keyOf("d"), ...ALL_OLD } },
        { Put: { ...putOf(table, "e"), ...ALL_OLD, ConditionExpression: "attribute_exists(pk)" } },
      ]);
      return reasons.map((reason) => reason.Item);
    },
  },
} satisfies Rules;

function putOf(table: StoreTable, sk: string) {
  return { TableName: table.name, Item: keyOf(sk) };
}

async function oldItem(write: Promise<unknown>): Promise<Item | undefined> {
  try {
    await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return error.Item;
    throw error;
  }
  throw new Error("the write was not refused");
}

async function cancellation(table: StoreTable, writes: Parameters<StoreTable["transact"]>[0]) {
  try {
    await table.transact(writes);
  } catch (error) {
    if (error instanceof TransactionCanceledException) return error.CancellationReasons ?? [];
    throw error;
  }
  throw new Error("the transaction was not cancelled");
}
