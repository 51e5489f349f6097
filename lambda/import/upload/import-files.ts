import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { FileDigest } from "../../../domain/protocol/fields.ts";

/** Uploaded files in the object store. A lifecycle rule removes them after some days. */
export interface ImportFiles {
  /**
   * A presigned URL, valid for fifteen minutes, for the file of this length and content: the object store refuses any
   * other, and the request without the headers.
   */
  uploadSlot(id: string, digest: FileDigest): Promise<UploadSlot>;
  read(id: string): Promise<UploadedFile>;
}

interface UploadSlot {
  readonly url: string;
  readonly headers: Record<string, string>;
}

export type UploadedFile = { readonly kind: "file"; readonly content: Buffer } | { readonly kind: "absent" };

const LIFETIME_SECONDS = 15 * 60;
const CHECKSUM = "x-amz-checksum-sha256";

export function makeImportFiles(s3: S3Client, bucket: string): ImportFiles {
  const place = (id: string) => ({ Bucket: bucket, Key: `imports/${id}.xlsx` });
  return {
    uploadSlot: async (id, { bytes, sha256 }) => {
      const command = new PutObjectCommand({ ...place(id), ContentLength: bytes, ChecksumSHA256: sha256 });
      const url = await getSignedUrl(s3, command, {
        expiresIn: LIFETIME_SECONDS,
        // As a signed header, which S3 documents, and not in the query, where the signer would put it.
        unhoistableHeaders: new Set([CHECKSUM]),
      });
      return { url, headers: { [CHECKSUM]: sha256 } };
    },
    read: async (id) => {
      try {
        const { Body } = await s3.send(new GetObjectCommand(place(id)));
        return { kind: "file", content: Buffer.from((await Body?.transformToByteArray()) ?? []) };
      } catch (error) {
        if (error instanceof NoSuchKey) return { kind: "absent" };
        throw error;
      }
    },
  };
}
