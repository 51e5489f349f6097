import type { S3Client } from "@aws-sdk/client-s3";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { RunId } from "../../../domain/values/ids.ts";
import { makeJsonObjects } from "../../aws/json-objects.ts";
import { makePolicyStore, type PolicyStore } from "../../policy/policy-store.ts";
import { type ChosenBook, makeChosenBook } from "./chosen-book.ts";
import { makePublishedRuns, type PublishedRuns } from "./published-runs.ts";
import { makeRunFiles, type RunFiles } from "./run-files.ts";
import { makeRunRecords, type RunRecords } from "./run-records.ts";
import { makeRunResults, type RunResults } from "./run-results.ts";

/**
 * All stored data of runs, in the Ledger table and in the bucket. A run that has ended (every status but `running`)
 * never changes again, except for the id of the run that supersedes it.
 */
export interface RunStore extends RunRecords, RunResults, PublishedRuns, RunFiles, ChosenBook {
  /** The policies that a run may name. */
  readonly policies: PolicyStore;
}

export interface RunStoreOptions {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  readonly s3: S3Client;
  readonly bucket: string;
}

export function makeRunStore(options: RunStoreOptions): RunStore {
  const { db, ledgerTable, s3, bucket } = options;
  const policies = makePolicyStore(options);
  const records = makeRunRecords(db, ledgerTable);
  const files = makeRunFiles(makeJsonObjects(s3, bucket), policies);
  return {
    policies,
    ...records,
    ...makeRunResults(db, ledgerTable, records),
    ...files,
    ...makePublishedRuns(db, ledgerTable, files),
    ...makeChosenBook(db, ledgerTable),
  };
}

/** @throws Error when there is no such run: the machine is started only after the run was stored. */
export async function requireRun(store: RunStore, id: RunId): Promise<RunResponse> {
  const run = await store.read(id);
  if (run === undefined) throw new Error(`no run ${id}`);
  return run;
}
