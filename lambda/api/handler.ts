import type { LambdaContext, LambdaEvent } from "hono/aws-lambda";
import { UnitId } from "../../domain/values/ids.ts";
import { documentClient } from "../aws/clients.ts";
import { parseEnvironment } from "../aws/environment.ts";
import { makeAllowances } from "../http/allowances.ts";
import { answering } from "../http/answering.ts";
import { makeLedger } from "../ledger/ledger.ts";
import { makeLog } from "../aws/log.ts";
import { makeUserNames } from "../ledger/user-names.ts";
import { makePaneApi } from "./pane-api.ts";

const environment = parseEnvironment();
const { LEDGER_TABLE: ledgerTable, JOURNAL_TABLE: journalTable } = environment;
const machines = { run: required("RUN_MACHINE"), workbook: required("WORKBOOK_MACHINE") };
const committee = UnitId.parse(environment.COMMITTEE_UNIT);
const db = documentClient();
const now = (): string => new Date().toISOString();
const deps = {
  ledger: makeLedger({
    db,
    ledgerTable,
    journalTable,
    committee,
    now,
    // Loaded with the first points, since a pane's start needs no rule book.
    criteria: async (year) => {
      const { openCriteriaOfYear } = await import("../run/open/criteria-of-year.ts");
      return openCriteriaOfYear({ db, ledgerTable, bucket: environment.OBJECT_BUCKET, committee }, year);
    },
  }),
  committee,
  log: makeLog("api"),
  userNames: makeUserNames({ db, ledgerTable }),
  allowances: makeAllowances({ db, ledgerTable, now }),
  now,
};
const paneApi = makePaneApi(deps);
const answerPane = answering(paneApi, deps.log);
const paneRoutes = new Set(paneApi.contracts.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
let answerAll: Promise<typeof answerPane> | undefined;

/**
 * A cold start loads only the pane's routes, because clerks wait for it. The first request for another route loads all
 * routes, with the stores, policies and clients that only those need.
 */
export async function handler(event: LambdaEvent, context: LambdaContext) {
  if ("routeKey" in event && paneRoutes.has(event.routeKey)) return answerPane(event, context);
  answerAll ??= loadAll();
  const answer = await answerAll;
  return answer(event, context);
}

async function loadAll(): Promise<typeof answerPane> {
  const { connectApi } = await import("./connect-api.ts");
  return answering(
    connectApi(deps, { db, ledgerTable, bucket: environment.OBJECT_BUCKET, machines }),
    deps.log,
  );
}

function required(name: "RUN_MACHINE" | "WORKBOOK_MACHINE"): string {
  const value = environment[name];
  if (value === undefined) throw new Error(`Environment variable missing: ${name}`);
  return value;
}
