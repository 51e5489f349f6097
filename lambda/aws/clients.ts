import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/*
 * The SDK reads endpoints from AWS_ENDPOINT_URL_* itself, so one machine and the cloud share this code without a branch.
 * SDK retries stay on: they carry one client token per transaction and so never apply it twice.
 */

export function documentClient(): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
}
