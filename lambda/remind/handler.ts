import * as z from "zod";
import { AUTOMATIC } from "../../domain/values/ids.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { documentClient } from "../aws/clients.ts";
import { parseEnvironment } from "../aws/environment.ts";
import { makeLog } from "../aws/log.ts";
import { nameOnly } from "../aws/name-only.ts";
import { objectClient } from "../aws/object-client.ts";
import { makeDueSummaries } from "../due/due-summaries.ts";
import { makeReminders } from "../due/reminders.ts";
import { makeAllowances } from "../http/allowances.ts";
import { answering } from "../http/answering.ts";
import { makeLedger } from "../ledger/ledger.ts";
import { makeUserNames } from "../ledger/user-names.ts";
import { makeRunStore } from "../run/store/run-store.ts";
import { makeMail } from "./mail.ts";
import { makeRemindApp, type RemindAppDeps } from "./remind-app.ts";
import { makeSecret } from "./secret.ts";
import { sendReminders } from "./send-reminders.ts";
import { makeSendings } from "./sendings.ts";
import { makeWebhook } from "./webhook.ts";

const environment = parseEnvironment();
const { LEDGER_TABLE: ledgerTable, JOURNAL_TABLE: journalTable, OBJECT_BUCKET: bucket } = environment;
const { COMMITTEE_UNIT: committee, REMINDER_FROM: from, WEBHOOK_SECRET: secret } = environment;
const db = documentClient();
const now = (): string => new Date().toISOString();
const log = makeLog("remind");

const deps: RemindAppDeps = {
  ledger: makeLedger({ db, ledgerTable, journalTable, committee, now }),
  runs: makeRunStore({ db, ledgerTable, s3: objectClient(), bucket }),
  dueSummaries: makeDueSummaries(db, ledgerTable),
  reminders: makeReminders(db, ledgerTable),
  sendings: makeSendings(db, ledgerTable),
  userNames: makeUserNames({ db, ledgerTable }),
  allowances: makeAllowances({ db, ledgerTable, now }),
  ways: {
    ...(from !== undefined && { mail: makeMail(from) }),
    ...(secret !== undefined && { webhook: makeWebhook({ address: makeSecret(secret) }) }),
  },
  committee,
  log,
  now,
};

/** The input of the weekly schedule (`infra/stack/schedules.ts`). Its time is equal when one call is delivered twice. */
const Scheduled = z.object({ work: z.literal("remind"), at: z.iso.datetime() });
const answer = answering(makeRemindApp(deps), log);

/** Called by the gateway and by the schedule. */
export async function handler(...[event, context]: Parameters<typeof answer>): Promise<unknown> {
  const scheduled = Scheduled.safeParse(event);
  if (!scheduled.success) return answer(event, context);
  const { mail, webhook } = deps.ways;
  if (mail === undefined && webhook === undefined) return { code: "not-configured" };
  try {
    const isDone = await sendReminders(deps, { day: vietnamDay(scheduled.data.at), by: AUTOMATIC });
    return { code: isDone ? "ok" : "no-catalogue" };
  } catch (error) {
    log.error("reminders failed", error);
    throw nameOnly(error, "reminders failed");
  }
}
