import { type Rules, verdicts } from "../rule.ts";
import { type Item, PARTITION } from "../store-table.ts";

/** 400 KB. */
const LARGEST = 409_600;

export const sizes = {
  "item-of-400-kilobytes": {
    says: "an item has 400 KB at most: the bytes of its names and values in UTF-8",
    source: "Guide Constraints: Items, Item size",
    expected: {
      409_600: "done",
      409_601: "ValidationException",
      "409_603 in Vietnamese": "ValidationException",
    },
    observe: (table) =>
      verdicts({
        409_600: () => table.put("a", filled("a", LARGEST)),
        409_601: () => table.put("b", filled("b", LARGEST + 1)),
        // 3 bytes a letter.
        "409_603 in Vietnamese": () => table.put("c", { text: { S: "ệ".repeat(136_531) } }),
      }),
  },
  "update-to-400-kilobytes": {
    says: "an update that would make an item larger than 400 KB is refused and changes nothing",
    source: "Guide Constraints: Items, Item size",
    expected: { grown: "ValidationException", left: ["text"] },
    async observe(table) {
      await table.put("a", filled("a", LARGEST - 10));
      const { grown } = await verdicts({
        grown: () =>
          table.update("a", {
            UpdateExpression: "SET more = :more",
            ExpressionAttributeValues: { ":more": { S: "x".repeat(20) } },
          }),
      });
      return { grown, left: Object.keys((await table.get("a")) ?? {}) };
    },
  },
  "keys-of-bounded-length": {
    says: "a partition key has 2048 bytes at most, a sort key 1024",
    source: "Guide Constraints: Partition keys and sort keys",
    expected: {
      "sort 1024": "done",
      "sort 1025": "ValidationException",
      "sort in Vietnamese": "ValidationException",
      "partition 2048": "done",
      "partition 2049": "ValidationException",
    },
    observe: (table) =>
      verdicts({
        "sort 1024": () => table.put("x".repeat(1024)),
        "sort 1025": () => table.put("x".repeat(1025)),
        "sort in Vietnamese": () => table.put("ệ".repeat(342)),
        "partition 2048": () => table.put("a", { pk: { S: "x".repeat(2048) } }),
        "partition 2049": () => table.put("a", { pk: { S: "x".repeat(2049) } }),
      }),
  },
  "documents-of-32-levels": {
    says: "values are nested 32 levels deep at most",
    source: "Guide Constraints: Attributes, Nested attribute depth",
    expected: { 32: "done", 33: "ValidationException" },
    observe: (table) =>
      verdicts({
        32: () => table.put("a", { doc: nested(32) }),
        33: () => table.put("b", { doc: nested(33) }),
      }),
  },
} satisfies Rules;

/** Attributes with which the item under that sort key has exactly the given size. */
function filled(sk: string, bytes: number): Item {
  const others = `pk${PARTITION}sk${sk}text`.length;
  return { text: { S: "x".repeat(bytes - others) } };
}

/** Nested lists of the given depth around a text. */
function nested(levels: number): Item[string] {
  return levels === 1 ? { S: "x" } : { L: [nested(levels - 1)] };
}
