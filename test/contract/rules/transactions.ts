import { randomUUID } from "node:crypto";
import { type Rules, verdict, verdicts } from "../rule.ts";
import { keyOf, type StoreTable } from "../store-table.ts";

const TRANSACT = "API TransactWriteItems";
const MEGABYTE = 1024 * 1024;

export const transactions = {
  "all-or-nothing": {
    says: "one condition that fails, first or last, leaves every item as it was",
    source: `${TRANSACT}: first paragraphs`,
    expected: { first: {}, last: {} },
    async observe(table) {
      const left: Record<string, unknown> = {};
      await table.put("stands");
      for (const place of ["first", "last"]) {
        const puts = ["a", "b", "c"].map((sk) => ({
          Put: { TableName: table.name, Item: keyOf(`${place}-${sk}`) },
        }));
        const refused = {
          ConditionCheck: { ...itemOf(table, "stands"), ConditionExpression: "attribute_not_exists(pk)" },
        };
        await table
          .transact(place === "first" ? [refused, ...puts] : [...puts, refused])
          .catch(() => undefined);
        left[place] = await present(
          table,
          puts.map(({ Put }) => Put.Item["sk"]?.S ?? ""),
        );
      }
      return left;
    },
  },
  "four-kinds-of-writes": {
    says: "put, update, delete and check may stand in one transaction",
    source: `${TRANSACT}: first paragraphs`,
    expected: { put: { a: { N: "1" } }, update: { n: { N: "3" } }, delete: undefined, check: {} },
    async observe(table) {
      await table.put("update", { n: { N: "2" } });
      await table.put("delete");
      await table.put("check");
      await table.transact([
        { Put: { TableName: table.name, Item: { ...keyOf("put"), a: { N: "1" } } } },
        {
          Update: {
            ...itemOf(table, "update"),
            UpdateExpression: "SET n = n + :one",
            ConditionExpression: "n = :two",
            ExpressionAttributeValues: { ":one": { N: "1" }, ":two": { N: "2" } },
          },
        },
        { Delete: itemOf(table, "delete") },
        { ConditionCheck: { ...itemOf(table, "check"), ConditionExpression: "attribute_exists(pk)" } },
      ]);
      return {
        put: await table.get("put"),
        update: await table.get("update"),
        delete: await table.get("delete"),
        check: await table.get("check"),
      };
    },
  },
  "two-tables-at-once": {
    says: "a transaction spans tables: a condition that fails in one leaves the other as it was",
    source: `${TRANSACT}: first paragraphs`,
    expected: { refused: [undefined, undefined], done: [{}, {}] },
    async observe(ledger) {
      const journal = await ledger.another();
      const writes = (expression: string) => [
        { Put: { TableName: ledger.name, Item: keyOf("row") } },
        { Put: { TableName: journal.name, Item: keyOf("row"), ConditionExpression: expression } },
      ];
      const both = async () => [await ledger.get("row"), await journal.get("row")];
      await ledger.transact(writes("attribute_exists(pk)")).catch(() => undefined);
      const refused = await both();
      await ledger.transact(writes("attribute_not_exists(pk)"));
      return { refused, done: await both() };
    },
  },
  "one-put-wins": {
    says: "of twenty puts at once, each only where nothing is, one is done",
    source: "Guide Expressions.ConditionExpressions: Conditional put",
    expected: 1,
    async observe(table) {
      const condition = { ConditionExpression: "attribute_not_exists(pk)" };
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => verdict(table.put("item", {}, condition))),
      );
      return answers.filter((answer) => answer === "done").length;
    },
  },
  "one-write-for-each-item": {
    says: "two writes on one item are refused, a check among them",
    source: `${TRANSACT}: first paragraphs`,
    expected: { puts: "ValidationException", "put and check": "ValidationException" },
    observe: (table) => {
      const put = { Put: { TableName: table.name, Item: keyOf("a") } };
      const check = {
        ConditionCheck: { ...itemOf(table, "a"), ConditionExpression: "attribute_not_exists(pk)" },
      };
      return verdicts({
        puts: () => table.transact([put, put]),
        "put and check": () => table.transact([put, check]),
      });
    },
  },
  "a-hundred-writes": {
    says: "a transaction takes a hundred writes and no more, and not none",
    source: `${TRANSACT}: Request parameters, TransactItems`,
    expected: { 0: "ValidationException", 100: "done", 101: "ValidationException" },
    observe: (table) => {
      const writes = (count: number) => () =>
        table.transact(
          Array.from({ length: count }, (_, index) => ({
            Put: { TableName: table.name, Item: keyOf(`${count}-${index}`) },
          })),
        );
      return verdicts({ 0: writes(0), 100: writes(100), 101: writes(101) });
    },
  },
  "four-megabytes": {
    says: "a transaction takes 4 MB of items and no more",
    source: "Guide Constraints: DynamoDB transactions",
    expected: { "3.9 MB": "done", "4.1 MB": "refused", written: {} },
    async observe(table) {
      const writes = (name: string, bytes: number) =>
        Array.from({ length: 20 }, (_, index) => ({
          Put: {
            TableName: table.name,
            Item: { ...keyOf(`${name}-${index}`), text: { S: "x".repeat(Math.round(bytes / 20)) } },
          },
        }));
      const small = await verdict(table.transact(writes("small", 3.9 * MEGABYTE)));
      const large = await verdict(table.transact(writes("large", 4.1 * MEGABYTE)));
      return {
        "3.9 MB": small,
        // The documentation names no exception of its own for it.
        "4.1 MB": large === "done" ? large : "refused",
        written: await present(table, ["large-0", "large-19"]),
      };
    },
  },
  "too-large-an-item": {
    says: "an item of more than 400 KB, put or grown by an update, cancels the transaction",
    source: "Guide transaction-apis: Error handling for writing",
    expected: { put: "refused", update: "refused", written: {}, grown: { text: 399_000 } },
    async observe(table) {
      await table.put("grown", { text: { S: "x".repeat(399_000) } });
      const beside = { Put: { TableName: table.name, Item: keyOf("beside") } };
      const put = {
        Put: { TableName: table.name, Item: { ...keyOf("big"), text: { S: "x".repeat(410_000) } } },
      };
      const update = {
        Update: {
          ...itemOf(table, "grown"),
          UpdateExpression: "SET more = :more",
          ExpressionAttributeValues: { ":more": { S: "x".repeat(20_000) } },
        },
      };
      const answers = [
        await verdict(table.transact([beside, put])),
        await verdict(table.transact([beside, update])),
      ];
      const [ofPut, ofUpdate] = answers.map((answer) => (answer === "done" ? answer : "refused"));
      const grown = await table.get("grown");
      return {
        put: ofPut,
        update: ofUpdate,
        written: await present(table, ["beside", "big"]),
        grown: Object.fromEntries(
          Object.entries(grown ?? {}).map(([name, value]) => [name, value.S?.length]),
        ),
      };
    },
  },
  "one-winner": {
    says: "of twenty transactions at once on the same revision one is done, and its own writes alone are there",
    source: "Guide transaction-apis: Isolation levels, SERIALIZABLE",
    expected: { done: 1, seq: 1, rows: 1 },
    async observe(table) {
      await table.put("head", { seq: { N: "0" } });
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          verdict(
            table.transact([
              {
                Update: {
                  ...itemOf(table, "head"),
                  UpdateExpression: "SET seq = seq + :one",
                  ConditionExpression: "seq = :zero",
                  ExpressionAttributeValues: { ":one": { N: "1" }, ":zero": { N: "0" } },
                },
              },
              { Put: { TableName: table.name, Item: keyOf(`row-${index}`) } },
            ]),
          ),
        ),
      );
      const head = await table.get("head");
      const rows = await present(
        table,
        answers.map((_, index) => `row-${index}`),
      );
      return {
        done: answers.filter((answer) => answer === "done").length,
        seq: Number(head?.["seq"]?.N),
        rows: Object.keys(rows).length,
      };
    },
  },
  "same-token-same-writes": {
    says: "the same writes with the same token again are done and have no second effect, also after others have changed the item",
    source: `${TRANSACT}: Request parameters, ClientRequestToken`,
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
    source: `${TRANSACT}: Request parameters, ClientRequestToken`,
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
    source: `${TRANSACT}: Request parameters, ClientRequestToken`,
    expected: { 36: "done", 37: "ValidationException" },
    observe: (table) => {
      const put = (token: string) => () =>
        table.transact([{ Put: { TableName: table.name, Item: keyOf("a") } }], token);
      return verdicts({ 36: put(randomUUID()), 37: put(`${randomUUID()}x`) });
    },
  },
} satisfies Rules;

function itemOf(table: StoreTable, sk: string) {
  return { TableName: table.name, Key: keyOf(sk) };
}

/** Those of the items that are there. */
async function present(table: StoreTable, keys: readonly string[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const sk of keys) {
    const item = await table.get(sk);
    if (item !== undefined) found[sk] = Object.keys(item);
  }
  return found;
}
