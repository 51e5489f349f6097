import { randomUUID } from "node:crypto";
import * as z from "zod";
import { RunId, UnitId } from "../../domain/values/ids.ts";
import { documentClient } from "../aws/clients.ts";
import { parseEnvironment } from "../aws/environment.ts";
import { makeLedger } from "../ledger/ledger.ts";
import { makeLog } from "../aws/log.ts";
import { nameOnly } from "../aws/name-only.ts";
import { objectClient } from "../aws/object-client.ts";
import { makePaperBook } from "../paper-book/paper-book.ts";
import { makePaperTemplates } from "../paper-book/paper-templates.ts";
import { makeReminders } from "../due/reminders.ts";
import { makeRunStore } from "../run/store/run-store.ts";
import { makeWorkbookStore } from "./order/workbook-store.ts";
import { type WorkbookDeps, writeWorkbook } from "./write-workbook.ts";

const environment = parseEnvironment();
const { LEDGER_TABLE: ledgerTable, JOURNAL_TABLE: journalTable, OBJECT_BUCKET: bucket } = environment;
const db = documentClient();
const s3 = objectClient();
const committee = UnitId.parse(environment.COMMITTEE_UNIT);
const now = () => new Date().toISOString();
const log = makeLog("workbook");

const deps: WorkbookDeps = {
  ledger: makeLedger({ db, ledgerTable, journalTable, committee, now }),
  runs: makeRunStore({ db, ledgerTable, s3, bucket }),
  workbooks: makeWorkbookStore({ db, ledgerTable }),
  paperBook: makePaperBook({ db, ledgerTable, s3, bucket, newId: randomUUID }),
  paperTemplates: makePaperTemplates({ db, ledgerTable, s3, bucket, newId: randomUUID }),
  reminders: makeReminders(db, ledgerTable),
  committee,
  s3,
  bucket,
  now,
};

const WorkbookEvent = z.object({ id: z.string().min(1), run: RunId.optional() });

/** Writes one workbook: one ordered over the API under this id, or the committee's as the last step of a run. */
export async function handler(input: unknown): Promise<{ id: string; rows: number }> {
  const { id, run } = WorkbookEvent.parse(input);
  const started = performance.now();
  try {
    const rows = await writeWorkbook(deps, id, run);
    log.info("workbook written", { workbook: id, rows, ms: Math.round(performance.now() - started) });
    return { id, rows };
  } catch (error) {
    log.error("workbook failed", error, { workbook: id });
    throw nameOnly(error, "workbook failed");
  }
}
