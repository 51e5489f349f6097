import { documentClient } from "../aws/clients.ts";
import { makeCorrectionStore } from "../correction/correction-store.ts";
import { parseEnvironment } from "../aws/environment.ts";
import { makeStartExecution } from "../aws/executions.ts";
import { makeLedger } from "../ledger/ledger.ts";
import { REGISTER_DIFFERS } from "../aws/log-events.ts";
import { makeLog } from "../aws/log.ts";
import { nameOnly } from "../aws/name-only.ts";
import { objectClient } from "../aws/object-client.ts";
import { criteriaOfYear } from "../run/open/criteria-of-year.ts";
import { makeRunStore } from "../run/store/run-store.ts";
import { ScheduleEvent } from "./schedule-event.ts";
import { doScheduled, type ScheduleAnswer, type ScheduleDeps } from "./schedule-work.ts";

const environment = parseEnvironment();
const { LEDGER_TABLE: ledgerTable, JOURNAL_TABLE: journalTable, COMMITTEE_UNIT: committee } = environment;
const { RUN_MACHINE: run } = environment;
if (run === undefined) throw new Error("Environment variable missing: RUN_MACHINE");
const db = documentClient();
const now = (): string => new Date().toISOString();
const log = makeLog("schedule");

const runs = makeRunStore({ db, ledgerTable, s3: objectClient(), bucket: environment.OBJECT_BUCKET });
const criteria = (year: number) => criteriaOfYear({ runs, committee }, year);

const deps: ScheduleDeps = {
  tables: { db, ledger: ledgerTable, journal: journalTable },
  ledger: makeLedger({ db, ledgerTable, journalTable, committee, now, criteria }),
  runs,
  corrections: makeCorrectionStore({ db, ledgerTable }),
  committee,
  now,
  startExecution: makeStartExecution({ run }),
};

/** Called by the schedules alone. */
export async function handler(input: unknown): Promise<ScheduleAnswer> {
  const event = ScheduleEvent.parse(input);
  try {
    const answer = await doScheduled(deps, event);
    for (const { register, kind } of answer.verified?.differing ?? [])
      log.info(REGISTER_DIFFERS, { ...register, code: kind });
    log.info("schedule done", {
      step: event.work,
      ...(answer.verified && { rows: answer.verified.registers }),
      count: answer.runs.length,
      code: answer.refused ?? "ok",
    });
    return answer;
  } catch (error) {
    log.error("schedule failed", error, { step: event.work });
    throw nameOnly(error, "schedule failed");
  }
}
