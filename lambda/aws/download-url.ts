import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

/** Long enough for a click on a slow connection, too short for the URL to be shared. */
const LIFETIME_SECONDS = 300;

/** The file name must be plain ASCII, because it is written unquoted into a header that old proxies read. */
export function makeDownloadUrl(
  s3: S3Client,
  bucket: string,
): (objectKey: string, fileName: string) => Promise<string> {
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
