import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { LIMITS } from "./limits.ts";

/** Uploaded files in the object store. A lifecycle rule removes them after some days. */
export interface ImportFiles {
  /** An address that takes the file for fifteen minutes. */
  uploadUrl(id: string): Promise<string>;
  read(id: string): Promise<UploadedFile>;
}

export type UploadedFile =
  | { readonly kind: "file"; readonly content: Buffer }
  | { readonly kind: "absent" }
  /** Never fetched: its size is known before. */
  | { readonly kind: "too-large" };

const LIFETIME_SECONDS = 15 * 60;

export function makeImportFiles(s3: S3Client, bucket: string): ImportFiles {
  const place = (id: string) => ({ Bucket: bucket, Key: `imports/${id}.xlsx` });
  return {
    uploadUrl: (id) => getSignedUrl(s3, new PutObjectCommand(place(id)), { expiresIn: LIFETIME_SECONDS }),
    read: async (id) => {
      try {
        // One byte more than allowed is enough to see that a file is too large.
        const range = `bytes=0-${LIMITS.fileBytes}`;
        const answer = await s3.send(new GetObjectCommand({ ...place(id), Range: range }));
        const content = Buffer.from((await answer.Body?.transformToByteArray()) ?? []);
        return content.length > LIMITS.fileBytes ? { kind: "too-large" } : { kind: "file", content };
      } catch (error) {
        if (error instanceof NoSuchKey) return { kind: "absent" };
        // An empty object has no first byte.
        if (error instanceof Error && error.name === "InvalidRange") return { kind: "file", content: Buffer.alloc(0) };
        throw error;
      }
    },
  };
}
