import type * as z from "zod";
import type { RowKey, RunId, UnitId, UserId } from "../../domain/values/ids.ts";
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
import type { ImportOptions, ImportRequest } from "../../domain/protocol/imports.ts";
import { type LockRequest, LockResponse, type UndoRequest } from "../../domain/protocol/locks.ts";
import { MeResponse } from "../../domain/protocol/me.ts";
import { NamesResponse } from "../../domain/protocol/names.ts";
import { PullResponse } from "../../domain/protocol/pull.ts";
import { type PushRequest, Receipt } from "../../domain/protocol/push.ts";
import type { PlanFileRequest, PlanTextRequest } from "../../domain/protocol/plan-texts.ts";
import type { RunRequest } from "../../domain/protocol/runs.ts";
import type { WorkbookRequest } from "../../domain/protocol/workbooks.ts";
import { type Answer, call, type Connection, failure } from "./call.ts";

type OfficeAnswers = typeof import("./office-answers.ts");

/** Every route of the service, typed by the protocol. Whatever goes wrong comes back as a value. */
export type Api = ReturnType<typeof makeApi>;

export function makeApi(connection: Connection) {
  const get = <Schema extends z.ZodType>(path: string, answer: Schema): Promise<Answer<z.infer<Schema>>> =>
    call(connection, { method: "GET", path, answer, repeatable: true });
  const post = <Schema extends z.ZodType>(path: string, body: unknown, answer: Schema, repeatable: boolean) =>
    call(connection, { method: "POST", path, body, answer, repeatable });
  /** Calls never throw: without the part that reads the answer there is no use in asking. */
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
    /** Units and rights as of a year, this year unless told. */
    me: (year?: number) => get(`/v1/me?${query({ year: year?.toString() })}`, MeResponse),
    /** What those are called whose acts were shown; at most a hundred. */
    names: (year: number, users: readonly UserId[]) =>
      get(`/v1/names?${query({ year: String(year), users: users.join() })}`, NamesResponse),

    criteria: (year: number) => get(`/v1/criteria?${query({ year: String(year) })}`, CriteriaResponse),

    /** Rows for `since` 0, changes after any later cursor. */
    pull: (unit: UnitId, year: number, since: number, page?: string) =>
      get(`${register(unit, year)}?${query({ since: String(since), page })}`, PullResponse),
    push: (unit: UnitId, year: number, request: PushRequest) =>
      post(`${register(unit, year)}/batches`, request, Receipt, true),
    history: (unit: UnitId, year: number, form: string, key: RowKey) =>
      get(`${register(unit, year)}/history?${query({ form, key })}`, HistoryResponse),
    /** A repeated lock is refused as `already-locked`, so a lost answer is not asked for again. */
    lock: (unit: UnitId, year: number, request: z.input<typeof LockRequest>) =>
      post(`${register(unit, year)}/locks`, request, LockResponse, false),
    undo: (unit: UnitId, year: number, request: z.input<typeof UndoRequest>) =>
      post(`${register(unit, year)}/undo`, request, Receipt, false),

    /** How much of a unit's action plan stands in the superior's; of the committee its own text, which is the superior's. */
    planText: (unit: UnitId, year: number, directive: RowKey) =>
      officeGet(`${register(unit, year)}/plans/${directive}`, (answers) => answers.PlanTextResponse),
    /** The same text again changes nothing. */
    givePlanText: (unit: UnitId, year: number, directive: RowKey, request: z.input<typeof PlanTextRequest>) =>
      officePost(
        `${register(unit, year)}/plans/${directive}`,
        request,
        (answers) => answers.PlanTextResponse,
        true,
      ),

    /** The Word file of a plan, for an upload slot like any import's. */
    openPlanFile: (request: z.input<typeof PlanFileRequest>) =>
      officePost("/v1/imports", request, (answers) => answers.ImportSlot, true),
    commitPlanFile: (id: string) =>
      officePost(`${importPath(id)}/commit`, {}, (answers) => answers.PlanTextResponse, true),

    board: (year: number, period: Period) =>
      get(`/v1/board?${query({ year: String(year), period })}`, BoardResponse),

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
    /** Who another policy would move; both runs are of the same facts. */
    impact: (id: RunId, against: RunId) =>
      officeGet(`/v1/runs/${id}/impact?${query({ against })}`, (answers) => answers.ImpactResponse),

    decisions: (id: RunId) => officeGet(`/v1/runs/${id}/decisions`, (answers) => answers.DecisionsResponse),
    /** A batch is recorded once, so a lost answer is asked for again. */
    recordDecisions: (id: RunId, request: z.input<typeof DecisionsRequest>) =>
      officePost(`/v1/runs/${id}/decisions`, request, (answers) => answers.DecisionsReceipt, true),

    corrections: (year: number) =>
      officeGet(`/v1/corrections?${query({ year: String(year) })}`, (answers) => answers.CorrectionsResponse),
    /** The same request again is the same correction, and the same decision is taken once. */
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

    /** The committee's workbook of a run, or another report. The same report is written once, however often it is asked for. */
    startWorkbook: (request: z.input<typeof WorkbookRequest>) =>
      officePost("/v1/workbooks", request, (answers) => answers.WorkbookResponse, true),
    workbook: (id: string) =>
      officeGet(`/v1/workbooks/${encodeURIComponent(id)}`, (answers) => answers.WorkbookResponse),

    /** An empty slot that nobody fills costs nothing, so asking twice is harmless. */
    openImport: (request: z.input<typeof ImportRequest>) =>
      officePost("/v1/imports", request, (answers) => answers.ImportSlot, true),
    openDecisionSheet: (request: DecidedOn & { readonly fileName: string }) =>
      officePost("/v1/imports", request, (answers) => answers.ImportSlot, true),
    /** Records nothing; `replace` says what a commit that replaces would do. */
    checkDecisionSheet: (id: string, options: z.input<typeof ImportOptions>) =>
      officePost(`${importPath(id)}/check`, options, (answers) => answers.DecisionSheetReport, true),
    /** What is recorded already stays as it is, so a lost answer is asked for again. */
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
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}
