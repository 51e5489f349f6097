import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { LIMITS } from "../../office-file/limits.ts";

/** Uploaded files in the object store. A lifecycle rule removes them after some days. */
export interface ImportFiles {
  /** A presigned URL for the upload, valid for fifteen minutes. */
  uploadUrl(id: string): Promise<string>;
  read(id: string): Promise<UploadedFile>;
}

export type UploadedFile =
  | { readonly kind: "file"; readonly content: Buffer }
  | { readonly kind: "absent" }
  /** The file was not fetched, because its size is known before. */
  | { readonly kind: "too-large" };

const LIFETIME_SECONDS = 15 * 60;

export function makeImportFiles(s3: S3Client, bucket: string): ImportFiles {
  const place = (id: string) => ({ Bucket: bucket, Key: `imports/${id}.xlsx` });
  return {
    uploadUrl: (id) => getSignedUrl(s3, new PutObjectCommand(place(id)), { expiresIn: LIFETIME_SECONDS }),
    read: async (id) => {
      try {
        const { ContentLength = 0 } = await s3.send(new HeadObjectCommand(place(id)));
        if (ContentLength > LIMITS.fileBytes) return { kind: "too-large" };
        const { Body } = await s3.send(new GetObjectCommand(place(id)));
        return { kind: "file", content: Buffer.from((await Body?.transformToByteArray()) ?? []) };
      } catch (error) {
        if (error instanceof NotFound || error instanceof NoSuchKey) return { kind: "absent" };
        throw error;
      }
    },
  };
}
