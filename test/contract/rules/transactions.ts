import { type Rules, verdict, verdicts } from "../rule.ts";
import { itemOf, keyOf } from "../store-table.ts";
import { present } from "./present.ts";

const TRANSACT = "API TransactWriteItems";

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
} satisfies Rules;
