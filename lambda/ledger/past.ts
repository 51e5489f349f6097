import type { Fields } from "../../domain/forms/form.ts";
import { type Register, rowId } from "../../domain/values/ids.ts";
import type { ChangeSet } from "../../domain/protocol/pull.ts";
import { readJournal } from "./change-set.ts";
import { MOST_ATTEMPTS, pause } from "./pause.ts";
import { readAllRows, type StoredRow } from "./row-item.ts";
import type { Tables } from "./tables.ts";

/** A row's state at an earlier sequence (rule L8). */
export interface PastRow {
  readonly form: string;
  readonly key: string;
  readonly rev: number;
  readonly fields: Fields;
}

/**
 * The rows as of `seq`, without tombstones: the present rows with the later change sets undone.
 * @throws Error when the journal contradicts the rows; `verifyRegister` then describes the differences
 */
export async function readRowsAt(
  tables: Tables,
  register: Register,
  seq: number,
): Promise<readonly PastRow[]> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    // Rows are read first, so that the journal contains their changes unless a commit is still in flight.
    const rows = await readAllRows(tables, register);
    const past = rewind(rows, await readJournal(tables, register, seq), seq);
    if (past !== undefined) return past;
    await pause(attempt);
  }
  throw new Error(`the journal of ${register.unit}/${register.year} does not lead back to ${seq}`);
}

/** undefined when a row is newer than the journal that was read. */
function rewind(
  rows: readonly StoredRow[],
  sets: readonly ChangeSet[],
  seq: number,
): readonly PastRow[] | undefined {
  const past = new Map(rows.map((row): [string, StoredRow] => [rowId(row), row]));
  for (const set of sets.toReversed()) {
    for (const change of set.kind === "batch" ? set.changes : []) {
      const row = past.get(rowId(change));
      // The change was made after the row was read, so the row does not contain it.
      if (row === undefined || row.rev < change.rev) continue;
      if (row.rev > change.rev) return undefined;
      if (change.prevSeq === 0) past.delete(rowId(change));
      else {
        const fields = Object.entries({ ...row.fields, ...change.before }).filter(
          ([, value]) => value !== null,
        );
        const back = { rev: change.rev - 1, seq: change.prevSeq, deleted: change.wasDeleted };
        past.set(rowId(change), { ...row, ...back, fields: Object.fromEntries(fields) });
      }
    }
  }
  const rewound = [...past.values()];
  if (rewound.some((row) => row.seq > seq)) return undefined;
  return rewound
    .filter((row) => !row.deleted)
    .map(({ form, key, rev, fields }) => ({ form, key, rev, fields }));
}
