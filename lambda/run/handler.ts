import { UnitId } from "../../domain/values/ids.ts";
import { documentClient } from "../aws/clients.ts";
import { parseEnvironment } from "../aws/environment.ts";
import { makeLedger } from "../ledger/ledger.ts";
import { makeLog } from "../aws/log.ts";
import { nameOnly } from "../aws/name-only.ts";
import { objectClient } from "../aws/object-client.ts";
import type { RunStepDeps } from "./steps/run-step-deps.ts";
import { RunEvent } from "./steps/run-event.ts";
import { makeJsonObjects } from "../aws/json-objects.ts";
import { keepRowsAt } from "./facts/kept-rows.ts";
import { makeRunStore } from "./store/run-store.ts";
import { runStep } from "./steps/run-step.ts";

const environment = parseEnvironment();
const db = documentClient();
const s3 = objectClient();
const committee = UnitId.parse(environment.COMMITTEE_UNIT);
const log = makeLog("run");

const now = (): string => new Date().toISOString();

const ledger = makeLedger({
  db,
  ledgerTable: environment.LEDGER_TABLE,
  journalTable: environment.JOURNAL_TABLE,
  committee,
  now,
});

const deps: RunStepDeps = {
  committee,
  now,
  ledger: { ...ledger, rowsAt: keepRowsAt((register, seq) => ledger.rowsAt(register, seq)) },
  store: makeRunStore({ db, ledgerTable: environment.LEDGER_TABLE, s3, bucket: environment.OBJECT_BUCKET }),
  objects: makeJsonObjects(s3, environment.OBJECT_BUCKET),
};

/** The one function of the RunMachine: every state except the workbook is a step here. */
export async function handler(input: unknown) {
  const event = RunEvent.parse(input);
  const started = performance.now();
  try {
    const answer = await runStep(deps, event);
    log.info("run step done", {
      run: event.run,
      step: event.step,
      ms: Math.round(performance.now() - started),
    });
    return answer;
  } catch (error) {
    log.error("run step failed", error, { run: event.run, step: event.step });
    throw nameOnly(error, "run step failed");
  }
}
