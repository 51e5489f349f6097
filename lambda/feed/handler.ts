import { documentClient } from "../aws/clients.ts";
import { parseEnvironment } from "../aws/environment.ts";
import { makeLog } from "../aws/log.ts";
import { objectClient } from "../aws/object-client.ts";
import { makeReminders } from "../due/reminders.ts";
import { answering } from "../http/answering.ts";
import { makeLedger } from "../ledger/ledger.ts";
import { makeRunStore } from "../run/store/run-store.ts";
import { makeFeedApp } from "./feed-app.ts";
import { makeFeedKeys } from "./feed-keys.ts";

const environment = parseEnvironment();
const { LEDGER_TABLE: ledgerTable, JOURNAL_TABLE: journalTable, OBJECT_BUCKET: bucket } = environment;
const { COMMITTEE_UNIT: committee } = environment;
const db = documentClient();
const now = (): string => new Date().toISOString();
const log = makeLog("feed");

export const handler = answering(
  makeFeedApp({
    ledger: makeLedger({ db, ledgerTable, journalTable, committee, now }),
    runs: makeRunStore({ db, ledgerTable, s3: objectClient(), bucket }),
    reminders: makeReminders(db, ledgerTable),
    feedKeys: makeFeedKeys(db, ledgerTable),
    committee,
    log,
    now,
  }),
  log,
);
