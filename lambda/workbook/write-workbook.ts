import { PassThrough } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { RunId } from "../../domain/ids.ts";
import { writeCommitteeWorkbook } from "./committee-workbook.ts";
import { readReport, type ReportOptions } from "./read-report.ts";
import { type WorkbookStore, workbookObjectKey } from "./workbook-store.ts";

export interface WorkbookContext extends ReportOptions {
  readonly workbooks: WorkbookStore;
  readonly s3: S3Client;
  readonly bucket: string;
}

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Writes a run's workbook to `workbooks/<id>.xlsx` and records how it ended. Repeating it writes the same workbook again.
 * @returns the table rows of all sheets
 */
export async function writeWorkbook(context: WorkbookContext, id: string, run: RunId): Promise<number> {
  const { workbooks } = context;
  // The last step of a run comes without anyone having asked for the workbook.
  await workbooks.create(id, run);
  try {
    const rows = await writeObject(context, id, run);
    await workbooks.finish(id, rows);
    return rows;
  } catch (error) {
    await workbooks.fail(id, error instanceof Error ? error.name : "Error");
    throw error;
  }
}

/** The object appears only when it is whole: an upload that fails is given up and leaves nothing. */
async function writeObject(context: WorkbookContext, id: string, run: RunId): Promise<number> {
  const report = await readReport(context, run);
  const body = new PassThrough();
  const upload = new Upload({
    client: context.s3,
    params: { Bucket: context.bucket, Key: workbookObjectKey(id), Body: body, ContentType: CONTENT_TYPE },
  });
  const uploaded = upload.done().catch((error: unknown) => {
    // Or the writer would wait for a reader that is gone.
    body.destroy(error instanceof Error ? error : new Error("upload failed"));
    throw error;
  });
  const [{ rows }] = await Promise.all([writeCommitteeWorkbook(report, body), uploaded]);
  return rows;
}
