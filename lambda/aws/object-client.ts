import { S3Client } from "@aws-sdk/client-s3";

/** Apart from the tables' client, which every request of the API needs: of objects it asks seldom. */
export function objectClient(): S3Client {
  return new S3Client({});
}
