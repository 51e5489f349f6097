/**
 * A run in the Ledger table: `RUN#<run>` / `#RUN` is the run, `RUN#<run>` / `U#<unit>#<chunk>` its results, `RUNS#<year>` /
 * `<period>#<started>#<run>` lists it, `PUB#<committee>#<year>` / `<period>` names the published run, and
 * `PIN#<committee>#<year>` / `<policy>` the version to which the year keeps. Traces are too large for items: they are
 * objects. A run that has ended (every status but `running`) never changes again, but for the name of the run that
 * supersedes it.
 */
import type { S3Client } from "@aws-sdk/client-s3";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { RunId, UnitId } from "../../domain/ids.ts";
import { Period as PeriodSchema, type Period, yearPeriod } from "../../domain/period.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { RunResponse } from "../../domain/protocol/runs.ts";
import { SubjectResult } from "../../domain/score/result.ts";
import { makePolicyStore, type PolicyStore } from "../policy/policy-store.ts";
import { mapFew } from "./concurrency.ts";
import { chunkResults } from "./result-chunks.ts";
import { makeRunObjects, runObjectKey } from "./run-objects.ts";
import { UnitFile } from "./unit-file.ts";
import { holds, setWhere } from "../conditional-write.ts";
import { queryAll } from "../query-all.ts";

export interface RunStore {
  /** The policies that a run may name. */
  readonly policies: PolicyStore;
  /** Keeps the policy with the run, so that no later change of it changes what the run says. */
  keepPolicy(id: RunId, policy: Policy): Promise<void>;
  /** The policy as the run keeps it, or while it keeps none as it stands. @throws Error when there is none. */
  policyOf(run: Pick<RunResponse, "id" | "policy">): Promise<Policy>;
  /** false when the run exists already. */
  create(run: RunResponse): Promise<boolean>;
  read(id: RunId): Promise<RunResponse | undefined>;
  /** Changes a run that is still running; false when it has ended. */
  update(id: RunId, patch: RunPatch): Promise<boolean>;
  /** Fixes what the run counts, once: false when that was done before or the run has ended. */
  pin(id: RunId, pins: RunPins): Promise<boolean>;
  putResults(id: RunId, unit: UnitId, results: readonly SubjectResult[]): Promise<void>;
  /** All units in the order of the run's registers, or one unit; within a unit as they were put. */
  results(id: RunId, unit?: UnitId): Promise<SubjectResult[]>;
  /** The runs of a year or of one of its periods, newest first. */
  list(year: number, period?: Period): Promise<RunResponse[]>;
  published(committee: UnitId, year: number, period: Period): Promise<RunId | undefined>;
  /** The published runs of a year, by period. */
  publishedIn(committee: UnitId, year: number): Promise<Readonly<Partial<Record<Period, RunId>>>>;
  /** The version of a policy by which the year's results were first published; undefined before the first. */
  pinnedVersion(committee: UnitId, year: number, policy: string): Promise<string | undefined>;
  /**
   * One transaction makes the run the period's published one in the place of none, or of the one that it supersedes, which
   * then names it, and pins the year to the version of its policy; false when another run is published, when the year is
   * pinned to another version, or when this run has ended.
   */
  publish(
    committee: UnitId,
    run: Pick<RunResponse, "id" | "year" | "period" | "policy" | "supersedes">,
  ): Promise<boolean>;
  putUnitFile(id: RunId, unit: UnitId, file: UnitFile): Promise<void>;
  unitFile(id: RunId, unit: UnitId): Promise<UnitFile | undefined>;
}

export type RunPatch = Partial<Pick<RunResponse, "status" | "reason" | "factsHash">>;

export type RunPins = Pick<RunResponse, "registers" | "earlier" | "waiting" | "settings">;

export interface RunStoreOptions {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  readonly s3: S3Client;
  readonly bucket: string;
}

const META = "#RUN";
const NOTHING_THERE = "attribute_not_exists(pk)";
const SAME_VERSION = "#version = :version";
const THIS_RUN_PUBLISHED = "#run = :run";
const SUPERSEDED_PUBLISHED = "#run = :superseded";
const RUNNING_OR_PUBLISHED = "#status IN (:running, :published)";

const ResultsItem = z.object({ unit: UnitId, results: z.array(SubjectResult) });
const PublishedItem = z.object({ run: RunId, sk: PeriodSchema });
const PinItem = z.object({ version: z.string() });
const ListedItem = z.object({ run: RunId });

export function makeRunStore(options: RunStoreOptions): RunStore {
  const { db, ledgerTable: TableName } = options;
  const objects = makeRunObjects(options.s3, options.bucket);
  const policies = makePolicyStore(options);

  const read = async (id: RunId): Promise<RunResponse | undefined> => {
    const { Item } = await db.send(new GetCommand({ TableName, Key: metaKey(id), ConsistentRead: true }));
    return Item === undefined ? undefined : RunResponse.parse(Item);
  };

  const itemsOf = (pk: string, prefix?: string) =>
    queryAll({ db, table: TableName, pk, ...(prefix !== undefined && { prefix }) });

  const policyOf: RunStore["policyOf"] = async ({ id, policy: name }) => {
    const kept = await objects.find(runObjectKey.policy(id), Policy);
    const policy = kept ?? (await policies.resolve(name))?.policy;
    if (policy === undefined) throw new Error(`no policy ${name}`);
    return policy;
  };

  return {
    read,

    async create(run) {
      const { id, year, period, startedAt } = run;
      const place = { pk: `RUNS#${year}`, sk: `${period}#${startedAt}#${id}` };
      const stored = { TableName, Item: { ...metaKey(id), ...run }, ConditionExpression: NOTHING_THERE };
      const listed = { TableName, Item: { ...place, run: id } };
      return holds(db.send(new TransactWriteCommand({ TransactItems: [{ Put: stored }, { Put: listed }] })));
    },

    update: (id, patch) =>
      setWhere(db, TableName, { key: metaKey(id), where: { status: "running" }, set: patch }),

    pin: (id, pins) =>
      setWhere(db, TableName, { key: metaKey(id), where: { status: "running", registers: [] }, set: pins }),

    async putResults(id, unit, results) {
      for (const [index, chunk] of chunkResults(results).entries()) {
        const sk = `${unitPrefix(unit)}${String(index).padStart(4, "0")}`;
        await db.send(new PutCommand({ TableName, Item: { pk: `RUN#${id}`, sk, unit, results: chunk } }));
      }
    },

    async results(id, unit) {
      if (unit !== undefined) {
        const chunks = z.array(ResultsItem).parse(await itemsOf(metaKey(id).pk, unitPrefix(unit)));
        return chunks.flatMap((chunk) => chunk.results);
      }
      const registers = (await read(id))?.registers ?? [];
      const order = new Map(registers.map((register, index) => [register.unit, index]));
      const place = (item: { unit: UnitId }): number => order.get(item.unit) ?? registers.length;
      const items = z.array(ResultsItem).parse(await itemsOf(metaKey(id).pk, "U#"));
      return items.toSorted((left, right) => place(left) - place(right)).flatMap((item) => item.results);
    },

    async list(year, period) {
      const found = z.array(ListedItem).parse(await itemsOf(`RUNS#${year}`, period && `${period}#`));
      const runs = await mapFew(found, ({ run }) => read(run));
      return runs
        .filter((run) => run !== undefined)
        .toSorted((left, right) => (left.startedAt > right.startedAt ? -1 : 1));
    },

    async published(committee, year, period) {
      const { Item } = await db.send(
        new GetCommand({ TableName, Key: publishedKey(committee, year, period), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : PublishedItem.parse(Item).run;
    },

    async publishedIn(committee, year) {
      const { pk } = publishedKey(committee, year, yearPeriod(year));
      const items = z.array(PublishedItem).parse(await itemsOf(pk));
      return Object.fromEntries(items.map(({ sk, run }) => [sk, run]));
    },

    async pinnedVersion(committee, year, policy) {
      const Key = pinKey(committee, year, policy);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item === undefined ? undefined : PinItem.parse(Item).version;
    },

    async publish(committee, run) {
      const { id, year, period, supersedes } = run;
      const { id: policy, version } = await policyOf(run);
      const pin = {
        TableName,
        Item: { ...pinKey(committee, year, policy), version },
        ConditionExpression: `${NOTHING_THERE} OR ${SAME_VERSION}`,
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: { ":version": version },
      };
      const pointer = {
        TableName,
        Item: { ...publishedKey(committee, year, period), run: id },
        ConditionExpression: `${supersedes === null ? NOTHING_THERE : SUPERSEDED_PUBLISHED} OR ${THIS_RUN_PUBLISHED}`,
        ExpressionAttributeNames: { "#run": "run" },
        ExpressionAttributeValues: { ":run": id, ...(supersedes && { ":superseded": supersedes.run }) },
      };
      const status = {
        TableName,
        Key: metaKey(id),
        UpdateExpression: "SET #status = :published",
        ConditionExpression: RUNNING_OR_PUBLISHED,
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":running": "running", ":published": "published" },
      };
      const superseded = supersedes && {
        TableName,
        Key: metaKey(supersedes.run),
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

    async putUnitFile(id, unit, file) {
      await objects.put(runObjectKey.unit(id, unit), file);
    },

    policies,

    async keepPolicy(id, policy) {
      await objects.put(runObjectKey.policy(id), policy);
    },

    policyOf,

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

function pinKey(committee: UnitId, year: number, policy: string): { pk: string; sk: string } {
  return { pk: `PIN#${committee}#${year}`, sk: policy };
}

function unitPrefix(unit: UnitId): string {
  return `U#${unit}#`;
}
