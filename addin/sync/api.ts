import type * as z from "zod";
import type { RowKey, RunId, UnitId } from "../../domain/ids.ts";
import type { Period } from "../../domain/period.ts";
import { BoardResponse } from "../../domain/protocol/board.ts";
import {
  type CorrectionDecision,
  type CorrectionId,
  type CorrectionRequest,
  CorrectionResponse,
  CorrectionsResponse,
} from "../../domain/protocol/corrections.ts";
import {
  DecisionsReceipt,
  type DecisionsRequest,
  DecisionsResponse,
} from "../../domain/protocol/decisions.ts";
import { HistoryResponse } from "../../domain/protocol/history.ts";
import {
  type ImportOptions,
  type ImportRequest,
  ImportResponse,
  ImportSlot,
} from "../../domain/protocol/imports.ts";
import { type LockRequest, LockResponse, type UndoRequest } from "../../domain/protocol/locks.ts";
import { MeResponse } from "../../domain/protocol/me.ts";
import { PullResponse } from "../../domain/protocol/pull.ts";
import { type PushRequest, Receipt } from "../../domain/protocol/push.ts";
import {
  ReceiptResponse,
  ResultsResponse,
  type RunRequest,
  RunResponse,
  RunsResponse,
} from "../../domain/protocol/runs.ts";
import { TermResponse } from "../../domain/protocol/terms.ts";
import { type WorkbookRequest, WorkbookResponse } from "../../domain/protocol/workbooks.ts";
import { type Answer, call, type Connection } from "./call.ts";

/** Every route of the service, typed by the protocol. Whatever goes wrong comes back as a value. */
export type Api = ReturnType<typeof makeApi>;

export function makeApi(connection: Connection) {
  const get = <Schema extends z.ZodType>(path: string, answer: Schema): Promise<Answer<z.infer<Schema>>> =>
    call(connection, { method: "GET", path, answer, repeatable: true });
  const post = <Schema extends z.ZodType>(path: string, body: unknown, answer: Schema, repeatable: boolean) =>
    call(connection, { method: "POST", path, body, answer, repeatable });

  return {
    /** Units and rights as of a year, this year unless told. */
    me: (year?: number) => get(`/v1/me?${query({ year: year?.toString() })}`, MeResponse),

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

    board: (year: number, period: Period) =>
      get(`/v1/board?${query({ year: String(year), period })}`, BoardResponse),

    startRun: (request: z.input<typeof RunRequest>) => post("/v1/runs", request, RunResponse, false),
    runs: (year: number, period?: Period) =>
      get(`/v1/runs?${query({ year: String(year), period })}`, RunsResponse),
    run: (id: RunId) => get(`/v1/runs/${id}`, RunResponse),
    results: (id: RunId, unit?: UnitId) => get(`/v1/runs/${id}/results?${query({ unit })}`, ResultsResponse),
    receipt: (id: RunId, subject: string) =>
      get(`/v1/runs/${id}/receipts/${encodeURIComponent(subject)}`, ReceiptResponse),

    decisions: (id: RunId) => get(`/v1/runs/${id}/decisions`, DecisionsResponse),
    /** A batch is recorded once, so a lost answer is asked for again. */
    recordDecisions: (id: RunId, request: z.input<typeof DecisionsRequest>) =>
      post(`/v1/runs/${id}/decisions`, request, DecisionsReceipt, true),

    corrections: (year: number) =>
      get(`/v1/corrections?${query({ year: String(year) })}`, CorrectionsResponse),
    /** The same request again is the same correction, and the same decision is taken once. */
    requestCorrection: (request: z.input<typeof CorrectionRequest>) =>
      post("/v1/corrections", request, CorrectionResponse, true),
    decideCorrection: (id: CorrectionId, request: z.input<typeof CorrectionDecision>) =>
      post(`/v1/corrections/${encodeURIComponent(id)}/decision`, request, CorrectionResponse, true),

    /** The years of a term side by side, both ends included. */
    term: (from: number, to: number) =>
      get(`/v1/terms?${query({ from: String(from), to: String(to) })}`, TermResponse),

    /** A run has one workbook, so asking twice starts it once. */
    startWorkbook: (request: z.input<typeof WorkbookRequest>) =>
      post("/v1/workbooks", request, WorkbookResponse, true),
    workbook: (id: string) => get(`/v1/workbooks/${encodeURIComponent(id)}`, WorkbookResponse),

    /** An empty slot that nobody fills costs nothing, so asking twice is harmless. */
    openImport: (request: z.input<typeof ImportRequest>) => post("/v1/imports", request, ImportSlot, true),
    checkImport: (id: string) => post(`${importPath(id)}/check`, {}, ImportResponse, true),
    commitImport: (id: string, options: z.input<typeof ImportOptions>) =>
      post(`${importPath(id)}/commit`, options, ImportResponse, true),
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
