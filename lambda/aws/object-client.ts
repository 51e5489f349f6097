import { S3Client } from "@aws-sdk/client-s3";

/**
 * Separate from the tables' client, because the API seldom needs objects and should not load this client at cold start.
 */
export function objectClient(): S3Client {
  return new S3Client({});
}
