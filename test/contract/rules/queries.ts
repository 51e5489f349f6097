import {
  type AttributeValue,
  DeleteItemCommand,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from "@aws-sdk/client-dynamodb";
import { type Rules, verdicts } from "../rule.ts";
import { keyOf, PARTITION, type StoreTable } from "../store-table.ts";

const QUERY = "Guide Query.KeyConditionExpressions: Key condition expressions";
const PAGES = "Guide Query.Pagination: Paginating the results";
const MEGABYTE = 1024 * 1024;

export const queries = {
  "sorted-by-utf-8": {
    says: "a query gives items in the order of the bytes of their sort keys, or backwards",
    source: "API Query: Request parameters, ScanIndexForward",
    expected: {
      forward: ["!", "#HEAD", "0", "A", "a", "z", "Đ", "đ", "ế", "\uFF5E", "\u{1F4D8}"],
      backward: ["\u{1F4D8}", "\uFF5E", "ế", "đ", "Đ", "z", "a", "A", "0", "#HEAD", "!"],
    },
    async observe(table) {
      for (const sk of ["đ", "z", "A", "\u{1F4D8}", "#HEAD", "a", "0", "Đ", "\uFF5E", "ế", "!"])
        await table.put(sk);
      return { forward: await read(table), backward: await read(table, { ScanIndexForward: false }) };
    },
  },
  "ranges-of-sort-keys": {
    says: "a key condition takes one sort key, a range or a prefix",
    source: QUERY,
    expected: {
      "sk = :b": ["b"],
      "sk < :b": ["a"],
      "sk <= :b": ["a", "b"],
      "sk > :b": ["b!", "c"],
      "sk >= :b": ["b", "b!", "c"],
      "sk BETWEEN :b AND :c": ["b", "b!", "c"],
      "begins_with(sk, :b)": ["b", "b!"],
      "sk <> :b": "ValidationException",
      "sk = :b OR sk = :c": "ValidationException",
      "contains(sk, :b)": "ValidationException",
    },
    async observe(table) {
      for (const sk of ["a", "b", "b!", "c"]) await table.put(sk);
      const found: Record<string, unknown> = {};
      for (const condition of Object.keys(queries["ranges-of-sort-keys"].expected)) {
        found[condition] = await read(table, {
          KeyConditionExpression: `pk = :pk AND ${condition}`,
          ExpressionAttributeValues: {
            ":pk": { S: PARTITION },
            ...(condition.includes(":b") && { ":b": { S: "b" } }),
            ...(condition.includes(":c") && { ":c": { S: "c" } }),
          },
        }).catch((error: Error) => error.name);
      }
      return found;
    },
  },
  "pages-of-one-megabyte": {
    says: "a query reads 1 MB and gives the key from which to go on; every item comes once, in order",
    source: PAGES,
    expected: { items: 30, inOrder: true, pages: 3, largest: "1 MB and the item that passes it" },
    async observe(table) {
      const sks = Array.from({ length: 30 }, (_, index) => `row-${String(index).padStart(2, "0")}`);
      for (const sk of sks) await table.put(sk, { text: { S: "x".repeat(90_000) } });
      const pages = await readPages(table, {});
      const all = pages.flat();
      const largest = Math.max(...pages.map((page) => page.length)) * 90_000;
      return {
        items: all.length,
        inOrder: all.join(" ") === sks.join(" "),
        pages: pages.length,
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
  "only-a-count": {
    says: "Select COUNT gives numbers and no items",
    source: "API Query: Request parameters, Select",
    expected: { Count: 2, Items: undefined },
    async observe(table) {
      for (const sk of ["a", "b"]) await table.put(sk);
      const { Count, Items } = await send(table, { Select: "COUNT" });
      return { Count, Items };
    },
  },
  projections: {
    says: "a projection gives the attributes, elements and members it names, those that are there, and no key of itself",
    source: "Guide Expressions.ProjectionExpressions: Using projection expressions",
    expected: {
      item: { a: { N: "1" }, doc: { M: { in: { S: "x" } } }, list: { L: [{ S: "second" }] } },
      "the same path twice": "ValidationException",
      "overlapping paths": "ValidationException",
    },
    async observe(table) {
      await table.put("item", {
        a: { N: "1" },
        b: { N: "2" },
        doc: { M: { in: { S: "x" }, out: { S: "y" } } },
        list: { L: [{ S: "first" }, { S: "second" }] },
      });
      const get = (ProjectionExpression: string) =>
        table.client.send(
          new GetItemCommand({
            TableName: table.name,
            Key: keyOf("item"),
            ProjectionExpression,
            ...(ProjectionExpression.includes("#") && {
              ExpressionAttributeNames: { "#in": "in", "#list": "list" },
            }),
          }),
        );
      const { Item } = await get("a, doc.#in, #list[1], absent, doc.absent");
      const refusals = await verdicts({
        "the same path twice": () => get("a, a"),
        "overlapping paths": () => get("doc, doc.b"),
      });
      return { item: Item, ...refusals };
    },
  },
} satisfies Rules;

type Query = Partial<QueryCommandInput>;

function send(table: StoreTable, query: Query) {
  return table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: PARTITION } },
      ...query,
    }),
  );
}

/** The sort keys of each page. */
async function readPages(table: StoreTable, query: Query): Promise<string[][]> {
  const pages: string[][] = [];
  let ExclusiveStartKey = query.ExclusiveStartKey;
  do {
    const page = await send(table, { ...query, ExclusiveStartKey });
    pages.push((page.Items ?? []).map(skOf));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return pages;
}

async function read(table: StoreTable, query: Query = {}): Promise<string[]> {
  return (await readPages(table, query)).flat();
}

function skOf(item: Record<string, AttributeValue>): string {
  return item["sk"]?.S ?? "";
}
