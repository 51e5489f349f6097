import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { ApiDependencies } from "./dependencies.ts";

/** Long enough for a click on a slow line, too short to be passed round. */
const LIFETIME_SECONDS = 300;

/** The file name is plain ASCII: it stands unquoted in a header that old proxies read. */
export function makeDownloadUrl(s3: S3Client, bucket: string): ApiDependencies["downloadUrl"] {
  return (objectKey, fileName) =>
    getSignedUrl(
      s3,
      new GetObjectCommand({
        Bucket: bucket,
        Key: objectKey,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
      }),
      { expiresIn: LIFETIME_SECONDS },
    );
}
