import { rowId } from "../../domain/values/ids.ts";
import type * as z from "zod";
import { DELETED, type RowState } from "../../domain/register/merge.ts";
import type { ChangeSet, RowChangeEntry } from "../../domain/protocol/pull.ts";

/** A row reconstructed from the journal alone. */
export interface ReplayedRow extends RowState {
  readonly seq: number;
}

/** The rows, by `rowId`, that the change sets produce from an empty register. */
export function replay(sets: readonly ChangeSet[]): ReadonlyMap<string, ReplayedRow> {
  const rows = new Map<string, ReplayedRow>();
  for (const set of sets) {
    for (const change of set.kind === "batch" ? set.changes : []) {
      rows.set(rowId(change), applyChange(rows.get(rowId(change)), change, set.seq));
    }
  }
  return rows;
}

export function applyChange(
  row: RowState | undefined,
  change: z.infer<typeof RowChangeEntry>,
  seq: number,
): ReplayedRow {
  const { rev, deleted } = change;
  const fields = Object.entries({ ...row?.fields, ...change.set }).filter(([, value]) => value !== null);
  const changed =
    deleted === change.wasDeleted ? Object.keys(change.set) : [...Object.keys(change.set), DELETED];
  const revs = { ...row?.revs, ...Object.fromEntries(changed.map((field) => [field, rev])) };
  return { rev, revs, fields: Object.fromEntries(fields), deleted, seq };
}
