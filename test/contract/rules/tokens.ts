/** Transactions that are sent again with their first token. */
import { randomUUID } from "node:crypto";
import { type Rules, verdict, verdicts } from "../rule.ts";
import { itemOf, keyOf } from "../store-table.ts";

const TOKEN = "API TransactWriteItems: Request parameters, ClientRequestToken";

export const tokens = {
  "same-token-same-writes": {
    says: "the same writes with the same token again are done and have no second effect, also after others have changed the item",
    source: TOKEN,
    expected: { again: "done", once: { N: "1" }, later: { N: "10" } },
    async observe(table) {
      const token = randomUUID();
      const count = [
        {
          Update: {
            ...itemOf(table, "n"),
            UpdateExpression: "ADD n :one",
            ExpressionAttributeValues: { ":one": { N: "1" } },
          },
        },
      ];
      await table.transact(count, token);
      const again = await verdict(table.transact(count, token));
      const once = (await table.get("n"))?.["n"];
      await table.put("n", { n: { N: "10" } });
      await table.transact(count, token);
      return { again, once, later: (await table.get("n"))?.["n"] };
    },
  },
  "same-token-other-writes": {
    says: "other writes with the same token are refused and have no effect; with another token they are done",
    source: TOKEN,
    expected: { other: "IdempotentParameterMismatchException", written: undefined, "another token": "done" },
    async observe(table) {
      const token = randomUUID();
      const put = (sk: string) => [{ Put: { TableName: table.name, Item: keyOf(sk) } }];
      await table.transact(put("a"), token);
      return {
        other: await verdict(table.transact(put("b"), token)),
        written: await table.get("b"),
        "another token": await verdict(table.transact(put("b"), randomUUID())),
      };
    },
  },
  "a-cancelled-token-is-free": {
    says: "a token whose transaction was cancelled may be sent again and is then done",
    source: "Guide transaction-apis: Idempotency (only a successful call is remembered)",
    expected: { first: "TransactionCanceledException", again: "done" },
    async observe(table) {
      const token = randomUUID();
      const writes = [
        { Put: { TableName: table.name, Item: keyOf("a"), ConditionExpression: "attribute_not_exists(pk)" } },
      ];
      await table.put("a");
      const first = await verdict(table.transact(writes, token));
      await table.transact([{ Delete: itemOf(table, "a") }]);
      return { first, again: await verdict(table.transact(writes, token)) };
    },
  },
  "tokens-have-36-characters": {
    says: "a token has 36 characters at most",
    source: TOKEN,
    expected: { 36: "done", 37: "ValidationException" },
    observe: (table) => {
      const put = (token: string) => () =>
        table.transact([{ Put: { TableName: table.name, Item: keyOf("a") } }], token);
      return verdicts({ 36: put(randomUUID()), 37: put(`${randomUUID()}x`) });
    },
  },
} satisfies Rules;
