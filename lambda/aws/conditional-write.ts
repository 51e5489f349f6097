import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";

type Fields = Readonly<Record<string, unknown>>;

/** Stores a new item; false when an item with its key exists. */
export function putNew(db: DynamoDBDocumentClient, TableName: string, Item: Fields): Promise<boolean> {
  return holds(db.send(new PutCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" })));
}

/** Sets fields of an existing item whose fields equal `where`; false when there is no such item. */
export function setWhere(
  db: DynamoDBDocumentClient,
  TableName: string,
  { key, where = {}, set }: { readonly key: Fields; readonly where?: Fields; readonly set: Fields },
): Promise<boolean> {
  // Names are aliased, because DynamoDB reserves many of them (`status`, `by`).
  const names = [...Object.keys(where), ...Object.keys(set)].map((field) => [`#${field}`, field]);
  const values = (mark: string, fields: Fields) =>
    Object.entries(fields).map(([field, value]) => [`:${mark}_${field}`, value]);
  const equal = (mark: string, fields: Fields) =>
    Object.keys(fields).map((field) => `#${field} = :${mark}_${field}`);
  return holds(
    db.send(
      new UpdateCommand({
        TableName,
        Key: key,
        UpdateExpression: `SET ${equal("set", set).join(", ")}`,
        ConditionExpression: ["attribute_exists(pk)", ...equal("where", where)].join(" AND "),
        ExpressionAttributeNames: Object.fromEntries(names),
        ExpressionAttributeValues: Object.fromEntries([...values("set", set), ...values("where", where)]),
      }),
    ),
  );
}

/** Counts one more at a key, which expires at `until` (seconds of the epoch); false when `most` were counted before. */
export function countUpTo(
  db: DynamoDBDocumentClient,
  TableName: string,
  { key, most, until }: { readonly key: Fields; readonly most: number; readonly until: number },
): Promise<boolean> {
  return holds(
    db.send(
      new UpdateCommand({
        TableName,
        Key: key,
        UpdateExpression: "SET #ttl = :ttl ADD #used :one",
        ConditionExpression: "attribute_not_exists(#used) OR #used < :most",
        ExpressionAttributeNames: { "#ttl": "ttl", "#used": "used" },
        ExpressionAttributeValues: { ":ttl": until, ":one": 1, ":most": most },
      }),
    ),
  );
}

/** Whether the condition of a write held (all conditions of a transaction); every other failure stays an exception. */
export async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    if (error instanceof TransactionCanceledException && wasRefused(error)) return false;
    throw error;
  }
}

function wasRefused(error: TransactionCanceledException): boolean {
  return error.CancellationReasons?.some((reason) => reason.Code === "ConditionalCheckFailed") ?? false;
}
