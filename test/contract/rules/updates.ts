import { type Rules, verdicts } from "../rule.ts";

const UPDATES = "Guide Expressions.UpdateExpressions";

export const updates = {
  "update-makes-the-item": {
    says: "an update of an item that is not there makes it, unless a condition refuses",
    source: "API UpdateItem: first paragraph",
    expected: { made: { a: { S: "x" } }, refused: undefined },
    async observe(table) {
      const set = { UpdateExpression: "SET a = :x", ExpressionAttributeValues: { ":x": { S: "x" } } };
      await table.update("made", set);
      await table
        .update("refused", { ...set, ConditionExpression: "attribute_exists(pk)" })
        .catch(() => undefined);
      return { made: await table.get("made"), refused: await table.get("refused") };
    },
  },
  "set-reads-what-was": {
    says: "SET takes every value as it was before the update, and counts, appends and defaults with it",
    source: `${UPDATES}: SET`,
    expected: {
      a: { S: "b" },
      b: { S: "a" },
      n: { N: "7" },
      m: { N: "0.3" },
      first: { N: "1" },
      list: { L: [{ S: "x" }, { S: "y" }] },
      doc: { M: { in: { S: "a" } } },
    },
    async observe(table) {
      await table.put("item", {
        a: { S: "a" },
        b: { S: "b" },
        n: { N: "5" },
        m: { N: "0.1" },
        list: { L: [{ S: "x" }] },
        doc: { M: { in: { S: "old" } } },
      });
      await table.update("item", {
        UpdateExpression:
          "SET a = b, b = a, n = n + :two, m = m + :m, #f = if_not_exists(#f, :one), #l = list_append(#l, :y), doc.#in = a",
        ExpressionAttributeNames: { "#f": "first", "#l": "list", "#in": "in" },
        ExpressionAttributeValues: {
          ":one": { N: "1" },
          ":two": { N: "2" },
          ":m": { N: "0.2" },
          ":y": { L: [{ S: "y" }] },
        },
      });
      return table.get("item");
    },
  },
  "remove-add-delete": {
    says: "REMOVE takes attributes and elements away, ADD counts from 0 and joins sets, DELETE empties a set out of the item",
    source: `${UPDATES}: REMOVE; ADD; DELETE`,
    expected: { list: { L: [{ S: "b" }] }, n: { N: "-1" }, tags: { SS: ["a"] } },
    async observe(table) {
      await table.put("item", {
        gone: { S: "x" },
        list: { L: [{ S: "a" }, { S: "b" }] },
        last: { SS: ["z"] },
      });
      await table.update("item", {
        UpdateExpression: "REMOVE gone, absent, #list[0] ADD n :n, tags :a DELETE #last :z",
        ExpressionAttributeNames: { "#list": "list", "#last": "last" },
        ExpressionAttributeValues: { ":n": { N: "-1" }, ":a": { SS: ["a"] }, ":z": { SS: ["z"] } },
      });
      return table.get("item");
    },
  },
  "updates-that-make-no-sense": {
    says: "an update of a key, of two paths that overlap, into a document that is not there or with another type is refused",
    source: `${UPDATES}: SET; API UpdateItem: Request parameters, UpdateExpression`,
    expected: {
      key: "ValidationException",
      overlap: "ValidationException",
      "no document": "ValidationException",
      "text counted": "ValidationException",
      "two SET": "ValidationException",
    },
    async observe(table) {
      await table.put("item", { t: { S: "x" }, doc: { M: {} } });
      const update = (UpdateExpression: string, values: string[]) => () =>
        table.update("item", {
          UpdateExpression,
          ExpressionAttributeValues: Object.fromEntries(values.map((name) => [name, { N: "1" }])),
        });
      return verdicts({
        key: update("SET sk = :a", [":a"]),
        overlap: update("SET doc.a = :a, doc = :b", [":a", ":b"]),
        "no document": update("SET absent.a = :a", [":a"]),
        "text counted": update("SET t = t + :a", [":a"]),
        "two SET": update("SET x = :a SET y = :b", [":a", ":b"]),
      });
    },
  },
  "return-values": {
    says: "a write returns the item as it was or is, or only the attributes that the update touched",
    source: "API UpdateItem: Request parameters, ReturnValues",
    expected: {
      NONE: undefined,
      ALL_OLD: { n: { N: "1" }, kept: { S: "x" } },
      ALL_NEW: { n: { N: "2" }, kept: { S: "x" } },
      UPDATED_OLD: { n: { N: "1" } },
      UPDATED_NEW: { n: { N: "2" } },
    },
    async observe(table) {
      const found: Record<string, unknown> = {};
      for (const ReturnValues of ["NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"] as const) {
        await table.put("item", { n: { N: "1" }, kept: { S: "x" } });
        const { Attributes: attributes } = await table.update("item", {
          UpdateExpression: "SET n = n + :one",
          ExpressionAttributeValues: { ":one": { N: "1" } },
          ReturnValues,
        });
        const { pk: _pk, sk: _sk, ...rest } = attributes ?? {};
        found[ReturnValues] = attributes && rest;
      }
      return found;
    },
  },
} satisfies Rules;
