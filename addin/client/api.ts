import type * as z from "zod";
import type { BatchId, RowKey, RunId, UnitId, UserId } from "../../domain/values/ids.ts";
import type { Period } from "../../domain/values/period.ts";
import type {
  CorrectionDecision,
  CorrectionId,
  CorrectionRequest,
} from "../../domain/protocol/corrections.ts";
import type { FileDigest } from "../../domain/protocol/fields.ts";
import type { FeedRequest } from "../../domain/protocol/outward/feeds.ts";
import type { DecidedOn } from "../../domain/protocol/decision-sheets.ts";
import type { DecisionsRequest } from "../../domain/protocol/decisions.ts";
import type { InterestRequest } from "../../domain/protocol/interests.ts";
import type { ImportOptions, ImportRequest } from "../../domain/protocol/imports.ts";
import type { ListFileRequest } from "../../domain/protocol/lists.ts";
import type { LockRequest, UndoRequest } from "../../domain/protocol/locks.ts";
import type { ReminderRequest } from "../../domain/protocol/reminders.ts";
import { MeResponse } from "../../domain/protocol/me.ts";
import type { PaperKind } from "../../domain/vocabulary/paper/paper-kind.ts";
import type {
  CountRequest,
  PaperNumberRequest,
  TemplateRequest,
} from "../../domain/protocol/paper/papers.ts";
import type { PushRequest } from "../../domain/protocol/push.ts";
import type { PolicyRequest } from "../../domain/protocol/policies.ts";
import type { PlanFileRequest, PlanTextRequest } from "../../domain/protocol/plan-texts.ts";
import type { RunRequest } from "../../domain/protocol/runs.ts";
import type { MovementRequest } from "../../domain/protocol/year/movements.ts";
import type { WhatIfRequest } from "../../domain/protocol/trial/trials.ts";
import type { WorkbookRequest } from "../../domain/protocol/workbooks.ts";
import { type Answer, call, type Connection, failure } from "./call.ts";

type Answers = typeof import("./answers.ts");

/** The client of every route, typed by the protocol. A failure comes back as a value; no method throws. */
export type Api = ReturnType<typeof makeApi>;

export function makeApi(connection: Connection) {
  /** Loads the answer schemas first; when they cannot be loaded, the request is not sent and counts as unanswered. */
  const later = async <Value>(ask: (answers: Answers) => Promise<Answer<Value>>) => {
    const answers = await import("./answers.ts").catch(() => undefined);
    return answers === undefined ? failure(connection, "no-answer", 0) : ask(answers);
  };
  const get = <Schema extends z.ZodType>(path: string, of: (answers: Answers) => Schema) =>
    later((answers) => call(connection, { method: "GET", path, answer: of(answers), repeatable: true }));
  const post = <Schema extends z.ZodType>(
    path: string,
    body: unknown,
    of: (answers: Answers) => Schema,
    repeatable: boolean,
  ) => later((answers) => call(connection, { method: "POST", path, body, answer: of(answers), repeatable }));

  return {
    /** Units and rights as of a year; the default is this year. */
    me: (year?: number) =>
      call(connection, {
        method: "GET",
        path: `/v1/me?${query({ year: year?.toString() })}`,
        answer: MeResponse,
        repeatable: true,
      }),
    /** Display names of at most 100 users. */
    names: (year: number, users: readonly UserId[]) =>
      get(
        `/v1/names?${query({ year: String(year), users: users.join() })}`,
        (answers) => answers.NamesResponse,
      ),

    /** Who has which right in a year. */
    users: (year: number) =>
      get(`/v1/users?${query({ year: String(year) })}`, (answers) => answers.UsersResponse),
    /** The same in words, as a workbook in base64. */
    rightsBook: (year: number) =>
      get(`/v1/users/workbook?${query({ year: String(year) })}`, (answers) => answers.RightsBook),
    previewYear: (year: number) => get(`/v1/years/${year}/opening`, (answers) => answers.YearOpening),
    /** Idempotent: what the year has is left alone. */
    openYear: (year: number) => post(`/v1/years/${year}/opening`, {}, (answers) => answers.YearOpening, true),

    /** Without a digest nothing is stored; with it, the movement is stored once under its id. */
    moveOffice: (year: number, request: z.input<typeof MovementRequest>) =>
      post(`/v1/years/${year}/movements`, request, (answers) => answers.MovementReading, true),

    criteria: (year: number) =>
      get(`/v1/criteria?${query({ year: String(year) })}`, (answers) => answers.CriteriaResponse),

    /** Rows for `since` 0, changes after any later cursor. */
    pull: (unit: UnitId, year: number, since: number, page?: string) =>
      get(
        `${register(unit, year)}?${query({ since: String(since), page })}`,
        (answers) => answers.PullResponse,
      ),
    push: (unit: UnitId, year: number, request: PushRequest) =>
      post(`${register(unit, year)}/batches`, request, (answers) => answers.Receipt, true),
    batch: (unit: UnitId, year: number, batchId: BatchId) =>
      get(`${register(unit, year)}/batches/${batchId}`, (answers) => answers.BatchOutcomes),
    history: (unit: UnitId, year: number, form: string, key: RowKey) =>
      get(`${register(unit, year)}/history?${query({ form, key })}`, (answers) => answers.HistoryResponse),
    /** A repeated lock is refused as `already-locked`, so the request is not retried after a lost answer. */
    lock: (unit: UnitId, year: number, request: z.input<typeof LockRequest>) =>
      post(`${register(unit, year)}/locks`, request, (answers) => answers.LockResponse, false),
    undo: (unit: UnitId, year: number, request: z.input<typeof UndoRequest>) =>
      post(`${register(unit, year)}/undo`, request, (answers) => answers.Receipt, false),

    /** The copied share of a unit's action plan. For the committee it is the text of its own plan, the superior's. */
    planText: (unit: UnitId, year: number, directive: RowKey) =>
      get(`${register(unit, year)}/plans/${directive}`, (answers) => answers.PlanTextResponse),
    /** Idempotent: giving the same text again changes nothing. */
    givePlanText: (unit: UnitId, year: number, directive: RowKey, request: z.input<typeof PlanTextRequest>) =>
      post(
        `${register(unit, year)}/plans/${directive}`,
        request,
        (answers) => answers.PlanTextResponse,
        true,
      ),

    /** Opens an upload slot for the Word file of a plan, as for any import. */
    openPlanFile: (request: z.input<typeof PlanFileRequest>) =>
      post("/v1/imports", request, (answers) => answers.ImportSlot, true),
    commitPlanFile: (id: string) =>
      post(`${importPath(id)}/commit`, {}, (answers) => answers.PlanTextResponse, true),

    board: (year: number, period: Period) =>
      get(`/v1/board?${query({ year: String(year), period })}`, (answers) => answers.BoardResponse),

    /** What is due by unit and month. Ask again while it names pending units. */
    dueBoard: (year: number) =>
      get(`/v1/dues?${query({ year: String(year) })}`, (answers) => answers.DueBoardResponse),
    dues: (unit: UnitId, year: number, period: Period) =>
      get(`${register(unit, year)}/dues?${query({ period })}`, (answers) => answers.DuesResponse),
    reminder: (unit: UnitId, year: number, period: Period) =>
      get(`${register(unit, year)}/reminders?${query({ period })}`, (answers) => answers.ReminderResponse),
    /** A number is given once, so the request is not retried after a lost answer. */
    giveReminder: (unit: UnitId, year: number, request: z.input<typeof ReminderRequest>) =>
      post(`${register(unit, year)}/reminders`, request, (answers) => answers.ReminderResponse, false),
    /** Reminders that the service sent. */
    sendings: (year: number) =>
      get(`/v1/reminders?${query({ year: String(year) })}`, (answers) => answers.SendingsResponse),
    /** Each unit is reminded once a day, so it may be asked for again. */
    sendReminders: (year: number) =>
      post("/v1/reminders", { year }, (answers) => answers.SendingsResponse, true),
    /** Keys with which programs read one table. */
    feeds: (year: number) =>
      get(`/v1/feeds?${query({ year: String(year) })}`, (answers) => answers.FeedsResponse),
    /** Not retried: a lost answer would lose the secret, and leave a key that nobody holds. */
    makeFeed: (request: z.input<typeof FeedRequest>) =>
      post("/v1/feeds", request, (answers) => answers.NewFeed, false),
    revokeFeed: (id: string) => post(`/v1/feeds/${id}/revocation`, {}, (answers) => answers.FeedKey, true),
    /** What a lock of one register, or of all open ones, would find. */
    lockQuestion: (year: number, period: Period, unit?: UnitId) =>
      get(
        `/v1/locks?${query({ year: String(year), period, unit })}`,
        (answers) => answers.LockQuestionResponse,
      ),

    startRun: (request: z.input<typeof RunRequest>) =>
      post("/v1/runs", request, (answers) => answers.RunResponse, false),
    runs: (year: number, period?: Period) =>
      get(`/v1/runs?${query({ year: String(year), period })}`, (answers) => answers.RunsResponse),
    run: (id: RunId) => get(`/v1/runs/${id}`, (answers) => answers.RunResponse),
    results: (id: RunId, unit?: UnitId) =>
      get(`/v1/runs/${id}/results?${query({ unit })}`, (answers) => answers.ResultsResponse),
    receipt: (id: RunId, subject: string) =>
      get(`/v1/runs/${id}/receipts/${encodeURIComponent(subject)}`, (answers) => answers.ScoreSheetResponse),

    /** The rule book of the year comes first. */
    policies: (year: number) =>
      get(`/v1/policies?${query({ year: String(year) })}`, (answers) => answers.PoliciesResponse),
    policy: (name: string) =>
      get(`/v1/policies/${encodeURIComponent(name)}`, (answers) => answers.PolicyResponse),
    /** Names the faults of a policy; publishes one without faults. A version is published once, so the request is not retried. */
    publishPolicy: (request: z.input<typeof PolicyRequest>) =>
      post("/v1/policies", request, (answers) => answers.PolicyCheck, false),
    /** Subjects whose level another policy would change; without another run it is the run's own second policy. */
    impact: (id: RunId, against?: RunId) =>
      get(`/v1/runs/${id}/impact?${query({ against })}`, (answers) => answers.ImpactResponse),
    /** Nothing is stored, so that it may be asked again. */
    whatIf: (id: RunId, request: z.input<typeof WhatIfRequest>) =>
      post(`/v1/runs/${id}/what-if`, request, (answers) => answers.WhatIfResponse, true),
    assumed: (id: RunId) => get(`/v1/runs/${id}/assumptions`, (answers) => answers.AssumedResponse),

    decisions: (id: RunId) => get(`/v1/runs/${id}/decisions`, (answers) => answers.DecisionsResponse),
    /** A batch is recorded once, so the request is retried after a lost answer. */
    recordDecisions: (id: RunId, request: z.input<typeof DecisionsRequest>) =>
      post(`/v1/runs/${id}/decisions`, request, (answers) => answers.DecisionsReceipt, true),

    /** An interest of one's own; the same request again declares once. */
    declareInterest: (request: z.input<typeof InterestRequest>) =>
      post("/v1/interests", request, (answers) => answers.InterestResponse, true),

    corrections: (year: number) =>
      get(`/v1/corrections?${query({ year: String(year) })}`, (answers) => answers.CorrectionsResponse),
    /** Both requests are idempotent: a repeated request is the same correction, a repeated decision counts once. */
    requestCorrection: (request: z.input<typeof CorrectionRequest>) =>
      post("/v1/corrections", request, (answers) => answers.CorrectionResponse, true),
    decideCorrection: (id: CorrectionId, request: z.input<typeof CorrectionDecision>) =>
      post(
        `/v1/corrections/${encodeURIComponent(id)}/decision`,
        request,
        (answers) => answers.CorrectionResponse,
        true,
      ),

    /** The years of a term side by side, both ends included. */
    term: (from: number, to: number) =>
      get(`/v1/terms?${query({ from: String(from), to: String(to) })}`, (answers) => answers.TermResponse),

    /** Starts the committee's workbook of a run, or another report. Repeated requests share one report. */
    startWorkbook: (request: z.input<typeof WorkbookRequest>) =>
      post("/v1/workbooks", request, (answers) => answers.WorkbookResponse, true),
    /** The papers of a run's file. */
    papers: (run: RunId) =>
      get(`/v1/runs/${encodeURIComponent(run)}/papers`, (answers) => answers.PapersResponse),
    /** A paper that is numbered twice is asked about, so the request is not retried after a lost answer. */
    numberPaper: (run: RunId, name: string, request: z.input<typeof PaperNumberRequest>) =>
      post(
        `/v1/runs/${encodeURIComponent(run)}/papers/${encodeURIComponent(name)}/number`,
        request,
        (answers) => answers.PaperNumberResponse,
        false,
      ),
    paperTemplates: (year: number) =>
      get(
        `/v1/paper-templates?${query({ year: String(year) })}`,
        (answers) => answers.PaperTemplatesResponse,
      ),
    /** The same file again changes nothing, so the request is retried after a lost answer. */
    bringTemplate: (kind: PaperKind, request: z.input<typeof TemplateRequest>) =>
      post(`/v1/paper-templates/${kind}`, request, (answers) => answers.TemplateResponse, true),
    /** Reads and keeps nothing. */
    checkCount: (request: z.input<typeof CountRequest>) =>
      post("/v1/paper-counts", request, (answers) => answers.CountResponse, true),
    workbook: (id: string) =>
      get(`/v1/workbooks/${encodeURIComponent(id)}`, (answers) => answers.WorkbookResponse),

    /** An unused slot costs nothing, so the request may be repeated. */
    openImport: (request: z.input<typeof ImportRequest>) =>
      post("/v1/imports", request, (answers) => answers.ImportSlot, true),
    openDecisionSheet: (request: DecidedOn & { readonly fileName: string; readonly content: FileDigest }) =>
      post("/v1/imports", request, (answers) => answers.ImportSlot, true),
    /** Records nothing; with `replace` it reports what a replacing commit would do. */
    checkDecisionSheet: (id: string, options: z.input<typeof ImportOptions>) =>
      post(`${importPath(id)}/check`, options, (answers) => answers.DecisionSheetReport, true),
    /** Decisions that are recorded already stay unchanged, so the request is retried after a lost answer. */
    commitDecisionSheet: (id: string, options: z.input<typeof ImportOptions>) =>
      post(`${importPath(id)}/commit`, options, (answers) => answers.DecisionSheetReport, true),
    openLists: (request: z.input<typeof ListFileRequest>) =>
      post("/v1/imports", request, (answers) => answers.ImportSlot, true),
    checkLists: (id: string, options: z.input<typeof ImportOptions>) =>
      post(`${importPath(id)}/check`, options, (answers) => answers.ListReport, true),
    /** Lines that are stored are the same when they are read again, so the request may be repeated. */
    commitLists: (id: string, options: z.input<typeof ImportOptions>) =>
      post(`${importPath(id)}/commit`, options, (answers) => answers.ListReport, true),
    compareLists: (id: string) =>
      post(`${importPath(id)}/comparison`, {}, (answers) => answers.ListComparison, true),
    checkImport: (id: string, options: z.input<typeof ImportOptions>) =>
      post(`${importPath(id)}/check`, options, (answers) => answers.ImportResponse, true),
    commitImport: (id: string, options: z.input<typeof ImportOptions>) =>
      post(`${importPath(id)}/commit`, options, (answers) => answers.ImportResponse, true),
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
