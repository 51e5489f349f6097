import { randomUUID } from "node:crypto";
import { handle } from "hono/aws-lambda";
import { UnitId } from "../../domain/ids.ts";
import { documentClient, objectClient } from "../aws.ts";
import { makeCorrectionStore } from "../correction/correction-store.ts";
import { readEnvironment } from "../environment.ts";
import { makeStartExecution } from "../executions.ts";
import { makeLedger } from "../ledger/ledger.ts";
import { makeLog } from "../log.ts";
import { makePlanTexts } from "../plan-text/plan-texts.ts";
import { makeRunStore } from "../run/run-store.ts";
import { makeUserNames } from "../user-names.ts";
import { makeWorkbookStore } from "../workbook/workbook-store.ts";
import { makeApi } from "./api.ts";
import { makeDownloadUrl } from "./download-url.ts";

const environment = readEnvironment();
const { LEDGER_TABLE: ledgerTable, JOURNAL_TABLE: journalTable, OBJECT_BUCKET: bucket } = environment;
const committee = UnitId.parse(environment.COMMITTEE_UNIT);
const db = documentClient();
const s3 = objectClient();
const now = (): string => new Date().toISOString();

export const handler = handle(
  makeApi({
    ledger: makeLedger({ db, ledgerTable, journalTable, committee, now }),
    runs: makeRunStore({ db, ledgerTable, s3, bucket }),
    corrections: makeCorrectionStore({ db, ledgerTable }),
    workbooks: makeWorkbookStore({ db, ledgerTable }),
    plans: makePlanTexts(s3, bucket),
    committee,
    log: makeLog("api"),
    userNames: makeUserNames({ db, ledgerTable }),
    now,
    newId: () => randomUUID().replaceAll("-", "").slice(0, 12),
    startExecution: makeStartExecution({
      run: required("RUN_MACHINE"),
      workbook: required("WORKBOOK_MACHINE"),
    }),
    downloadUrl: makeDownloadUrl(s3, bucket),
  }),
);

function required(name: "RUN_MACHINE" | "WORKBOOK_MACHINE"): string {
  const value = environment[name];
  if (value === undefined) throw new Error(`Environment variable missing: ${name}`);
  return value;
}
