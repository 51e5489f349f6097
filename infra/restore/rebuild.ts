import type { ChangeSet } from "../../domain/protocol/pull.ts";
import { rowId, RowKey } from "../../domain/values/ids.ts";
import type { Period } from "../../domain/values/period.ts";
import type { RegisterHead } from "../../lambda/ledger/head.ts";
import type { StoredRow } from "../../lambda/ledger/ledger.ts";
import { applyChange } from "../../lambda/ledger/replay.ts";

/** A register as its journal says that it stands. */
export interface Rebuilt {
  readonly head: RegisterHead;
  readonly rows: readonly StoredRow[];
}

/** Rows and head from the change sets alone. @param sets from the first, without a gap */
export function rebuild(sets: readonly ChangeSet[]): Rebuilt {
  const rows = new Map<string, StoredRow>();
  const locks = new Map<string, RegisterHead["locks"][Period]>();
  const opened: [Period, RegisterHead["opened"][Period]][] = [];
  const corrected: [Period, number][] = [];
  let returned: readonly Period[] = [];
  let lastAt: string | null = null;
  for (const set of sets) {
    const { seq, by, at } = set;
    if (set.kind === "batch") {
      for (const change of set.changes) {
        const id = rowId(change);
        const state = applyChange(rows.get(id), change, seq);
        rows.set(id, { ...state, form: change.form, key: RowKey.parse(change.key), by, at });
      }
      for (const period of set.correction?.periods ?? []) corrected.push([period, seq]);
      lastAt = at;
      continue;
    }
    const { period, closing, reason } = set;
    returned = returned.filter((other) => other !== period);
    if (set.kind === "lock") {
      locks.set(period, { by, at, seq, ...(closing !== undefined && { closing }) });
      continue;
    }
    locks.delete(period);
    opened.push([period, { by, at, reason }]);
    returned = [...returned, period];
  }
  return {
    head: {
      seq: sets.at(-1)?.seq ?? 0,
      locks: Object.fromEntries(locks),
      rows: [...rows.values()].filter(({ deleted }) => !deleted).length,
      lastAt,
      returned,
      opened: Object.fromEntries(opened),
      corrected: Object.fromEntries(corrected),
    },
    rows: [...rows.values()],
  };
}
