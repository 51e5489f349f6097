import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/*
 * The SDK reads endpoints from AWS_ENDPOINT_URL_* itself, so one machine and the cloud share this code without a branch.
 * SDK retries stay on: they carry one client token per transaction and so never apply it twice.
 */

export function documentClient(): DynamoDBDocumentClient {
  return documentsOf(new DynamoDBClient({}));
}

/** Rows instead of attribute values, over the SDK's own client. */
export function documentsOf(client: DynamoDBClient): DynamoDBDocumentClient {
  // It copies each answer for a log that nobody keeps: a fifth of the time of reading a register.
  client.middlewareStack.remove("loggerMiddleware");
  return DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
}
