/** One bucket in an object store of its own. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { startObjectStore } from "../../infra/local/cloud/objects/object-store.ts";
import { LOCAL } from "./tables.ts";

export interface OpenBucket {
  readonly bucket: string;
  readonly s3: S3Client;
  /** Another process's client of the same bucket. */
  readonly newClient: (options?: S3ClientConfig) => S3Client;
  readonly close: () => Promise<void>;
}

export async function openBucket(): Promise<OpenBucket> {
  const bucket = `objects-${randomUUID()}`;
  const folder = await mkdtemp(path.join(tmpdir(), "objects-"));
  const { credentials } = LOCAL;
  const store = await startObjectStore({
    folder,
    buckets: new Set([bucket]),
    credentials,
    origins: new Set(),
  });
  const newClient: OpenBucket["newClient"] = (options) =>
    new S3Client({ ...LOCAL, ...options, endpoint: store.url });
  return {
    bucket,
    s3: newClient(),
    newClient,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
