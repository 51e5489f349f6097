/** Queries the items of the single partition that a rule has. */
import { type AttributeValue, QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { PARTITION, type StoreTable } from "../store-table.ts";

type Query = Partial<QueryCommandInput>;

export function send(table: StoreTable, query: Query) {
  return table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: PARTITION } },
      ...query,
    }),
  );
}

/** The sort keys of each page. */
export async function readPages(table: StoreTable, query: Query): Promise<string[][]> {
  const pages: string[][] = [];
  let ExclusiveStartKey = query.ExclusiveStartKey;
  do {
    const page = await send(table, { ...query, ExclusiveStartKey });
    pages.push((page.Items ?? []).map(skOf));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return pages;
}

export async function read(table: StoreTable, query: Query = {}): Promise<string[]> {
  return (await readPages(table, query)).flat();
}

export function skOf(item: Record<string, AttributeValue>): string {
  return item["sk"]?.S ?? "";
}
