import { randomUUID } from "node:crypto";
import { S3Client } from "@aws-sdk/client-s3";
import { UnitId } from "../../domain/values/ids.ts";
import { documentClient } from "../aws/clients.ts";
import { parseEnvironment } from "../aws/environment.ts";
import { makeAllowances } from "../http/allowances.ts";
import { answering } from "../http/answering.ts";
import { makeLedger } from "../ledger/ledger.ts";
import { makeLog } from "../aws/log.ts";
import { makePlanTexts } from "../plan-text/plan-texts.ts";
import { criteriaOfYear } from "../run/open/criteria-of-year.ts";
import { makeRunStore } from "../run/store/run-store.ts";
import { makeUserNames } from "../ledger/user-names.ts";
import { makeImportFiles } from "./upload/import-files.ts";
import { makeImportStore } from "./import-store.ts";
import { makeImports } from "./imports.ts";

const environment = parseEnvironment();
const { LEDGER_TABLE: ledgerTable, JOURNAL_TABLE: journalTable, OBJECT_BUCKET: bucket } = environment;
const committee = UnitId.parse(environment.COMMITTEE_UNIT);
const db = documentClient();
// A presigned upload must not carry a checksum: the SDK would sign that of an empty body, and S3 would refuse every
// file.
const s3 = new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" });
const now = (): string => new Date().toISOString();

const runs = makeRunStore({ db, ledgerTable, s3, bucket });
const criteria = (year: number) => criteriaOfYear({ runs, committee }, year);

const log = makeLog("import");

export const handler = answering(
  makeImports({
    ledger: makeLedger({ db, ledgerTable, journalTable, committee, now, criteria }),
    runs,
    store: makeImportStore({ db, ledgerTable, now }),
    files: makeImportFiles(s3, bucket),
    plans: makePlanTexts(s3, bucket),
    committee,
    log,
    userNames: makeUserNames({ db, ledgerTable }),
    allowances: makeAllowances({ db, ledgerTable, now }),
    now,
    newId: () => randomUUID().replaceAll("-", "").slice(0, 12),
  }),
  log,
);
