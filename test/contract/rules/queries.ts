import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { type Rules, verdicts } from "../rule.ts";
import { keyOf, PARTITION } from "../store-table.ts";
import { read, send } from "./query.ts";

const QUERY = "Guide Query.KeyConditionExpressions: Key condition expressions";

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
