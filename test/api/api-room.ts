import { randomBytes, randomUUID } from "node:crypto";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { GrantAccess } from "../../domain/register/access.ts";
import type { Role } from "../../domain/vocabulary/role.ts";
import { RunId, UnitId, UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { type Allowance, makeAllowances } from "../../lambda/http/allowances.ts";
import { answering } from "../../lambda/http/answering.ts";
import { makeApi } from "../../lambda/api/api.ts";
import type { ApiDeps } from "../../lambda/api/deps.ts";
import { makeDownloadUrl } from "../../lambda/aws/download-url.ts";
import { makeCorrectionStore } from "../../lambda/correction/correction-store.ts";
import type { Machine } from "../../lambda/aws/executions.ts";
import { makeLedger } from "../../lambda/ledger/ledger.ts";
import type { Log } from "../../lambda/aws/log.ts";
import { makePaperBook } from "../../lambda/paper-book/paper-book.ts";
import { makePaperTemplates } from "../../lambda/paper-book/paper-templates.ts";
import { makePlanTexts } from "../../lambda/plan-text/plan-texts.ts";
import { newRun } from "../../lambda/run/open/open-run.ts";
import { criteriaOfYear } from "../../lambda/run/open/criteria-of-year.ts";
import { makeRunStore } from "../../lambda/run/store/run-store.ts";
import { makeFeedKeys } from "../../lambda/feed/feed-keys.ts";
import { makeReminders } from "../../lambda/due/reminders.ts";
import { makeDueSummaries } from "../../lambda/due/due-summaries.ts";
import { makeUserNames } from "../../lambda/ledger/user-names.ts";
import { makeWorkbookStore } from "../../lambda/workbook/order/workbook-store.ts";
import { fillRegister } from "../ledger/fill-register.ts";
import { openBucket } from "../stores/bucket.ts";
import { openTables } from "../stores/tables.ts";
import { type Answer, type Call, type Caller, invoke } from "./gateway-event.ts";

export const YEAR = 2026;
export const COMMITTEE = UnitId.parse("dang-uy");
const ADMIN: Caller = { user: "admin", roles: ["Admin"], name: "Quản trị" };
/** 1 April 2026, 09:00 in Vietnam. */
const NOW = "2026-04-01T02:00:00.000Z";

export interface Execution {
  readonly machine: Machine;
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
}

/** Logs unexpected errors only. */
const ONLY_FAULTS: Log = { info: () => undefined, error: (event, error) => console.error(event, error) };

/** The clock of the room stands still. */
const UNLIMITED: Allowance = { requests: 1_000_000, tasks: 1_000_000 };

export type ApiRoom = Awaited<ReturnType<typeof openApiRoom>>;

/** The API over empty tables and an empty bucket of its own. State machines only record that they were started. */
export async function openApiRoom(log: Log = ONLY_FAULTS, allowance: Allowance = UNLIMITED) {
  const tables = await openTables();
  const { db, ledger: ledgerTable, journal: journalTable } = tables;
  const { bucket, s3, close } = await openBucket();

  const clock = { now: NOW };
  const now = (): string => clock.now;
  const executions: Execution[] = [];
  const machines = { broken: false };
  const runs = makeRunStore({ db, ledgerTable, s3, bucket });
  const criteria = (year: number) => criteriaOfYear({ runs, committee: COMMITTEE }, year);
  const deps: ApiDeps = {
    ledger: makeLedger({ db, ledgerTable, journalTable, committee: COMMITTEE, now, criteria }),
    runs,
    corrections: makeCorrectionStore({ db, ledgerTable }),
    workbooks: makeWorkbookStore({ db, ledgerTable }),
    paperBook: makePaperBook({ db, ledgerTable, s3, bucket, newId: () => randomUUID() }),
    paperTemplates: makePaperTemplates({ db, ledgerTable, s3, bucket, newId: () => randomUUID() }),
    plans: makePlanTexts(s3, bucket),
    dueSummaries: makeDueSummaries(db, ledgerTable),
    reminders: makeReminders(db, ledgerTable),
    feedKeys: makeFeedKeys(db, ledgerTable),
    newSecret: () => randomBytes(32).toString("base64url"),
    committee: COMMITTEE,
    log,
    userNames: makeUserNames({ db, ledgerTable }),
    allowances: makeAllowances({ db, ledgerTable, now, allowance }),
    now,
    newId: () => randomUUID().slice(0, 8),
    startExecution: async (machine, execution, input) => {
      executions.push({ machine, name: execution, input });
      if (machines.broken) throw new Error("StateMachineDoesNotExist");
    },
    downloadUrl: makeDownloadUrl(s3, bucket),
  };
  const handler = answering(makeApi(deps), log);
  const call = (request: Call): Promise<Answer> => invoke(handler, request);
  const push = (unit: string, rows: readonly unknown[], who = ADMIN, batchId: string = randomUUID()) =>
    call({
      method: "POST",
      path: `/v1/registers/${unit}/${YEAR}/batches`,
      caller: who,
      body: { batchId, clientId: "test", rows },
    });
  const fill = (unit: string, rows: readonly object[]): Promise<void> =>
    fillRegister(deps.ledger, { unit: UnitId.parse(unit), year: YEAR }, rows);

  return {
    ...deps,
    /** The tables below the ledger, for the verifier. */
    tables,
    clock,
    machines,
    executions,
    putObject: (key: string, body: string) =>
      s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body })),
    call,
    push,
    fill,
    get: (path: string, who: Caller = ADMIN, headers: Readonly<Record<string, string>> = {}) =>
      call({ method: "GET", path, caller: who, headers }),
    post: (
      path: string,
      body: unknown,
      who: Caller = ADMIN,
      headers: Readonly<Record<string, string>> = {},
    ) => call({ method: "POST", path, caller: who, body, headers }),
    grant: (user: string, unit: string, allowed: GrantAccess) =>
      fill(COMMITTEE, [newRow("grants", `${user}.${unit}`, { user, unit, access: allowed })]),
    stop: close,
  };
}

export function newRow(form: string, key: string, fields: object) {
  return { form, key, baseRev: 0, fields };
}

export function caller(user: string, ...roles: Role[]): Caller {
  return { user, roles };
}

/** The committee and two Party cells, `cb-mot` before `cb-hai` in the catalogue's order. */
export async function openOffice(log?: Log): Promise<ApiRoom> {
  const room = await openApiRoom(log);
  const unit = (key: string, name: string, kind: string, order: number) =>
    newRow("units", key, { name, kind, group: kind, order });
  await room.fill(COMMITTEE, [
    unit(COMMITTEE, "Đảng ủy cơ quan", "committee", 0),
    unit("cb-mot", "Chi bộ Một", "chi-bo", 1),
    unit("cb-hai", "Chi bộ Hai", "chi-bo", 2),
  ]);
  return room;
}

/** A run that has already ended, with one subject in each of the two cells. */
export async function storeRun(
  room: ApiRoom,
  id: string,
  status: "running" | "finished" | "published",
  period = "2026-03",
  supersedes: RunResponse["supersedes"] = null,
  factsHash = "0".repeat(64),
  pins: Partial<Pick<RunResponse, "registers">> = {},
): Promise<RunId> {
  const run = RunId.parse(id);
  const units = ["cb-mot", "cb-hai"].map((unit) => UnitId.parse(unit));
  const stored: RunResponse = {
    ...newRun({
      id: run,
      year: YEAR,
      period: Period.parse(period),
      policy: "dang-366-2025",
      dryRun: status === "finished",
      startedBy: UserId.parse("admin"),
      startedAt: NOW,
      supersedes,
    }),
    registers: units.map((unit) => ({ unit, year: YEAR, seq: 1 })),
    factsHash,
    ...pins,
  };
  await room.runs.create(stored);
  for (const unit of units) {
    const result = resultOf(unit);
    const trace = {
      rule: "entered",
      op: "value",
      value: "89.995",
      parameters: [],
      rows: [],
      children: [],
    } as const;
    await room.runs.putResults(run, unit, [result]);
    await room.runs.putUnitFile(run, unit, { results: [result], traces: { [result.subject]: trace } });
  }
  if (status === "finished") await room.runs.update(run, { status });
  if (status === "published") await room.runs.publish(COMMITTEE, stored);
  return run;
}

function resultOf(unit: UnitId): SubjectResult {
  return {
    subject: `${unit}-01`,
    kind: "individual",
    name: "Nguyễn Văn Một",
    unit,
    group: "chi-bo",
    level: "HTT",
    suggested: null,
    score: "89.995",
    display: "90,00",
    criteria: [],
    flags: [],
    reasons: [],
    proposals: [],
  };
}
