/**
 * A run in the Ledger table: `RUN#<run>` / `#RUN` is the run, `RUN#<run>` / `U#<unit>#<chunk>` its results, and
 * `PUB#<committee>#<year>` / `<period>` names the published run. Traces are too large for items: they are objects.
 * A run that has ended (every status but `running`) never changes again.
 */
import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { S3Client } from "@aws-sdk/client-s3";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { RunId, UnitId } from "../../domain/ids.ts";
import type { Period } from "../../domain/period.ts";
import { RunResponse } from "../../domain/protocol/runs.ts";
import { SubjectResult } from "../../domain/score/result.ts";
import { chunkResults } from "./result-chunks.ts";
import { makeRunObjects, runObjectKey } from "./run-objects.ts";
import { UnitFile } from "./unit-file.ts";

export interface RunStore {
  /** false when the run exists already. */
  create(run: RunResponse): Promise<boolean>;
  read(id: RunId): Promise<RunResponse | undefined>;
  /** Changes a run that is still running; false when it has ended. */
  update(id: RunId, patch: RunPatch): Promise<boolean>;
  /** Fixes what the run counts, once: false when that was done before or the run has ended. */
  pin(id: RunId, pins: Pick<RunResponse, "registers" | "settings">): Promise<boolean>;
  putResults(id: RunId, unit: UnitId, results: readonly SubjectResult[]): Promise<void>;
  /** All units in the order of the run's registers, or one unit; within a unit as they were put. */
  results(id: RunId, unit?: UnitId): Promise<SubjectResult[]>;
  published(committee: UnitId, year: number, period: Period): Promise<RunId | undefined>;
  /** One transaction makes the run the period's published one; false when another is, or when this run has ended. */
  publish(committee: UnitId, year: number, period: Period, id: RunId): Promise<boolean>;
  putUnitFile(id: RunId, unit: UnitId, file: UnitFile): Promise<void>;
  unitFile(id: RunId, unit: UnitId): Promise<UnitFile | undefined>;
}

export type RunPatch = Partial<Pick<RunResponse, "status" | "reason" | "factsHash">>;

export interface RunStoreOptions {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  readonly s3: S3Client;
  readonly bucket: string;
}

const META = "#RUN";
const STILL_RUNNING = "#status = :running";
const NOT_PINNED = "size(#registers) = :none";
const NOT_PUBLISHED_OR_BY_THIS_RUN = "attribute_not_exists(pk) OR #run = :run";
const RUNNING_OR_PUBLISHED = "#status IN (:running, :published)";

const ResultsItem = z.object({ unit: UnitId, results: z.array(SubjectResult) });
const PublishedItem = z.object({ run: RunId });

export function makeRunStore(options: RunStoreOptions): RunStore {
  const { db, ledgerTable: TableName } = options;
  const objects = makeRunObjects(options.s3, options.bucket);

  const read = async (id: RunId): Promise<RunResponse | undefined> => {
    const { Item } = await db.send(new GetCommand({ TableName, Key: metaKey(id), ConsistentRead: true }));
    return Item === undefined ? undefined : RunResponse.parse(Item);
  };

  const queryAll = async (id: RunId, prefix: string): Promise<unknown[]> => {
    const items: unknown[] = [];
    let ExclusiveStartKey: QueryCommandInput["ExclusiveStartKey"];
    do {
      const page = await db.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
          ExpressionAttributeValues: { ":pk": `RUN#${id}`, ":prefix": prefix },
          ConsistentRead: true,
          ExclusiveStartKey,
        }),
      );
      items.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return items;
  };

  return {
    read,

    async create(run) {
      return holds(
        db.send(
          new PutCommand({
            TableName,
            Item: { ...metaKey(run.id), ...run },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        ),
      );
    },

    async update(id, patch) {
      const fields = Object.entries(patch);
      return holds(
        db.send(
          new UpdateCommand({
            TableName,
            Key: metaKey(id),
            UpdateExpression: `SET ${fields.map(([field]) => `#${field} = :new_${field}`).join(", ")}`,
            ConditionExpression: STILL_RUNNING,
            ExpressionAttributeNames: Object.fromEntries([
              ["#status", "status"],
              ...fields.map(([field]) => [`#${field}`, field]),
            ]),
            ExpressionAttributeValues: Object.fromEntries([
              [":running", "running"],
              ...fields.map(([field, value]) => [`:new_${field}`, value]),
            ]),
          }),
        ),
      );
    },

    async pin(id, pins) {
      return holds(
        db.send(
          new UpdateCommand({
            TableName,
            Key: metaKey(id),
            UpdateExpression: "SET #registers = :registers, #settings = :settings",
            ConditionExpression: `${STILL_RUNNING} AND ${NOT_PINNED}`,
            ExpressionAttributeNames: {
              "#status": "status",
              "#registers": "registers",
              "#settings": "settings",
            },
            ExpressionAttributeValues: {
              ":running": "running",
              ":none": 0,
              ":registers": pins.registers,
              ":settings": pins.settings,
            },
          }),
        ),
      );
    },

    async putResults(id, unit, results) {
      for (const [index, chunk] of chunkResults(results).entries()) {
        const sk = `${unitPrefix(unit)}${String(index).padStart(4, "0")}`;
        await db.send(new PutCommand({ TableName, Item: { pk: `RUN#${id}`, sk, unit, results: chunk } }));
      }
    },

    async results(id, unit) {
      if (unit !== undefined) {
        const chunks = z.array(ResultsItem).parse(await queryAll(id, unitPrefix(unit)));
        return chunks.flatMap((chunk) => chunk.results);
      }
      const registers = (await read(id))?.registers ?? [];
      const order = new Map(registers.map((register, index) => [register.unit, index]));
      const place = (item: { unit: UnitId }): number => order.get(item.unit) ?? registers.length;
      const items = z.array(ResultsItem).parse(await queryAll(id, "U#"));
      return items.toSorted((left, right) => place(left) - place(right)).flatMap((item) => item.results);
    },

    async published(committee, year, period) {
      const { Item } = await db.send(
        new GetCommand({ TableName, Key: publishedKey(committee, year, period), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : PublishedItem.parse(Item).run;
    },

    async publish(committee, year, period, id) {
      const pointer = {
        TableName,
        Item: { ...publishedKey(committee, year, period), run: id },
        ConditionExpression: NOT_PUBLISHED_OR_BY_THIS_RUN,
        ExpressionAttributeNames: { "#run": "run" },
        ExpressionAttributeValues: { ":run": id },
      };
      const status = {
        TableName,
        Key: metaKey(id),
        UpdateExpression: "SET #status = :published",
        ConditionExpression: RUNNING_OR_PUBLISHED,
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":running": "running", ":published": "published" },
      };
      return holds(
        db.send(new TransactWriteCommand({ TransactItems: [{ Put: pointer }, { Update: status }] })),
      );
    },

    async putUnitFile(id, unit, file) {
      await objects.put(runObjectKey.unit(id, unit), file);
    },

    async unitFile(id, unit) {
      return objects.find(runObjectKey.unit(id, unit), UnitFile);
    },
  };
}

function metaKey(id: RunId): { pk: string; sk: string } {
  return { pk: `RUN#${id}`, sk: META };
}

function publishedKey(committee: UnitId, year: number, period: Period): { pk: string; sk: string } {
  return { pk: `PUB#${committee}#${year}`, sk: period };
}

function unitPrefix(unit: UnitId): string {
  return `U#${unit}#`;
}

/** Whether the condition of a write held; every other failure stays an exception. */
async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    if (error instanceof TransactionCanceledException && wasRefused(error)) return false;
    throw error;
  }
}

function wasRefused(error: TransactionCanceledException): boolean {
  return error.CancellationReasons?.some((reason) => reason.Code === "ConditionalCheckFailed") ?? false;
}
