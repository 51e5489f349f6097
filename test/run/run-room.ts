import { createHash, randomUUID } from "node:crypto";
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { RunId, type UnitId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import { type CorrectionStore, makeCorrectionStore } from "../../lambda/correction/correction-store.ts";
import { type Ledger, makeLedger } from "../../lambda/ledger/ledger.ts";
import { Manifest } from "../../lambda/run/facts/manifest.ts";
import { newRun } from "../../lambda/run/open/open-run.ts";
import type { RunStepDeps } from "../../lambda/run/steps/run-step-deps.ts";
import { makeJsonObjects } from "../../lambda/aws/json-objects.ts";
import { runObjectKey } from "../../lambda/run/store/run-objects.ts";
import { runStep } from "../../lambda/run/steps/run-step.ts";
import { makeRunStore, type RunStore } from "../../lambda/run/store/run-store.ts";
import { DeathOfWrites } from "./death-of-writes.ts";
import { ADMIN, fillRegister } from "../ledger/fill-register.ts";
import { type OpenBucket, openBucket } from "../stores/bucket.ts";
import { type OpenTables, openTables } from "../stores/tables.ts";
import { COMMITTEE, type OfficeRow, SMALL_OFFICE, UNITS, YEAR } from "./small-office.ts";

const POLICY = "dang-366-2025@2";
const NOW = "2027-01-05T02:00:00.000Z";

/** One bucket for all rooms of a worker, since their runs have ids of their own. It ends with the worker. */
let shared: Promise<OpenBucket> | undefined;

interface Wanted {
  readonly period?: string;
  readonly policy?: string;
  readonly book?: "second";
  readonly dryRun?: boolean;
  readonly against?: string;
  readonly startedBy?: RunResponse["startedBy"];
  readonly supersedes?: RunResponse["supersedes"];
}

/** Empty tables, and the steps of a run over them. */
export class RunRoom {
  readonly ledger: Ledger;
  readonly store: RunStore;
  readonly corrections: CorrectionStore;
  /** The tables for `verifyRegister`. */
  readonly tables: OpenTables;
  readonly death = new DeathOfWrites();
  readonly s3: S3Client;
  readonly bucket: string;
  readonly #context: RunStepDeps;

  private constructor(tables: OpenTables, objects: OpenBucket) {
    const { db, ledger: ledgerTable } = tables;
    const { bucket } = objects;
    const s3 = objects.newClient();
    this.s3 = s3;
    this.bucket = bucket;
    const now = (): string => NOW;
    this.tables = tables;
    this.ledger = makeLedger({ db, ledgerTable, journalTable: tables.journal, committee: COMMITTEE, now });
    this.corrections = makeCorrectionStore({ db, ledgerTable });
    this.store = makeRunStore({ db, ledgerTable, s3, bucket });
    this.#context = {
      committee: COMMITTEE,
      now,
      ledger: this.ledger,
      store: this.store,
      objects: makeJsonObjects(s3, bucket),
    };
    tables.client.middlewareStack.add(this.death.middleware, { step: "initialize" });
    s3.middlewareStack.add(this.death.middleware, { step: "initialize" });
  }

  static async open(): Promise<RunRoom> {
    shared ??= openBucket();
    return new RunRoom(await openTables(), await shared);
  }

  async fill(): Promise<void> {
    for (const [unit, rows] of SMALL_OFFICE) await this.push(unit, rows);
  }

  push(unit: UnitId, rows: readonly OfficeRow[], year = YEAR): Promise<void> {
    return fillRegister(this.ledger, { unit, year }, rows);
  }

  async lock(period: string, units: readonly UnitId[] = [COMMITTEE, ...UNITS]): Promise<void> {
    for (const unit of units) await this.ledger.lock({ unit, year: YEAR }, Period.parse(period), "", ADMIN);
  }

  async create(wanted: Wanted = {}): Promise<RunId> {
    const id = RunId.parse(`run-${randomUUID()}`);
    const asked = {
      id,
      year: YEAR,
      period: Period.parse(wanted.period ?? String(YEAR)),
      policy: wanted.policy ?? POLICY,
      ...(wanted.book && { book: wanted.book }),
      dryRun: wanted.dryRun ?? false,
      startedBy: wanted.startedBy ?? ADMIN.user,
      startedAt: NOW,
      supersedes: wanted.supersedes ?? null,
      ...(wanted.against !== undefined && { against: wanted.against }),
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

  /** Runs all steps in the order of the state machine. */
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
    const listed = await this.s3.send(new ListObjectsV2Command({ Bucket: this.bucket, Prefix }));
    const files: Record<string, string> = {};
    for (const { Key = "" } of listed.Contents ?? []) {
      const { Body } = await this.s3.send(new GetObjectCommand({ Bucket: this.bucket, Key }));
      const bytes = (await Body?.transformToByteArray()) ?? "";
      files[Key.slice(Prefix.length)] = createHash("sha256").update(bytes).digest("hex");
    }
    return files;
  }
}
