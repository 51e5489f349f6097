import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { documentsOf } from "../../lambda/aws/clients.ts";
import { type Api, makeApi } from "../../addin/client/api.ts";
import { BatchId, type Register } from "../../domain/values/ids.ts";
import type { Receipt } from "../../domain/protocol/push.ts";
import { required } from "../../infra/commands/terminal/required.ts";
import { type LocalCloud, startCloud } from "../../infra/local/cloud/cloud.ts";
import { openDataFolder } from "../../infra/local/store/data-folder.ts";
import { synthesize } from "../../infra/local/cloud/template/synth.ts";
import { ADMIN } from "../../infra/local/office/people/users.ts";
import type { Tables } from "../../lambda/ledger/tables.ts";

/** A local stack in memory: its API as an administrator calls it, and its tables as the SDK reaches them. */
export interface BenchCloud {
  readonly cloud: LocalCloud;
  readonly api: Api;
  readonly tables: Tables;
  /** Requests to the API so far. */
  readonly calls: () => number;
}

export async function withCloud<T>(act: (bench: BenchCloud) => Promise<T>): Promise<T> {
  const assembly = await synthesize(() => undefined);
  const cloud = await startCloud({
    assembly,
    data: openDataFolder("memory"),
    users: [ADMIN],
    log: () => undefined,
  });
  let calls = 0;
  // The client asks for a token before each request.
  const token = (): Promise<string> => {
    calls += 1;
    return cloud.tokenFor(ADMIN.id);
  };
  try {
    const api = makeApi({ baseUrl: cloud.url, language: () => "en", token });
    return await act({ cloud, api, tables: await openTables(cloud), calls: () => calls });
  } finally {
    await cloud.stop();
  }
}

async function openTables({ environment }: LocalCloud): Promise<Tables> {
  const client = new DynamoDBClient({
    region: environment["AWS_REGION"] ?? "",
    endpoint: environment["AWS_ENDPOINT_URL_DYNAMODB"] ?? "",
    credentials: {
      accessKeyId: environment["AWS_ACCESS_KEY_ID"] ?? "",
      secretAccessKey: environment["AWS_SECRET_ACCESS_KEY"] ?? "",
    },
  });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const named = (part: string): string => {
    const found = TableNames.find((name) => name.includes(part));
    if (found === undefined) throw new Error(`no table ${part}`);
    return found;
  };
  return {
    db: documentsOf(client),
    ledger: named("Ledger"),
    journal: named("Journal"),
  };
}

/** Pushes rows that are all new and valid. @throws Error when one is not accepted. */
export async function pushNew(
  api: Api,
  { unit, year }: Register,
  batch: string,
  rows: readonly object[],
): Promise<Receipt> {
  const sent = { batchId: BatchId.parse(batch), clientId: "bench", rows: [...rows] };
  const receipt = required(batch, await api.push(unit, year, sent));
  const refused = receipt.rows.find(({ status }) => status !== "accepted");
  if (refused !== undefined) throw new Error(`not stored: ${JSON.stringify(refused)}`);
  return receipt;
}

export function newRow(form: string, key: string, fields: object) {
  return { form, key, baseRev: 0, fields };
}
