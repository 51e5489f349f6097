import type { CriteriaLimits } from "../../domain/contradiction/points.ts";
import type { BatchId, Register, UnitId, UserId } from "../../domain/values/ids.ts";
import type { ChangeSet } from "../../domain/protocol/pull.ts";
import type { Actor } from "./actor.ts";
import { settings } from "../../domain/forms/catalogue/settings.ts";
import type { CodeBook } from "../../domain/register/code-book.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import type { SettingIssues } from "../../domain/register/setting-issues.ts";
import type { Batch, BatchRow } from "./batch.ts";
import { decideChunk, type DecidedChunk, subjectsOf, touchedPeriods } from "./chunk.ts";
import { type Commit, ROWS_PER_COMMIT } from "./commit.ts";
import type { FindAuthor } from "./history.ts";
import type { FindKnownUsers, FindMemberships, FindUsers } from "./catalogue-lookup.ts";
import { outcomeOf } from "./outcome.ts";
import type { ChunkReceipt } from "./receipt.ts";
import type { KnownRows } from "./references.ts";
import type { StoredRow } from "./row-item.ts";
import type { Snapshot } from "./snapshot.ts";

/** `decisions`, `measurements` and `sign-ins` may write the forms and columns of that lane; an approved correction, locked periods (L13). */
export type Lane =
  | { readonly kind: "decisions" | "measurements" | "sign-ins" }
  | {
      readonly kind: "correction";
      readonly id: string;
      readonly reason: string;
      readonly approvedBy: UserId;
    };

/** A batch being written to a register. */
export interface Sending {
  readonly register: Register;
  readonly committee: UnitId;
  readonly batchId: BatchId;
  readonly batch: Batch;
  readonly actor: Actor;
  readonly lane: Lane | undefined;
  readonly now: () => string;
  readonly findAuthor: FindAuthor;
  readonly findMemberships: FindMemberships;
  readonly findKnownUsers: FindKnownUsers;
  readonly findUsers: FindUsers;
  /** What points may be entered; absent where no row of the batch has any. */
  readonly criteria?: CriteriaLimits;
}

/** The state of the register during the push: the snapshot with the changes of the batch's own chunks. */
export interface Progress {
  readonly snapshot: Snapshot;
  readonly known: KnownRows;
  readonly codes: CodeBook;
}

/** A chunk to store, provided that nothing changed since it was read. */
export interface Draft {
  readonly chunk: DecidedChunk;
  readonly commit: Commit & { readonly receipt: ChunkReceipt };
}

/** An item is at most 400 KB and a transaction 4 MB; the JSON text is never shorter than the stored item. */
const MOST_ITEM_BYTES = 250_000;
const MOST_COMMIT_BYTES = 3_500_000;

/** Drafts as many rows from index `first` as one transaction holds: fewer than 97 only when their content is long. */
export async function draftChunk(sending: Sending, progress: Progress, first: number): Promise<Draft> {
  let count = Math.min(ROWS_PER_COMMIT, sending.batch.rows.length - first);
  for (;;) {
    const draft = await draftRows(sending, progress, first, count);
    if (count === 1 || fits(draft.commit)) return draft;
    count = Math.ceil(count / 2);
  }
}

async function draftRows(sending: Sending, progress: Progress, first: number, count: number): Promise<Draft> {
  const { register, batchId, batch, actor, lane } = sending;
  const correction = lane?.kind === "correction" ? lane : undefined;
  const { head: before, rows: stored } = progress.snapshot;
  const scope = register.unit === sending.committee ? "catalogue" : "unit";
  const rowsToDecide = batch.rows.slice(first, first + count);
  const subjects = subjectsOf(rowsToDecide, stored);
  const [memberships, list] = await Promise.all([
    Promise.all(subjects.map(sending.findMemberships)),
    sending.findUsers(rowsToDecide),
  ]);
  const place = {
    ...register,
    scope,
    roles: actor.roles,
    ...(sending.criteria && { criteria: sending.criteria }),
    locks: correction === undefined ? before.locks : {},
    ...(lane !== undefined && lane.kind !== "correction" && { lane: lane.kind }),
    writer: { user: actor.user, ofCommittee: actor.ofCommittee === true },
    users: list,
    today: vietnamDay(sending.now()),
    knownUsers: await sending.findKnownUsers(rowsToDecide),
    settingIssues: await readSettingIssues(rowsToDecide),
    memberships: new Map(subjects.map((subject, index) => [subject, memberships[index] ?? []])),
  } as const;
  const chunk = decideChunk(rowsToDecide, stored, place, progress);
  const outcomes = await Promise.all(chunk.rows.map((row) => outcomeOf(row, sending.findAuthor)));

  const seq = before.seq + 1;
  const at = sending.now();
  const changes: Extract<ChangeSet, { kind: "batch" }>["changes"] = [];
  const rows: StoredRow[] = [];
  let live = before.rows;
  for (const { row, stored: current, decision } of chunk.rows) {
    if (row.kind !== "patch" || !("change" in decision)) continue;
    const { form, key } = row.patch;
    const { rev, set, before: was, deleted, wasDeleted } = decision.change;
    changes.push({ form, key, rev, set, before: was, deleted, wasDeleted, prevSeq: current?.seq ?? 0 });
    rows.push({ ...decision.next, form, key, seq, by: actor.user, at });
    live += Number(!deleted) - Number(current !== undefined && !wasDeleted);
  }
  const committed = changes.length > 0;
  const periods = touchedPeriods(chunk);
  const corrected =
    correction === undefined
      ? before.corrected
      : { ...before.corrected, ...Object.fromEntries(periods.map((period) => [period, seq])) };
  const after = committed ? { ...before, seq, rows: live, lastAt: at, corrected } : before;
  const receipt = { batchId, hash: batch.hash, first, count, seq: after.seq, committed, outcomes };
  const changeSet = {
    kind: "batch",
    seq,
    batchId,
    clientId: actor.clientId,
    by: actor.user,
    at,
    changes,
    ...(correction && {
      correction: {
        id: correction.id,
        reason: correction.reason,
        approvedBy: correction.approvedBy,
        periods: [...periods],
      },
    }),
  } as const;
  return {
    chunk,
    commit: {
      register,
      before,
      after,
      // An approved correction may write locked periods.
      periods: correction === undefined ? periods : [],
      changeSet,
      receipt,
      rows,
    },
  };
}

/** The rules of settings come with the policies, which a cold start does not read for the rows of clerks. */
async function readSettingIssues(rows: readonly BatchRow[]): Promise<SettingIssues> {
  if (!rows.some(({ form }) => form === settings.id)) return () => [];
  return (await import("../../domain/register/setting-issues.ts")).settingIssues;
}

function fits({ changeSet, receipt, rows }: Draft["commit"]): boolean {
  const items = [bytes(changeSet), bytes(receipt)];
  return items.every((size) => size <= MOST_ITEM_BYTES) && bytes(rows) <= MOST_COMMIT_BYTES;
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
