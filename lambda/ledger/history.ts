import type * as z from "zod";
import type { Register, UserId } from "../../domain/values/ids.ts";
import type { HistoryEntry } from "../../domain/protocol/history.ts";
import type { ChangeSet, RowChangeEntry } from "../../domain/protocol/pull.ts";
import { readChangeSet } from "./change-set.ts";
import { readRow, type StoredRow } from "./row-item.ts";
import type { Tables } from "./tables.ts";

export type HistoryEntry = z.infer<typeof HistoryEntry>;
type BatchChangeSet = Extract<ChangeSet, { kind: "batch" }>;

interface PastChange {
  readonly set: BatchChangeSet;
  readonly change: z.infer<typeof RowChangeEntry>;
}

/** A row's changes, newest first. Each names the sequence of the one before, so no search is needed. */
async function* changesBack(
  row: StoredRow,
  read: (seq: number) => Promise<ChangeSet>,
): AsyncGenerator<PastChange, void, undefined> {
  let { seq } = row;
  while (seq > 0) {
    const set = await read(seq);
    const change =
      set.kind === "batch"
        ? set.changes.find(({ form, key }) => form === row.form && key === row.key)
        : undefined;
    if (set.kind !== "batch" || change === undefined)
      throw new Error(`change set ${seq} lacks ${row.form}/${row.key}`);
    yield { set, change };
    seq = change.prevSeq;
  }
}

/** A row's changes, newest first; empty for a row that never existed. */
export async function readHistory(
  tables: Tables,
  register: Register,
  form: string,
  key: string,
): Promise<HistoryEntry[]> {
  const row = await readRow(tables, register, form, key);
  const entries: HistoryEntry[] = [];
  if (row === undefined) return entries;
  for await (const { set, change } of changesBack(row, (seq) => readChangeSet(tables, register, seq))) {
    const { rev, set: values, before, deleted } = change;
    entries.push({
      seq: set.seq,
      rev,
      by: set.by,
      at: set.at,
      set: values,
      before,
      deleted,
      batchId: set.batchId,
    });
  }
  return entries;
}

export interface Author {
  readonly by: UserId;
  readonly at: string;
}
export type FindAuthor = (row: StoredRow, rev: number) => Promise<Author>;

/** Finds the author of a row's revision. Each change set is read once, since the rows of a batch share it. */
export function makeAuthorFinder(tables: Tables, register: Register): FindAuthor {
  const sets = new Map<number, Promise<ChangeSet>>();
  const read = (seq: number): Promise<ChangeSet> => {
    const set = sets.get(seq) ?? readChangeSet(tables, register, seq);
    sets.set(seq, set);
    return set;
  };
  return async (row, rev) => {
    if (rev === row.rev) return row;
    for await (const { set, change } of changesBack(row, read)) if (change.rev === rev) return set;
    throw new Error(`${row.form}/${row.key} has no revision ${rev}`);
  };
}
