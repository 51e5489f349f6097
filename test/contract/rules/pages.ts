import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import { type Rules, verdicts } from "../rule.ts";
import { keyOf, PARTITION } from "../store-table.ts";
import { read, readPages, send, skOf } from "./query.ts";

const PAGES = "Guide Query.Pagination: Paginating the results";
const MEGABYTE = 1024 * 1024;

export const pages = {
  "pages-of-one-megabyte": {
    says: "a query reads 1 MB and gives the key from which to go on; every item comes once, in order",
    source: PAGES,
    expected: { items: 30, inOrder: true, pages: 3, largest: "1 MB and the item that passes it" },
    async observe(table) {
      const sks = Array.from({ length: 30 }, (_, index) => `row-${String(index).padStart(2, "0")}`);
      for (const sk of sks) await table.put(sk, { text: { S: "x".repeat(90_000) } });
      const found = await readPages(table, {});
      const all = found.flat();
      const largest = Math.max(...found.map((page) => page.length)) * 90_000;
      return {
        items: all.length,
        inOrder: all.join(" ") === sks.join(" "),
        pages: found.length,
        largest: largest <= MEGABYTE + 90_000 ? "1 MB and the item that passes it" : largest,
      };
    },
  },
  "pages-of-a-limit": {
    says: "Limit counts items that are read, before a filter; the key to go on from is the last one read",
    source: `${PAGES}; API Query: Request parameters, Limit and FilterExpression`,
    expected: { items: ["a"], count: 1, scanned: 2, last: keyOf("b"), rest: ["c"] },
    async observe(table) {
      for (const [sk, n] of [
        ["a", "1"],
        ["b", "2"],
        ["c", "1"],
        ["d", "2"],
      ] as const)
        await table.put(sk, { n: { N: n } });
      const filter = {
        FilterExpression: "n = :one",
        ExpressionAttributeValues: { ":pk": { S: PARTITION }, ":one": { N: "1" } },
      };
      const first = await send(table, { ...filter, Limit: 2 });
      return {
        items: first.Items?.map(skOf),
        count: first.Count,
        scanned: first.ScannedCount,
        last: first.LastEvaluatedKey,
        rest: await read(table, { ...filter, ExclusiveStartKey: first.LastEvaluatedKey }),
      };
    },
  },
  "pages-go-on-behind-a-deleted-item": {
    says: "a query goes on behind a key whose item is gone meanwhile",
    source: `${PAGES}; API Query: Request parameters, ExclusiveStartKey`,
    expected: ["c"],
    async observe(table) {
      for (const sk of ["a", "b", "c"]) await table.put(sk);
      const { LastEvaluatedKey } = await send(table, { Limit: 2 });
      await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: keyOf("b") }));
      return read(table, { ExclusiveStartKey: LastEvaluatedKey });
    },
  },
  "limit-of-at-least-one": {
    says: "a limit is at least 1",
    source: "API Query: Request parameters, Limit",
    expected: { 0: "ValidationException", 1: "done" },
    observe: (table) => verdicts({ 0: () => send(table, { Limit: 0 }), 1: () => send(table, { Limit: 1 }) }),
  },
} satisfies Rules;
