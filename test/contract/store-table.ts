/** An empty table in the store under test, with its keys filled in: all items of a rule are in one partition. */
import { randomUUID } from "node:crypto";
import {
  type AttributeValue,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  type PutItemCommandOutput,
  type StreamViewType,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
  type UpdateItemCommandOutput,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createTable, LOCAL } from "../stores/tables.ts";

export type Item = Record<string, AttributeValue>;
type Condition = Omit<Partial<PutItemCommandInput>, "Item" | "TableName">;
type Update = Omit<Partial<UpdateItemCommandInput>, "Key" | "TableName">;

export interface StoreTable {
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly name: string;
  put(sk: string, attributes?: Item, condition?: Condition): Promise<PutItemCommandOutput>;
  update(sk: string, update: Update): Promise<UpdateItemCommandOutput>;
  transact(
    writes: NonNullable<TransactWriteItemsCommandInput["TransactItems"]>,
    ClientRequestToken?: string,
  ): Promise<unknown>;
  /** A second table in the same store. */
  another(): Promise<StoreTable>;
  /** The attributes besides the keys; undefined when there is no such item. */
  get(sk: string): Promise<Item | undefined>;
}

export const PARTITION = "p";

export function keyOf(sk: string): Item {
  return { pk: { S: PARTITION }, sk: { S: sk } };
}

/** The key of an item, for a write in a transaction. */
export function itemOf(table: StoreTable, sk: string): { TableName: string; Key: Item } {
  return { TableName: table.name, Key: keyOf(sk) };
}

export async function openStoreTable(endpoint: string, stream?: StreamViewType): Promise<StoreTable> {
  const client = new DynamoDBClient({ ...LOCAL, endpoint });
  const name = `contract-${randomUUID()}`;
  await createTable(
    client,
    name,
    stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } },
  );
  return storeTable(endpoint, name);
}

/** An existing table, as another process would reach it. */
export function storeTable(endpoint: string, name: string): StoreTable {
  const client = new DynamoDBClient({ ...LOCAL, endpoint });
  const TableName = name;
  return {
    client,
    streams: new DynamoDBStreamsClient({ ...LOCAL, endpoint }),
    name,
    another: () => openStoreTable(endpoint),
    put: (sk, attributes = {}, condition = {}) =>
      client.send(new PutItemCommand({ TableName, Item: { ...keyOf(sk), ...attributes }, ...condition })),
    update: (sk, update) => client.send(new UpdateItemCommand({ TableName, Key: keyOf(sk), ...update })),
    transact: (TransactItems, ClientRequestToken) =>
      client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken })),
    async get(sk) {
      const command = new GetItemCommand({ TableName, Key: keyOf(sk), ConsistentRead: true });
      const { Item: item } = await client.send(command);
      if (item === undefined) return undefined;
      const { pk: _pk, sk: _sk, ...attributes } = item;
      return attributes;
    },
  };
}
