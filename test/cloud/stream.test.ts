import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { type Functions, makeFunctions } from "../../infra/local/cloud/functions/functions.ts";
import { startStreamPoller, type StreamMapping } from "../../infra/local/cloud/functions/stream-mapping.ts";
import { makeStreamReader } from "../../infra/local/cloud/functions/stream-reader.ts";
import { createTable } from "../stores/tables.ts";
import { fixtureFunction, readableLog } from "./fixture-function.ts";

const client = {
  endpoint: inject("dynamodbEndpoint"),
  region: "ap-southeast-1",
  credentials: { accessKeyId: "LOCAL", secretAccessKey: "x" },
};
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
const dynamodb = new DynamoDBClient(client);
const db = DynamoDBDocumentClient.from(dynamodb);
const streams = new DynamoDBStreamsClient(client);
const made: Functions[] = [];
let table = "";
let tables = 0;

const mapping: StreamMapping = {
  BatchSize: 4,
  BisectBatchOnFunctionError: true,
  DestinationConfig: { OnFailure: { Destination: "dead-letters" } },
  EventSourceArn: "arn:aws:dynamodb:ap-southeast-1:000000000000:table/T/stream/local",
  FunctionName: "Fixture",
  FunctionResponseTypes: ["ReportBatchItemFailures"],
  MaximumRetryAttempts: 2,
  StartingPosition: "TRIM_HORIZON",
};

beforeEach(async () => {
  tables += 1;
  table = `Stream${process.pid}${tables}`;
  await createTable(dynamodb, table, {
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
  });
});

afterAll(async () => {
  await Promise.all(made.map((functions) => functions.stop()));
});

/** A poller on the test's table; `lines` are the events that the function received, one line each. */
function poll(checkpoint: Record<string, string> = {}) {
  const { log, lines } = readableLog();
  const functions = makeFunctions({
    functions: new Map([["Fixture", fixtureFunction()]]),
    variables: {},
    log,
  });
  made.push(functions);
  const dead: string[] = [];
  const poller = startStreamPoller({
    mapping,
    reader: makeStreamReader(streams, table, checkpoint),
    functions,
    reached: (shard, sequence) => {
      checkpoint[shard] = sequence;
    },
    giveUp: (line) => dead.push(line),
  });
  const seen = () => lines().flatMap((line) => line.split(" ").filter((word) => /^\d{3}$/.test(word)));
  return { poller, seen, dead, checkpoint };
}

const put = (number: number, more: Record<string, unknown> = {}) =>
  db.send(new PutCommand({ TableName: table, Item: { pk: "R#a#2026", sk: key(number), ...more } }));
const key = (number: number) => String(number).padStart(3, "0");
const keys = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => key(from + index));
const soon = { timeout: 20_000, interval: 20 };

describe("the stream of a table", () => {
  it("delivers what is inserted and what is altered, once and in order", async () => {
    for (let number = 1; number <= 6; number++) await put(number);
    const { poller, seen } = poll();
    await vi.waitFor(() => expect(seen()).toEqual(keys(1, 6)), soon);
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: "R#a#2026", sk: "001" },
        UpdateExpression: "SET x = :x",
        ExpressionAttributeValues: { ":x": 1 },
      }),
    );
    await put(7);
    await vi.waitFor(() => expect(seen()).toEqual([...keys(1, 6), "001", "007"]), soon);
    await poller.stop();
  });

  it("goes on after a restart where it had come to", async () => {
    await put(1);
    const first = poll();
    await vi.waitFor(() => expect(Object.keys(first.checkpoint)).toHaveLength(1), soon);
    await first.poller.stop();
    await put(2);
    const second = poll(first.checkpoint);
    await vi.waitFor(() => expect(second.seen()).toEqual(["002"]), soon);
    await second.poller.stop();
  });

  it("repeats a batch from the first record that failed, then gives that record up", async () => {
    await put(1);
    await put(2, { fail: true });
    await put(3);
    const { poller, seen, dead } = poll();
    await vi.waitFor(() => expect(dead).toHaveLength(1), soon);
    expect(dead[0]).toMatch(/^dead-letters: \d+ \d+$/);
    expect(seen()).toEqual(["001", "002", "003", "002", "003", "002", "003"]);
    await poller.stop();
  });

  it("halves a batch that breaks the function, so that one poisoned record holds up no other", async () => {
    for (let number = 1; number <= 4; number++) await put(number, number === 3 ? { break: true } : {});
    const { poller, seen, dead } = poll();
    await vi.waitFor(() => expect(dead).toHaveLength(1), soon);
    await put(5);
    await vi.waitFor(() => expect(seen().at(-1)).toBe("005"), soon);
    expect(dead[0]).toMatch(/^dead-letters: \d+$/);
    expect(seen().filter((sk) => sk === "004")).toHaveLength(3);
    await poller.stop();
  });
});
