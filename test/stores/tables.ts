/** The ledger's two tables in the local store, empty and used by no other test. */
import { randomUUID } from "node:crypto";
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { inject } from "vitest";
import { documentsOf } from "../../lambda/aws/clients.ts";
import type { Tables } from "../../lambda/ledger/tables.ts";

/** The credentials that every client of the local stores signs with. */
export const LOCAL = {
  region: "local",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
} as const;

export interface OpenTables extends Tables {
  /** The client below `db`, for tests that add faults to its middleware. */
  readonly client: DynamoDBClient;
}

export async function openTables(): Promise<OpenTables> {
  const client = new DynamoDBClient({ ...LOCAL, endpoint: inject("dynamodbEndpoint") });
  const name = randomUUID();
  const tables = { ledger: `ledger-${name}`, journal: `journal-${name}` };
  await Promise.all([createTable(client, tables.ledger), createTable(client, tables.journal)]);
  return { client, db: documentsOf(client), ...tables };
}

/** Another process's client of the same tables. */
export function newClient(): DynamoDBDocumentClient {
  return documentsOf(new DynamoDBClient({ ...LOCAL, endpoint: inject("dynamodbEndpoint") }));
}

export async function createTable(
  client: DynamoDBClient,
  TableName: string,
  options: Partial<CreateTableCommandInput> = {},
): Promise<void> {
  const command = new CreateTableCommand({
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "S" },
    ],
    ...options,
  });
  await client.send(command);
}
