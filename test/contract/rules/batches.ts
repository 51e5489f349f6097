import { BatchGetItemCommand, BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import { type Rules, verdict, verdicts } from "../rule.ts";
import { type Item, keyOf, type StoreTable } from "../store-table.ts";

const GET = "API BatchGetItem";
const WRITE = "API BatchWriteItem";

export const batches = {
  "a-hundred-reads": {
    says: "a batch reads a hundred distinct keys at most; those that are not there are left out",
    source: `${GET}: first paragraphs; Request parameters, RequestItems`,
    expected: { 100: "done", 101: "ValidationException", twice: "ValidationException", found: ["a", "b"] },
    async observe(table) {
      for (const sk of ["a", "b"]) await table.put(sk);
      const keys = (count: number) => Array.from({ length: count }, (_, index) => keyOf(`k${index}`));
      const limits = await verdicts({
        100: () => get(table, keys(100)),
        101: () => get(table, keys(101)),
        twice: () => get(table, [keyOf("a"), keyOf("a")]),
      });
      const { items } = await get(table, [keyOf("a"), keyOf("nowhere"), keyOf("b")]);
      return { ...limits, found: items.map((item) => item["sk"]?.S ?? "").toSorted() };
    },
  },
  "sixteen-megabytes-of-reads": {
    says: "a batch reads 16 MB and gives the rest of its keys back as unprocessed; asked again until none is left, every item comes once",
    source: `${GET}: second and third paragraph`,
    expected: { first: "16 MB", items: 44, distinct: 44 },
    async observe(table) {
      const sks = Array.from({ length: 44 }, (_, index) => `k${index}`);
      for (const sk of sks) await table.put(sk, { text: { S: "x".repeat(400_000) } });
      const sizes: number[] = [];
      const found: Item[] = [];
      let left: Item[] = sks.map(keyOf);
      while (left.length > 0) {
        const answer = await get(table, left);
        sizes.push(answer.items.length);
        found.push(...answer.items);
        left = answer.left;
      }
      const [first = 0] = sizes;
      return {
        // 41 of these items are 15.6 MB.
        first: first <= 42 ? "16 MB" : `${first} items`,
        items: found.length,
        distinct: new Set(found.map((item) => item["sk"]?.S)).size,
      };
    },
  },
  "twenty-five-writes": {
    says: "a batch writes 25 distinct items at most, puts and deletes",
    source: `${WRITE}: first paragraphs; Request parameters, RequestItems`,
    expected: { 25: "done", 26: "ValidationException", twice: "ValidationException", left: {} },
    async observe(table) {
      const puts = (count: number) =>
        Array.from({ length: count }, (_, index) => ({ PutRequest: { Item: keyOf(`k${index}`) } }));
      const write = (requests: NonNullable<object[]>) =>
        table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }));
      const limits = await verdicts({
        25: () => write(puts(25)),
        26: () => write(puts(26)),
        twice: () => write([...puts(1), { DeleteRequest: { Key: keyOf("k0") } }]),
      });
      const { UnprocessedItems } = await write([{ DeleteRequest: { Key: keyOf("k1") } }]);
      return { ...limits, left: UnprocessedItems };
    },
  },
  "a-bad-write-refuses-its-batch": {
    says: "one item that is too large refuses its whole batch",
    source: `${WRITE}: list of what rejects the entire batch`,
    expected: { answer: "ValidationException", beside: undefined },
    async observe(table) {
      const items = [keyOf("beside"), { ...keyOf("big"), text: { S: "x".repeat(410_000) } }];
      const command = new BatchWriteItemCommand({
        RequestItems: { [table.name]: items.map((Item) => ({ PutRequest: { Item } })) },
      });
      return { answer: await verdict(table.client.send(command)), beside: await table.get("beside") };
    },
  },
} satisfies Rules;

async function get(table: StoreTable, Keys: Item[]): Promise<{ items: Item[]; left: Item[] }> {
  const answer = await table.client.send(
    new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
  );
  return {
    items: answer.Responses?.[table.name] ?? [],
    left: answer.UnprocessedKeys?.[table.name]?.Keys ?? [],
  };
}
