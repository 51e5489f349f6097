import type * as z from "zod";
import type { BatchId, RowKey, RunId, UnitId, UserId } from "../../domain/values/ids.ts";
import type { Period } from "../../domain/values/period.ts";
import { BoardResponse } from "../../domain/protocol/board.ts";
import type {
  CorrectionDecision,
  CorrectionId,
  CorrectionRequest,
} from "../../domain/protocol/corrections.ts";
import { CriteriaResponse } from "../../domain/protocol/criteria.ts";
import type { DecidedOn } from "../../domain/protocol/decision-sheets.ts";
import type { DecisionsRequest } from "../../domain/protocol/decisions.ts";
import { HistoryResponse } from "../../domain/protocol/history.ts";
import type { InterestRequest } from "../../domain/protocol/interests.ts";
import type { ImportOptions, ImportRequest } from "../../domain/protocol/imports.ts";
import { type LockRequest, LockResponse, type UndoRequest } from "../../domain/protocol/locks.ts";
import type { ReminderRequest } from "../../domain/protocol/reminders.ts";
import { MeResponse } from "../../domain/protocol/me.ts";
import { NamesResponse } from "../../domain/protocol/names.ts";
import { PullResponse } from "../../domain/protocol/pull.ts";
import { BatchOutcomes, type PushRequest, Receipt } from "../../domain/protocol/push.ts";
import type { PlanFileRequest, PlanTextRequest } from "../../domain/protocol/plan-texts.ts";
import type { RunRequest } from "../../domain/protocol/runs.ts";
import type { WorkbookRequest } from "../../domain/protocol/workbooks.ts";
import { type Answer, call, type Connection, failure } from "./call.ts";

type OfficeAnswers = typeof import("./office-answers.ts");

/** The client of every route, typed by the protocol. A failure comes back as a value; no method throws. */
export type Api = ReturnType<typeof makeApi>;

export function makeApi(connection: Connection) {
  const get = <Schema extends z.ZodType>(path: string, answer: Schema): Promise<Answer<z.infer<Schema>>> =>
    call(connection, { method: "GET", path, answer, repeatable: true });
  const post = <Schema extends z.ZodType>(path: string, body: unknown, answer: Schema, repeatable: boolean) =>
    call(connection, { method: "POST", path, body, answer, repeatable });
  /** Loads the answer schemas first; when they cannot be loaded, the request is not sent and counts as unanswered. */
  const office = async <Value>(ask: (answers: OfficeAnswers) => Promise<Answer<Value>>) => {
    const answers = await import("./office-answers.ts").catch(() => undefined);
    return answers === undefined ? failure(connection, "no-answer", 0) : ask(answers);
  };
  const officeGet = <Schema extends z.ZodType>(path: string, of: (answers: OfficeAnswers) => Schema) =>
    office((answers) => get(path, of(answers)));
  const officePost = <Schema extends z.ZodType>(
    path: string,
    body: unknown,
    of: (answers: OfficeAnswers) => Schema,
    repeatable: boolean,
  ) => office((answers) => post(path, body, of(answers), repeatable));

  return {
    /** Units and rights as of a year; the default is this year. */
    me: (year?: number) => get(`/v1/me?${query({ year: year?.toString() })}`, MeResponse),
    /** Display names of at most 100 users. */
    names: (year: number, users: readonly UserId[]) =>
      get(`/v1/names?${query({ year: String(year), users: users.join() })}`, NamesResponse),

    criteria: (year: number) => get(`/v1/criteria?${query({ year: String(year) })}`, CriteriaResponse),

    /** Rows for `since` 0, changes after any later cursor. */
    pull: (unit: UnitId, year: number, since: number, page?: string) =>
      get(`${register(unit, year)}?${query({ since: String(since), page })}`, PullResponse),
    push: (unit: UnitId, year: number, request: PushRequest) =>
      post(`${register(unit, year)}/batches`, request, Receipt, true),
    batch: (unit: UnitId, year: number, batchId: BatchId) =>
      get(`${register(unit, year)}/batches/${batchId}`, BatchOutcomes),
    history: (unit: UnitId, year: number, form: string, key: RowKey) =>
      get(`${register(unit, year)}/history?${query({ form, key })}`, HistoryResponse),
    /** A repeated lock is refused as `already-locked`, so the request is not retried after a lost answer. */
    lock: (unit: UnitId, year: number, request: z.input<typeof LockRequest>) =>
      post(`${register(unit, year)}/locks`, request, LockResponse, false),
    undo: (unit: UnitId, year: number, request: z.input<typeof UndoRequest>) =>
      post(`${register(unit, year)}/undo`, request, Receipt, false),

    /** The copied share of a unit's action plan. For the committee it is the text of its own plan, the superior's. */
    planText: (unit: UnitId, year: number, directive: RowKey) =>
      officeGet(`${register(unit, year)}/plans/${directive}`, (answers) => answers.PlanTextResponse),
    /** Idempotent: giving the same text again changes nothing. */
    givePlanText: (unit: UnitId, year: number, directive: RowKey, request: z.input<typeof PlanTextRequest>) =>
      officePost(
        `${register(unit, year)}/plans/${directive}`,
        request,
        (answers) => answers.PlanTextResponse,
        true,
      ),

    /** Opens an upload slot for the Word file of a plan, as for any import. */
    openPlanFile: (request: z.input<typeof PlanFileRequest>) =>
      officePost("/v1/imports", request, (answers) => answers.ImportSlot, true),
    commitPlanFile: (id: string) =>
      officePost(`${importPath(id)}/commit`, {}, (answers) => answers.PlanTextResponse, true),

    board: (year: number, period: Period) =>
      get(`/v1/board?${query({ year: String(year), period })}`, BoardResponse),

    /** What is due by unit and month. Ask again while it names pending units. */
    dueBoard: (year: number) =>
      officeGet(`/v1/dues?${query({ year: String(year) })}`, (answers) => answers.DueBoardResponse),
    dues: (unit: UnitId, year: number, period: Period) =>
      officeGet(`${register(unit, year)}/dues?${query({ period })}`, (answers) => answers.DuesResponse),
    reminder: (unit: UnitId, year: number, period: Period) =>
      officeGet(
        `${register(unit, year)}/reminders?${query({ period })}`,
        (answers) => answers.ReminderResponse,
      ),
    /** A number is given once, so the request is not retried after a lost answer. */
    giveReminder: (unit: UnitId, year: number, request: z.input<typeof ReminderRequest>) =>
      officePost(`${register(unit, year)}/reminders`, request, (answers) => answers.ReminderResponse, false),
    /** What a lock of one register, or of all open ones, would find. */
    lockQuestion: (year: number, period: Period, unit?: UnitId) =>
      officeGet(
        `/v1/locks?${query({ year: String(year), period, unit })}`,
        (answers) => answers.LockQuestionResponse,
      ),

    startRun: (request: z.input<typeof RunRequest>) =>
      officePost("/v1/runs", request, (answers) => answers.RunResponse, false),
    runs: (year: number, period?: Period) =>
      officeGet(`/v1/runs?${query({ year: String(year), period })}`, (answers) => answers.RunsResponse),
    run: (id: RunId) => officeGet(`/v1/runs/${id}`, (answers) => answers.RunResponse),
    results: (id: RunId, unit?: UnitId) =>
      officeGet(`/v1/runs/${id}/results?${query({ unit })}`, (answers) => answers.ResultsResponse),
    receipt: (id: RunId, subject: string) =>
      officeGet(
        `/v1/runs/${id}/receipts/${encodeURIComponent(subject)}`,
        (answers) => answers.ScoreSheetResponse,
      ),

    policies: () => officeGet("/v1/policies", (answers) => answers.PoliciesResponse),
    policy: (name: string) =>
      officeGet(`/v1/policies/${encodeURIComponent(name)}`, (answers) => answers.PolicyResponse),
    /** Subjects whose level another policy would change; both runs use the same facts. */
    impact: (id: RunId, against: RunId) =>
      officeGet(`/v1/runs/${id}/impact?${query({ against })}`, (answers) => answers.ImpactResponse),

    decisions: (id: RunId) => officeGet(`/v1/runs/${id}/decisions`, (answers) => answers.DecisionsResponse),
    /** A batch is recorded once, so the request is retried after a lost answer. */
    recordDecisions: (id: RunId, request: z.input<typeof DecisionsRequest>) =>
      officePost(`/v1/runs/${id}/decisions`, request, (answers) => answers.DecisionsReceipt, true),

    /** An interest of one's own; the same request again declares once. */
    declareInterest: (request: z.input<typeof InterestRequest>) =>
      officePost("/v1/interests", request, (answers) => answers.InterestResponse, true),

    corrections: (year: number) =>
      officeGet(`/v1/corrections?${query({ year: String(year) })}`, (answers) => answers.CorrectionsResponse),
    /** Both requests are idempotent: a repeated request is the same correction, a repeated decision counts once. */
    requestCorrection: (request: z.input<typeof CorrectionRequest>) =>
      officePost("/v1/corrections", request, (answers) => answers.CorrectionResponse, true),
    decideCorrection: (id: CorrectionId, request: z.input<typeof CorrectionDecision>) =>
      officePost(
        `/v1/corrections/${encodeURIComponent(id)}/decision`,
        request,
        (answers) => answers.CorrectionResponse,
        true,
      ),

    /** The years of a term side by side, both ends included. */
    term: (from: number, to: number) =>
      officeGet(
        `/v1/terms?${query({ from: String(from), to: String(to) })}`,
        (answers) => answers.TermResponse,
      ),

    /** Starts the committee's workbook of a run, or another report. Repeated requests share one report. */
    startWorkbook: (request: z.input<typeof WorkbookRequest>) =>
      officePost("/v1/workbooks", request, (answers) => answers.WorkbookResponse, true),
    workbook: (id: string) =>
      officeGet(`/v1/workbooks/${encodeURIComponent(id)}`, (answers) => answers.WorkbookResponse),

    /** An unused slot costs nothing, so the request may be repeated. */
    openImport: (request: z.input<typeof ImportRequest>) =>
      officePost("/v1/imports", request, (answers) => answers.ImportSlot, true),
    openDecisionSheet: (request: DecidedOn & { readonly fileName: string }) =>
      officePost("/v1/imports", request, (answers) => answers.ImportSlot, true),
    /** Records nothing; with `replace` it reports what a replacing commit would do. */
    checkDecisionSheet: (id: string, options: z.input<typeof ImportOptions>) =>
      officePost(`${importPath(id)}/check`, options, (answers) => answers.DecisionSheetReport, true),
    /** Decisions that are recorded already stay unchanged, so the request is retried after a lost answer. */
    commitDecisionSheet: (id: string, options: z.input<typeof ImportOptions>) =>
      officePost(`${importPath(id)}/commit`, options, (answers) => answers.DecisionSheetReport, true),
    checkImport: (id: string) =>
      officePost(`${importPath(id)}/check`, {}, (answers) => answers.ImportResponse, true),
    commitImport: (id: string, options: z.input<typeof ImportOptions>) =>
      officePost(`${importPath(id)}/commit`, options, (answers) => answers.ImportResponse, true),
  };
}

function register(unit: UnitId, year: number): string {
  return `/v1/registers/${unit}/${year}`;
}

function importPath(id: string): string {
  return `/v1/imports/${encodeURIComponent(id)}`;
}

function query(values: Readonly<Record<string, string | undefined>>): string {
  const stated = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(stated).toString();
}
