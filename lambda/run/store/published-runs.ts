import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { RunId, type UnitId } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";
import type { RuleBook } from "../../../domain/vocabulary/setting.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { holds } from "../../aws/conditional-write.ts";
import { queryAll } from "../../aws/query-all.ts";
import type { RunFiles } from "./run-files.ts";
import { runKey } from "./run-records.ts";

/**
 * The published run of each period and the policy version of each year: `PUB#<committee>#<year>` / `<period>` names the
 * run (of the second rule book `PUB#<committee>#<year>#second`), `PIN#<committee>#<year>` / `<policy>` the version that the year keeps.
 */
export interface PublishedRuns {
  published(committee: UnitId, year: number, period: Period, book?: RuleBook): Promise<RunId | undefined>;
  /** The published runs of a year, by period. */
  publishedIn(
    committee: UnitId,
    year: number,
    book?: RuleBook,
  ): Promise<Readonly<Partial<Record<Period, RunId>>>>;
  /** The version of a policy by which the year's results were first published; undefined before the first. */
  pinnedVersion(committee: UnitId, year: number, policy: string): Promise<string | undefined>;
  /**
   * Publishes the run for its period in one transaction: it takes the place of the superseded run, if any, which then
   * names its successor, and pins the year to its policy version. False when another run is published, when the year is
   * pinned to another version, or when this run has ended.
   */
  publish(
    committee: UnitId,
    run: Pick<RunResponse, "id" | "year" | "period" | "policy" | "book" | "supersedes">,
  ): Promise<boolean>;
}

const NOTHING_THERE = "attribute_not_exists(pk)";

const PublishedItem = z.object({ run: RunId, sk: Period });
const PinItem = z.object({ version: z.string() });

export function makePublishedRuns(
  db: DynamoDBDocumentClient,
  TableName: string,
  files: RunFiles,
): PublishedRuns {
  const find = async (Key: Record<string, string>): Promise<unknown> =>
    (await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

  return {
    published: async (committee, year, period, book) =>
      PublishedItem.optional().parse(
        await find({ pk: publishedPartition(committee, year, book), sk: period }),
      )?.run,

    async publishedIn(committee, year, book) {
      const items = await queryAll({ db, table: TableName, pk: publishedPartition(committee, year, book) });
      return Object.fromEntries(
        z
          .array(PublishedItem)
          .parse(items)
          .map(({ sk, run }) => [sk, run]),
      );
    },

    pinnedVersion: async (committee, year, policy) =>
      PinItem.optional().parse(await find(pinKey(committee, year, policy)))?.version,

    async publish(committee, run) {
      const { id, year, period, book, supersedes } = run;
      const policy = await files.policyOf(run);
      const place = supersedes === null ? NOTHING_THERE : "#run = :superseded";
      const pointer = {
        TableName,
        Item: { pk: publishedPartition(committee, year, book), sk: period, run: id },
        ConditionExpression: `${place} OR #run = :run`,
        ExpressionAttributeNames: { "#run": "run" },
        ExpressionAttributeValues: { ":run": id, ...(supersedes && { ":superseded": supersedes.run }) },
      };
      const pin = {
        TableName,
        Item: { ...pinKey(committee, year, policy.id), version: policy.version },
        ConditionExpression: `${NOTHING_THERE} OR #version = :version`,
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: { ":version": policy.version },
      };
      const status = {
        TableName,
        Key: runKey(id),
        UpdateExpression: "SET #status = :published",
        ConditionExpression: "#status IN (:running, :published)",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":running": "running", ":published": "published" },
      };
      const superseded = supersedes && {
        TableName,
        Key: runKey(supersedes.run),
        UpdateExpression: "SET #by = :run",
        ExpressionAttributeNames: { "#by": "supersededBy" },
        ExpressionAttributeValues: { ":run": id },
      };
      const writes = [
        { Put: pointer },
        { Put: pin },
        { Update: status },
        ...(superseded ? [{ Update: superseded }] : []),
      ];
      return holds(db.send(new TransactWriteCommand({ TransactItems: writes })));
    },
  };
}

function publishedPartition(committee: UnitId, year: number, book: RuleBook = "first"): string {
  return `PUB#${committee}#${year}${book === "second" ? "#second" : ""}`;
}

function pinKey(committee: UnitId, year: number, policy: string): Record<string, string> {
  return { pk: `PIN#${committee}#${year}`, sk: policy };
}
