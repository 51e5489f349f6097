import { PassThrough } from "node:stream";
import { Upload } from "@aws-sdk/lib-storage";
import * as z from "zod";
import { RunId, UnitId } from "../../domain/ids.ts";
import { documentClient, objectClient } from "../aws.ts";
import { readEnvironment } from "../environment.ts";
import { makeLedger } from "../ledger/ledger.ts";
import { makeLog } from "../log.ts";
import { makeRunStore } from "../run/run-store.ts";
import { writeCommitteeWorkbook } from "./committee-workbook.ts";
import { readReport, type ReportOptions } from "./read-report.ts";
import { makeWorkbookStore, workbookObjectKey } from "./workbook-store.ts";

const environment = readEnvironment();
const db = documentClient();
const s3 = objectClient();
const committee = UnitId.parse(environment.COMMITTEE_UNIT);
const log = makeLog("workbook");
const now = () => new Date().toISOString();

const { LEDGER_TABLE: ledgerTable, JOURNAL_TABLE: journalTable, OBJECT_BUCKET: bucket } = environment;
const options: ReportOptions = {
  ledger: makeLedger({ db, ledgerTable, journalTable, committee, now }),
  runs: makeRunStore({ db, ledgerTable, s3, bucket }),
  committee,
  now,
};
const workbooks = makeWorkbookStore({ db, ledgerTable });

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const WorkbookEvent = z.object({ id: z.string().min(1), run: RunId });

/** Writes one workbook of a run: `workbooks/<id>.xlsx`. Repeating it writes the same workbook again. */
export async function handler(input: unknown): Promise<{ id: string; rows: number }> {
  const { id, run } = WorkbookEvent.parse(input);
  const started = performance.now();
  // The last step of a run comes without anyone having asked for the workbook.
  await workbooks.create(id, run);
  try {
    const rows = await writeObject(id, run);
    await workbooks.finish(id, rows);
    log.info("workbook written", { workbook: id, run, rows, ms: Math.round(performance.now() - started) });
    return { id, rows };
  } catch (error) {
    log.error("workbook failed", error, { workbook: id, run });
    await workbooks.fail(id, error instanceof Error ? error.name : "Error");
    throw namedOnly(error);
  }
}

/** The object appears only when it is whole: an upload that fails is given up and leaves nothing. */
async function writeObject(id: string, run: RunId): Promise<number> {
  const report = await readReport(options, run);
  const body = new PassThrough();
  const upload = new Upload({
    client: s3,
    params: { Bucket: bucket, Key: workbookObjectKey(id), Body: body, ContentType: CONTENT_TYPE },
  });
  const uploaded = upload.done().catch((error: unknown) => {
    // Or the writer would wait for a reader that is gone.
    body.destroy(error instanceof Error ? error : new Error("upload failed"));
    throw error;
  });
  const [{ rows }] = await Promise.all([writeCommitteeWorkbook(report, body), uploaded]);
  return rows;
}

/** An error's message may quote what was stored, and the machine's history would keep it: only the name goes on. */
function namedOnly(error: unknown): Error {
  const name = error instanceof Error ? error.name : "Error";
  return Object.assign(new Error("workbook failed"), { name });
}
