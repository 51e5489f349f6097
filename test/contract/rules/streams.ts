import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import { type Rules, verdict } from "../rule.ts";
import { keyOf, type StoreTable } from "../store-table.ts";
import { iterator, records, shardOf } from "./stream.ts";

const VIEW = "API StreamRecord: NewImage and OldImage; Guide Streams: Enabling a stream";

/** Creates, changes and deletes an item, and returns the stream's records of it. */
async function lifeOfAnItem(table: StoreTable): Promise<unknown> {
  await table.put("item", { n: { N: "1" } });
  await table.put("item", { n: { N: "2" } });
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: keyOf("item") }));
  return (await records(table, { ShardIteratorType: "TRIM_HORIZON" })).map(({ eventName, dynamodb }) => ({
    eventName,
    keys: dynamodb?.Keys,
    new: dynamodb?.NewImage?.["n"],
    old: dynamodb?.OldImage?.["n"],
  }));
}

function shown(view: { readonly new: boolean; readonly old: boolean }): unknown {
  const [one, two] = [{ N: "1" }, { N: "2" }];
  return [
    { eventName: "INSERT", keys: keyOf("item"), new: view.new ? one : undefined, old: undefined },
    {
      eventName: "MODIFY",
      keys: keyOf("item"),
      new: view.new ? two : undefined,
      old: view.old ? one : undefined,
    },
    { eventName: "REMOVE", keys: keyOf("item"), new: undefined, old: view.old ? two : undefined },
  ];
}

export const streams = {
  "view-of-new-images": {
    says: "a stream of NEW_IMAGE shows the item after each change",
    source: VIEW,
    stream: "NEW_IMAGE",
    expected: shown({ new: true, old: false }),
    observe: lifeOfAnItem,
  },
  "view-of-old-images": {
    says: "a stream of OLD_IMAGE shows the item before each change",
    source: VIEW,
    stream: "OLD_IMAGE",
    expected: shown({ new: false, old: true }),
    observe: lifeOfAnItem,
  },
  "view-of-both-images": {
    says: "a stream of NEW_AND_OLD_IMAGES shows both",
    source: VIEW,
    stream: "NEW_AND_OLD_IMAGES",
    expected: shown({ new: true, old: true }),
    observe: lifeOfAnItem,
  },
  "view-of-keys": {
    says: "a stream of KEYS_ONLY shows neither",
    source: VIEW,
    stream: "KEYS_ONLY",
    expected: shown({ new: false, old: false }),
    observe: lifeOfAnItem,
  },
  "stream-in-the-order-of-changes": {
    says: "the changes of an item stand in the stream in their order, each once, with rising sequence numbers; also those of transactions",
    source: "Guide Streams: first paragraphs",
    stream: "NEW_IMAGE",
    expected: { numbers: Array.from({ length: 30 }, (_, index) => String(index)), rising: true },
    async observe(table) {
      for (let n = 0; n < 30; n += 1) {
        const item = { ...keyOf("item"), n: { N: String(n) } };
        if (n % 3 === 0) await table.transact([{ Put: { TableName: table.name, Item: item } }]);
        else await table.put("item", { n: { N: String(n) } });
      }
      const found = await records(table, { ShardIteratorType: "TRIM_HORIZON" });
      const sequence = found.map(({ dynamodb }) => BigInt(dynamodb?.SequenceNumber ?? "-1"));
      return {
        numbers: found.map(({ dynamodb }) => dynamodb?.NewImage?.["n"]?.N),
        rising: sequence.every((one, index) => index === 0 || one > (sequence[index - 1] ?? one)),
      };
    },
  },
  "refused-writes-leave-no-record": {
    says: "a write that is refused, a transaction that is cancelled and a write that changes nothing leave no record",
    source: "Guide Streams: Note under the first paragraphs; API PutItem",
    stream: "NEW_IMAGE",
    expected: ["item"],
    async observe(table) {
      await table.put("item", { n: { N: "1" } });
      await table.put("item", { n: { N: "1" } });
      await table.update("item", { UpdateExpression: "SET n = n" });
      const never = { ConditionExpression: "attribute_not_exists(pk)" };
      await verdict(table.put("item", {}, never));
      await verdict(
        table.transact([
          { Put: { TableName: table.name, Item: keyOf("beside") } },
          { ConditionCheck: { TableName: table.name, Key: keyOf("item"), ...never } },
        ]),
      );
      return (await records(table, { ShardIteratorType: "TRIM_HORIZON" })).map(sortKey);
    },
  },
  "iterators-begin-where-they-say": {
    says: "a reader begins at the oldest record, at or behind a sequence number, or with what comes next",
    source: "API GetShardIterator: Request parameters, ShardIteratorType",
    stream: "KEYS_ONLY",
    expected: { TRIM_HORIZON: ["a", "b", "c", "d"], AT: ["b", "c", "d"], AFTER: ["c", "d"], LATEST: ["d"] },
    async observe(table) {
      for (const sk of ["a", "b", "c"]) await table.put(sk);
      const before = await records(table, { ShardIteratorType: "TRIM_HORIZON" });
      const SequenceNumber = before.find((record) => sortKey(record) === "b")?.dynamodb?.SequenceNumber;
      const latest = await iterator(table, { ShardIteratorType: "LATEST" });
      await table.put("d");
      const sortKeys = async (from: Parameters<typeof records>[1]) =>
        (await records(table, from)).map(sortKey);
      return {
        TRIM_HORIZON: await sortKeys({ ShardIteratorType: "TRIM_HORIZON" }),
        AT: await sortKeys({ ShardIteratorType: "AT_SEQUENCE_NUMBER", SequenceNumber }),
        AFTER: await sortKeys({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber }),
        LATEST: (await records(table, latest)).map(sortKey),
      };
    },
  },
  "records-come-in-pages": {
    says: "a reader gets at most as many records as it asks for, and the place to go on; an open shard has no end",
    source: "API GetRecords: Request parameters, Limit; Response elements, NextShardIterator",
    stream: "KEYS_ONLY",
    expected: { pages: [2, 2, 1, 0], open: true },
    async observe(table) {
      for (const sk of ["a", "b", "c", "d", "e"]) await table.put(sk);
      const pages: number[] = [];
      let place = await iterator(table, { ShardIteratorType: "TRIM_HORIZON" });
      for (let page = 0; page < 4; page += 1) {
        const read = await place.read(2);
        pages.push(read.records.length);
        if (read.next === undefined) return { pages, open: false };
        place = read.next;
      }
      return { pages, open: (await shardOf(table)).open };
    },
  },
} satisfies Rules;

function sortKey(record: StreamRecord): string | undefined {
  return record.dynamodb?.Keys?.["sk"]?.S;
}
