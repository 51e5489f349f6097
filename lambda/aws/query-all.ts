import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";

export interface ItemsOf {
  readonly db: DynamoDBDocumentClient;
  readonly table: string;
  readonly pk: string;
  /** A prefix of the sort key; without it the whole partition is read. */
  readonly prefix?: string;
}

/**
 * All items in the order of their sort keys, read consistently. Only for small sets, since memory holds all of them.
 */
export async function queryAll({ db, table, pk, prefix }: ItemsOf): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: QueryCommandInput["ExclusiveStartKey"];
  do {
    const page = await db.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: prefix === undefined ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: { ":pk": pk, ...(prefix !== undefined && { ":prefix": prefix }) },
        ExclusiveStartKey,
      }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
}
