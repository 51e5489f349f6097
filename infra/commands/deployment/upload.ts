import { readFile } from "node:fs/promises";
import path from "node:path";
import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { contentTypeOf } from "../../pane/delivery.ts";

/** Puts one file of the pane into its bucket. CloudFront says what browsers may keep, not the object. */
export async function uploadFile(s3: S3Client, bucket: string, folder: string, file: string): Promise<void> {
  const Body = await readFile(path.join(folder, file));
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: file, Body, ContentType: contentTypeOf(file) }));
}
