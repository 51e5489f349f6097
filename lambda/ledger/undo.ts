import { createHash } from "node:crypto";
import { BatchId, type Register } from "../../domain/values/ids.ts";
import type { ChangeSet } from "../../domain/protocol/pull.ts";
import type { WireRow } from "../../domain/protocol/push.ts";
import type { Actor } from "./actor.ts";
import { readChangeSet } from "./change-set.ts";
import { type BatchRequest, type LedgerDeps, push, type PushResult } from "./push.ts";
import { readReceipts } from "./receipt.ts";

const PREFIX = "undo.";
export const CORRECTION_PREFIX = "correction.";

/**
 * Undoes a batch by a compensating batch, for which every rule of a push holds: a value that others changed meanwhile
 * is a conflict and stays, and a locked period stays locked. A second undo replays the first.
 */
export async function undo(
  deps: LedgerDeps,
  register: Register,
  batchId: BatchId,
  actor: Actor,
): Promise<PushResult | { readonly kind: "batch-unknown" }> {
  const receipts = await readReceipts(deps.tables, register, batchId);
  if (receipts.length === 0) return { kind: "batch-unknown" };
  const commits = receipts.filter((receipt) => receipt.committed);
  const sets = await Promise.all(commits.map((receipt) => readChangeSet(deps.tables, register, receipt.seq)));
  return push(deps, register, { batchId: undoId(batchId), rows: sets.flatMap(patchesBack) }, actor);
}

/** Ids of undos (rule L6) and corrections (rule L14) are reserved: a push with one would pass for an applied batch. */
export function isReservedId({ batchId, lane }: BatchRequest): boolean {
  return batchId.startsWith(PREFIX) || (batchId.startsWith(CORRECTION_PREFIX) && lane?.kind !== "correction");
}

/** The same id for the same batch, which makes an undo repeatable. A long id is hashed to leave room for the prefix. */
function undoId(batchId: BatchId): BatchId {
  const prefixed = BatchId.safeParse(PREFIX + batchId);
  return prefixed.success
    ? prefixed.data
    : BatchId.parse(PREFIX + createHash("sha256").update(batchId).digest("hex"));
}

function patchesBack(set: ChangeSet): readonly WireRow[] {
  if (set.kind !== "batch") return [];
  return set.changes.map(({ form, key, rev: baseRev, prevSeq, before, wasDeleted }) =>
    prevSeq === 0
      ? { form, key, baseRev, deleted: true }
      : { form, key, baseRev, fields: before, deleted: wasDeleted },
  );
}
