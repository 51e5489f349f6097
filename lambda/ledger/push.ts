/**
 * A batch is stored chunk by chunk, each in one transaction. If the data read is stale, the transaction fails as a
 * whole; the chunk is then read and decided again, never resent unchanged.
 */
import type { CriteriaLimits } from "../../domain/contradiction/points.ts";
import { evaluations } from "../../domain/forms/catalogue/evaluations.ts";
import { settings } from "../../domain/forms/catalogue/settings.ts";
import type { BatchId, Register, UnitId } from "../../domain/values/ids.ts";
import type { Actor } from "./actor.ts";
import { parseBatch } from "./batch.ts";
import { commit, commitReceipt, type CommitResult, type Guards } from "./commit.ts";
import { type Draft, draftChunk, type Lane, type Progress, type Sending } from "./draft.ts";
import { makeAuthorFinder } from "./history.ts";
import { makeKnownUserFinder, makeMembershipFinder, makeUserFinder } from "./catalogue-lookup.ts";
import { MOST_ATTEMPTS, pause } from "./pause.ts";
import type { ChunkReceipt, StoredOutcome } from "./receipt.ts";
import { noteOutcome, readKnownRows } from "./references.ts";
import { type KeptCodes, readCodeBook, readSnapshot } from "./snapshot.ts";
import type { Tables } from "./tables.ts";

/** Dependencies of every write to a register. */
export interface LedgerDeps {
  readonly tables: Tables;
  readonly committee: UnitId;
  readonly now: () => string;
  readonly guards: Guards;
  readonly criteria?: FindCriteria;
  /** The code book after the last push, for a push that goes on from there. */
  readonly codes: KeptCodes;
}

const STORED: ReadonlySet<string> = new Set(["accepted", "merged", "unchanged"]);

/** Finds what points may be entered in a year. */
export type FindCriteria = (year: number) => Promise<CriteriaLimits>;

export interface BatchRequest {
  readonly batchId: BatchId;
  readonly rows: readonly unknown[];
  /** The lane of the rows; absent for an ordinary push. */
  readonly lane?: Lane;
}

export type PushResult =
  | {
      readonly kind: "receipt";
      readonly seq: number;
      readonly replayed: boolean;
      readonly rows: StoredOutcome[];
    }
  | { readonly kind: "batch-id-reused" }
  | { readonly kind: "busy" };

type Settled = {
  readonly kind: "settled";
  readonly receipt: ChunkReceipt;
  readonly replayed: boolean;
  readonly progress: Progress;
};

/** `refused`: some row is not accepted, or the rows are more than one transaction holds, so nothing is stored. */
export type WholeResult = PushResult | { readonly kind: "refused"; readonly rows: StoredOutcome[] };

/**
 * Stores all rows of a batch in one transaction, or none of them.
 * @param isDry decides the rows by the same rules and stores nothing
 */
export async function pushWhole(
  deps: LedgerDeps,
  register: Register,
  request: BatchRequest,
  actor: Actor,
  isDry: boolean,
): Promise<WholeResult> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const { sending, progress } = await begin(deps, register, request, actor);
    const earlier = progress.snapshot.receipts.get(0);
    if (earlier !== undefined && !isDry) {
      if (earlier.hash !== sending.batch.hash) return { kind: "batch-id-reused" };
      return receiptOf(sending, earlier, true);
    }
    const draft = await draftChunk(sending, progress, 0);
    const { receipt } = draft.commit;
    const isWhole =
      receipt.count === sending.batch.rows.length &&
      receipt.outcomes.every(({ status }) => STORED.has(status));
    if (!isWhole) return { kind: "refused", rows: inRequestOrder(sending, receipt.outcomes) };
    if (isDry || (await store(deps, draft)) === "committed") return receiptOf(sending, receipt, false);
    await pause(attempt);
  }
  return { kind: "busy" };
}

function receiptOf(sending: Sending, { seq, outcomes }: ChunkReceipt, replayed: boolean): PushResult {
  return { kind: "receipt", seq, replayed, rows: inRequestOrder(sending, outcomes) };
}

export async function push(
  deps: LedgerDeps,
  register: Register,
  request: BatchRequest,
  actor: Actor,
): Promise<PushResult> {
  const { sending, progress: begun } = await begin(deps, register, request, actor);
  const { batch } = sending;
  let progress = begun;
  let { seq } = begun.snapshot.head;
  let replayed = false;
  const outcomes: StoredOutcome[] = [];
  for (let first = 0; first < batch.rows.length;) {
    const settled = await settleChunk(deps, sending, progress, first);
    if (settled.kind !== "settled") return settled;
    ({ progress } = settled);
    ({ seq } = settled.receipt);
    replayed ||= settled.replayed;
    first += settled.receipt.count;
    outcomes.push(...settled.receipt.outcomes);
  }
  // A code that a refused row asks for stays reserved in the book, and would be left out for good.
  if (outcomes.every(({ status }) => STORED.has(status))) deps.codes.keep(register, seq, progress.codes);
  return { kind: "receipt", seq, replayed, rows: inRequestOrder(sending, outcomes) };
}

/** Reads what the batch is decided by. */
async function begin(
  deps: LedgerDeps,
  register: Register,
  request: BatchRequest,
  actor: Actor,
): Promise<{ readonly sending: Sending; readonly progress: Progress }> {
  const { tables, committee, now } = deps;
  const { batchId } = request;
  const catalogue = { unit: committee, year: register.year };
  const batch = parseBatch(request.rows);
  const asked: Sending = {
    register,
    committee,
    batchId,
    batch,
    actor,
    lane: request.lane,
    now,
    findAuthor: makeAuthorFinder(tables, register),
    findMemberships: makeMembershipFinder(tables, catalogue),
    findKnownUsers: makeKnownUserFinder(tables, catalogue, actor.user, batch.rows),
    findUsers: makeUserFinder(tables, catalogue),
  };
  const asksRuleBook = batch.rows.some(({ form }) => form === evaluations.id || form === settings.id);
  const [snapshot, known, limits] = await Promise.all([
    readSnapshot(tables, register, batchId, batch.rows),
    readKnownRows(tables, register, catalogue, batch.rows),
    asksRuleBook ? deps.criteria?.(register.year) : undefined,
  ]);
  const sending: Sending = { ...asked, ...(limits && { criteria: limits }) };
  const codes = await readCodeBook(tables, register, batch.rows, snapshot, deps.codes);
  return { sending, progress: { snapshot, known, codes } };
}

/**
 * Stores the chunk from index `first`, or finds its earlier receipt. After a lost race it is decided again (rule L10).
 */
async function settleChunk(
  deps: LedgerDeps,
  sending: Sending,
  begun: Progress,
  first: number,
): Promise<Settled | { readonly kind: "batch-id-reused" | "busy" }> {
  const { register, batchId, batch } = sending;
  let progress = begun;
  let readAgain = false;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const earlier = progress.snapshot.receipts.get(first);
    if (earlier !== undefined) {
      if (earlier.hash !== batch.hash) return { kind: "batch-id-reused" };
      return {
        kind: "settled",
        receipt: earlier,
        replayed: true,
        progress: afterReplay(sending, progress, earlier),
      };
    }
    const draft = await draftChunk(sending, progress, first);
    if (!readAgain && isBaseAhead(draft)) readAgain = true;
    else if ((await store(deps, draft)) === "committed") {
      const { receipt, after } = draft.commit;
      const snapshot = { ...progress.snapshot, head: after };
      const { known, codes } = draft.chunk;
      return { kind: "settled", receipt, replayed: false, progress: { snapshot, known, codes } };
    } else await pause(attempt);
    const rest = batch.rows.slice(first);
    const snapshot = await readSnapshot(deps.tables, register, batchId, rest);
    const codes = await readCodeBook(deps.tables, register, rest, snapshot, deps.codes);
    progress = { snapshot, known: progress.known, codes };
  }
  return { kind: "busy" };
}

function store({ tables, guards }: LedgerDeps, { commit: work }: Draft): Promise<CommitResult> {
  if (work.receipt.committed) return commit(tables, guards, work);
  return commitReceipt(tables, guards, work.register, work.receipt, work.changeSet.at);
}

/**
 * A batch read is no snapshot in time: a row may be older than the head read with it, and older than the client's base.
 */
function isBaseAhead({ chunk }: Draft): boolean {
  return chunk.rows.some(
    ({ decision }) =>
      decision.status === "invalid" && decision.issues.some((issue) => issue.code === "base-ahead"),
  );
}

function afterReplay({ batch }: Sending, progress: Progress, receipt: ChunkReceipt): Progress {
  const noted = new Map(progress.known);
  for (const [index, outcome] of receipt.outcomes.entries()) {
    const row = batch.rows[receipt.first + index];
    if (row !== undefined) noteOutcome(noted, row, outcome.status);
  }
  return { ...progress, known: noted };
}

function inRequestOrder({ batch }: Sending, outcomes: readonly StoredOutcome[]): StoredOutcome[] {
  const ordered: StoredOutcome[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const row = batch.rows[index];
    if (row !== undefined) ordered[row.place] = outcome;
  }
  return ordered;
}
