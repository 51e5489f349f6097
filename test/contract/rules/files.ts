/** Rules over the life of a data file, which do not apply to a store in memory. */
import {
  DescribeTimeToLiveCommand,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { verdict } from "../rule.ts";
import { type Item, openStoreTable, storeTable } from "../store-table.ts";
import { records } from "./stream.ts";

/** Starts another process of the store on the data of this test and returns its endpoint. */
export interface DataFile {
  start(): Promise<{ readonly endpoint: string; stop(): Promise<void> }>;
}

export interface FileRule {
  readonly says: string;
  readonly source: string;
  readonly expected: unknown;
  readonly observe: (data: DataFile) => Promise<unknown>;
}

const DURABLE = "Guide HowItWorks.ReadConsistency: a write that is answered has occurred and is durable";
const ITEM: Item = {
  text: { S: "Nghị quyết ệ \u0301" },
  digits: { N: "12345678901234567890123456789012345678" },
  empty: { S: "" },
  none: { L: [] },
  bytes: { B: new Uint8Array([0, 128, 255]) },
  doc: { M: { "2026-01": { L: [{ NULL: true }, { BOOL: false }] } } },
  tags: { SS: ["a", "b"] },
};

export const files = {
  "data-outlive-their-process": {
    says: "tables, items to the letter and the time to live are there for the next process on the same data, and the one after",
    source: DURABLE,
    expected: {
      tables: 1,
      item: ITEM,
      ttl: "ttl",
      again: "ConditionalCheckFailedException",
      update: { n: { N: "2" } },
    },
    async observe(data) {
      const first = await data.start();
      const table = await openStoreTable(first.endpoint);
      const TimeToLiveSpecification = { Enabled: true, AttributeName: "ttl" };
      await table.client.send(
        new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification }),
      );
      await table.put("item", ITEM);
      await table.put("counter", { n: { N: "1" } });
      await first.stop();
      const second = await data.start();
      const found = storeTable(second.endpoint, table.name);
      const count = { UpdateExpression: "ADD n :one", ExpressionAttributeValues: { ":one": { N: "1" } } };
      await found.update("counter", count);
      const again = await verdict(found.put("item", {}, { ConditionExpression: "attribute_not_exists(pk)" }));
      await second.stop();
      const third = await data.start();
      const last = storeTable(third.endpoint, table.name);
      const { TableNames = [] } = await last.client.send(new ListTablesCommand({}));
      const { TimeToLiveDescription } = await last.client.send(
        new DescribeTimeToLiveCommand({ TableName: table.name }),
      );
      return {
        tables: TableNames.length,
        item: await last.get("item"),
        ttl: TimeToLiveDescription?.AttributeName,
        again,
        update: await last.get("counter"),
      };
    },
  },
  "streams-outlive-their-process": {
    says: "a reader goes on behind the record that it last dealt with, also in the next process: what came before and after the restart, once and in order",
    source: "Guide Streams: a record stays for 24 hours; API GetShardIterator: AFTER_SEQUENCE_NUMBER",
    expected: { after: ["b", "c", "d"], all: ["a", "b", "c", "d"] },
    async observe(data) {
      const first = await data.start();
      const table = await openStoreTable(first.endpoint, "NEW_IMAGE");
      for (const sk of ["a", "b"]) await table.put(sk);
      const [dealtWith] = await records(table, { ShardIteratorType: "TRIM_HORIZON" });
      await table.put("c");
      await first.stop();
      const second = await data.start();
      const found = storeTable(second.endpoint, table.name);
      await found.put("d");
      const SequenceNumber = dealtWith?.dynamodb?.SequenceNumber;
      const sortKeys = async (start: Parameters<typeof records>[1]) =>
        (await records(found, start)).map(({ dynamodb }) => dynamodb?.Keys?.["sk"]?.S);
      return {
        after: await sortKeys({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber }),
        all: await sortKeys({ ShardIteratorType: "TRIM_HORIZON" }),
      };
    },
  },
  "tokens-outlive-their-process": {
    says: "a transaction that was done before a restart and is sent again behind it with its token has no second effect",
    source: "API TransactWriteItems: Request parameters, ClientRequestToken (valid for 10 minutes)",
    expected: { again: "done", counter: { n: { N: "1" } } },
    async observe(data) {
      const first = await data.start();
      const table = await openStoreTable(first.endpoint);
      const count = (TableName: string) => [
        {
          Update: {
            TableName,
            Key: { pk: { S: "p" }, sk: { S: "counter" } },
            UpdateExpression: "ADD n :one",
            ExpressionAttributeValues: { ":one": { N: "1" } },
          },
        },
      ];
      await table.transact(count(table.name), "token");
      await first.stop();
      const found = storeTable((await data.start()).endpoint, table.name);
      const again = await verdict(found.transact(count(table.name), "token"));
      return { again, counter: await found.get("counter") };
    },
  },
  "two-processes-one-truth": {
    says: "whoever reads through a second process on the same data sees what the first wrote",
    source: "Guide HowItWorks.ReadConsistency: strongly consistent reads",
    expected: { n: { N: "1" } },
    async observe(data) {
      const table = await openStoreTable((await data.start()).endpoint);
      await table.put("item", { n: { N: "1" } });
      return storeTable((await data.start()).endpoint, table.name).get("item");
    },
  },
} satisfies Readonly<Record<string, FileRule>>;
