import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, inject } from "vitest";
import { BatchId, RunId, UnitId, UserId } from "../../domain/ids.ts";
import { Period } from "../../domain/period.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { Listener } from "../../infra/local/cloud/listener.ts";
import { startObjectStore } from "../../infra/local/cloud/object-store.ts";
import { type CorrectionStore, makeCorrectionStore } from "../../lambda/correction/correction-store.ts";
import { type Ledger, makeLedger } from "../../lambda/ledger/ledger.ts";
import type { Tables } from "../../lambda/ledger/tables.ts";
import { Manifest } from "../../lambda/run/manifest.ts";
import { newRun } from "../../lambda/run/new-run.ts";
import type { RunContext } from "../../lambda/run/run-context.ts";
import { makeRunObjects, runObjectKey } from "../../lambda/run/run-objects.ts";
import { runStep } from "../../lambda/run/run-step.ts";
import { makeRunStore, type RunStore } from "../../lambda/run/run-store.ts";
import { DeathOfWrites } from "./death-of-writes.ts";
import { COMMITTEE, type OfficeRow, SMALL_OFFICE, UNITS, YEAR } from "./small-office.ts";

const POLICY = "dang-366-2025";
const CREDENTIALS = { accessKeyId: "local", secretAccessKey: "local" };
const NOW = "2027-01-05T02:00:00.000Z";
const BUCKET = "objects";
export const ACTOR = { user: UserId.parse("admin"), roles: ["Admin"] as const, clientId: "test" };

let folder: string;
let objects: Listener;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "run-"));
  const options = {
    folder,
    buckets: new Set([BUCKET]),
    credentials: CREDENTIALS,
    origins: new Set<string>(),
  };
  objects = await startObjectStore(options);
});
afterAll(async () => {
  await objects.close();
  await rm(folder, { recursive: true });
});

interface Wanted {
  readonly period?: string;
  readonly policy?: string;
  readonly dryRun?: boolean;
  readonly supersedes?: RunResponse["supersedes"];
}

/** Empty tables of its own, a bucket shared by the file's rooms, and the run's steps over them. */
export class RunRoom {
  readonly ledger: Ledger;
  readonly store: RunStore;
  readonly corrections: CorrectionStore;
  /** What `verifyRegister` reads. */
  readonly tables: Tables;
  readonly death = new DeathOfWrites();
  readonly #context: RunContext;
  readonly #s3: S3Client;

  private constructor(db: DynamoDBClient, s3: S3Client, name: string) {
    const documents = DynamoDBDocumentClient.from(db, { marshallOptions: { removeUndefinedValues: true } });
    const tables = { ledgerTable: `ledger-${name}`, journalTable: `journal-${name}` };
    const now = (): string => NOW;
    this.#s3 = s3;
    this.ledger = makeLedger({ db: documents, ...tables, committee: COMMITTEE, now });
    this.corrections = makeCorrectionStore({ db: documents, ledgerTable: tables.ledgerTable });
    this.tables = { db: documents, ledger: tables.ledgerTable, journal: tables.journalTable };
    this.store = makeRunStore({ db: documents, ledgerTable: tables.ledgerTable, s3, bucket: BUCKET });
    this.#context = {
      committee: COMMITTEE,
      now,
      ledger: this.ledger,
      store: this.store,
      objects: makeRunObjects(s3, BUCKET),
    };
    db.middlewareStack.add(this.death.middleware, { step: "initialize" });
    s3.middlewareStack.add(this.death.middleware, { step: "initialize" });
  }

  static async open(): Promise<RunRoom> {
    const common = { region: "local", credentials: CREDENTIALS };
    const db = new DynamoDBClient({ ...common, endpoint: inject("dynamodbEndpoint") });
    const s3 = new S3Client({ ...common, endpoint: objects.url });
    const name = `run-${randomUUID()}`;
    for (const table of [`ledger-${name}`, `journal-${name}`]) await db.send(tableCommand(table));
    return new RunRoom(db, s3, name);
  }

  async fill(): Promise<void> {
    for (const [unit, rows] of SMALL_OFFICE) await this.push(unit, rows);
  }

  async push(unit: UnitId, rows: readonly OfficeRow[]): Promise<void> {
    const batchId = BatchId.parse(randomUUID());
    const pushed = await this.ledger.push({ unit, year: YEAR }, { batchId, rows }, ACTOR);
    const refused = pushed.kind === "receipt" ? pushed.rows.find((one) => one.status !== "accepted") : pushed;
    if (refused !== undefined) throw new Error(`not stored: ${JSON.stringify(refused)}`);
  }

  async lock(period: string, units: readonly UnitId[] = [COMMITTEE, ...UNITS]): Promise<void> {
    for (const unit of units) await this.ledger.lock({ unit, year: YEAR }, Period.parse(period), "", ACTOR);
  }

  async create(wanted: Wanted = {}): Promise<RunId> {
    const id = RunId.parse(`run-${randomUUID()}`);
    const asked = {
      id,
      year: YEAR,
      period: Period.parse(wanted.period ?? String(YEAR)),
      policy: wanted.policy ?? POLICY,
      dryRun: wanted.dryRun ?? false,
      startedBy: ACTOR.user,
      startedAt: NOW,
      supersedes: wanted.supersedes ?? null,
    };
    await this.store.create(newRun(asked));
    return id;
  }

  gate(run: RunId) {
    return runStep(this.#context, { step: "gate", run });
  }

  async score(run: RunId): Promise<void> {
    const Items = await this.#context.objects.read(runObjectKey.manifest(run), Manifest);
    await runStep(this.#context, { step: "score", run, Items });
  }

  async settle(run: RunId): Promise<void> {
    await runStep(this.#context, { step: "settle", run });
  }

  publish(run: RunId) {
    return runStep(this.#context, { step: "publish", run });
  }

  async fail(run: RunId, error: string): Promise<void> {
    await runStep(this.#context, { step: "fail", run, error: { Error: error } });
  }

  /** All steps, as the state machine takes them. */
  async drive(run: RunId): Promise<RunResponse> {
    const gate = await this.gate(run);
    if ("open" in gate && gate.open) {
      await this.score(run);
      await this.settle(run);
      await this.publish(run);
    }
    return this.read(run);
  }

  async read(run: RunId): Promise<RunResponse> {
    const found = await this.store.read(run);
    if (found === undefined) throw new Error(`no run ${run}`);
    return found;
  }

  /** The SHA-256 of every file of the run, by its name inside the run. */
  async files(run: RunId): Promise<Record<string, string>> {
    const Prefix = `runs/${run}/`;
    const listed = await this.#s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix }));
    const files: Record<string, string> = {};
    for (const { Key = "" } of listed.Contents ?? []) {
      const { Body } = await this.#s3.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
      const bytes = (await Body?.transformToByteArray()) ?? "";
      files[Key.slice(Prefix.length)] = createHash("sha256").update(bytes).digest("hex");
    }
    return files;
  }
}

function tableCommand(TableName: string): CreateTableCommand {
  return new CreateTableCommand({
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "S" },
    ],
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
  });
}
