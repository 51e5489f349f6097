/** The ledger's interface: every read and write of registers goes through it. */
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { BatchId, Register, UnitId } from "../../domain/values/ids.ts";
import type { Day } from "../../domain/values/day.ts";
import type { Period } from "../../domain/values/period.ts";
import type { Actor } from "./actor.ts";
import { type Changes, readChanges } from "./change-set.ts";
import { ALL_GUARDS, type Guards } from "./commit.ts";
import { readHead, readHeads, type RegisterHead } from "./head.ts";
import { type HistoryEntry, readHistory } from "./history.ts";
import { makeKeptCodes } from "./snapshot.ts";
import { lock, type LockResult, unlock, type UnlockResult } from "./locks.ts";
import { type PastRow, readRowsAt } from "./past.ts";
import {
  type BatchRequest,
  type FindCriteria,
  type LedgerDeps,
  push,
  type PushResult,
  pushWhole,
  type WholeResult,
} from "./push.ts";
import { readReceipts, type StoredOutcome } from "./receipt.ts";
import { readAllRows, readRows, type RowsPage, type RowsQuery, type StoredRow } from "./row-item.ts";
import { isReservedId, undo } from "./undo.ts";

export type { Actor } from "./actor.ts";
export type { Changes } from "./change-set.ts";
export type { RegisterHead } from "./head.ts";
export type { HistoryEntry } from "./history.ts";
export type { LockResult, UnlockResult } from "./locks.ts";
export type { PastRow } from "./past.ts";
export type { BatchRequest, PushResult, WholeResult } from "./push.ts";
export type { StoredOutcome } from "./receipt.ts";
export type { RowsPage, RowsQuery, StoredRow } from "./row-item.ts";

interface LedgerOptions {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  readonly journalTable: string;
  /** The unit whose registers hold the catalogue forms; all other registers hold the unit forms. */
  readonly committee: UnitId;
  /** An ISO instant in UTC. */
  readonly now: () => string;
  /** All guards, except in tests that prove how they back each other up. */
  readonly guards?: Guards;
  /** What points may be entered in a year; without it they are not compared with a rule book. */
  readonly criteria?: FindCriteria;
}

export interface Ledger {
  /** A register that was never written has sequence 0. */
  head(register: Register): Promise<RegisterHead>;
  /** The heads of distinct registers, in their order. */
  heads(registers: readonly Register[]): Promise<readonly RegisterHead[]>;
  /** One page of rows in the order of form and key, with tombstones. */
  rows(register: Register, query?: RowsQuery): Promise<RowsPage>;
  allRows(register: Register, form?: string): Promise<readonly StoredRow[]>;
  /** The rows after commit `seq`, without tombstones. */
  rowsAt(register: Register, seq: number): Promise<readonly PastRow[]>;
  /** The contiguous commits after `since`. */
  changes(register: Register, since: number, limit?: number): Promise<Changes>;
  push(register: Register, request: BatchRequest, actor: Actor): Promise<PushResult>;
  /** Stores all rows of a batch in one transaction, or none; a dry one decides them and stores nothing. */
  pushWhole(
    register: Register,
    request: BatchRequest,
    actor: Actor,
    options: { readonly isDry: boolean },
  ): Promise<WholeResult>;
  /** What is stored of a batch so far, in the order of processing; nothing of one that never arrived. */
  outcomes(register: Register, batchId: BatchId): Promise<readonly StoredOutcome[]>;
  /** Newest first. */
  history(register: Register, form: string, key: string): Promise<HistoryEntry[]>;
  /** @param closing the day up to which the period counts, where that is not its last */
  lock(register: Register, period: Period, reason: string, actor: Actor, closing?: Day): Promise<LockResult>;
  unlock(register: Register, period: Period, reason: string, actor: Actor): Promise<UnlockResult>;
  undo(
    register: Register,
    batchId: BatchId,
    actor: Actor,
  ): Promise<PushResult | { readonly kind: "batch-unknown" }>;
}

export function makeLedger(options: LedgerOptions): Ledger {
  const { db, ledgerTable, journalTable, committee, now, guards = ALL_GUARDS, criteria } = options;
  const tables = { db, ledger: ledgerTable, journal: journalTable };
  const deps: LedgerDeps = {
    tables,
    committee,
    now,
    guards,
    ...(criteria && { criteria }),
    codes: makeKeptCodes(),
  };
  return {
    head: (register) => readHead(tables, register),
    heads: (registers) => readHeads(tables, registers),
    rows: (register, query = {}) => readRows(tables, register, query),
    allRows: (register, form) => readAllRows(tables, register, form === undefined ? {} : { form }),
    rowsAt: (register, seq) => readRowsAt(tables, register, seq),
    changes: (register, since, limit) => readChanges(tables, register, since, limit),
    push: async (register, request, actor) =>
      isReservedId(request) ? { kind: "batch-id-reused" } : push(deps, register, request, actor),
    pushWhole: async (register, request, actor, { isDry }) =>
      isReservedId(request) ? { kind: "batch-id-reused" } : pushWhole(deps, register, request, actor, isDry),
    outcomes: async (register, batchId) =>
      (await readReceipts(tables, register, batchId)).flatMap(({ outcomes }) => outcomes),
    history: (register, form, key) => readHistory(tables, register, form, key),
    lock: (register, period, reason, actor, closing) => lock(deps, register, period, reason, actor, closing),
    unlock: (register, period, reason, actor) => unlock(deps, register, period, reason, actor),
    undo: (register, batchId, actor) => undo(deps, register, batchId, actor),
  };
}
