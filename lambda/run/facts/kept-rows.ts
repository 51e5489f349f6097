import type { Ledger, PastRow } from "../../ledger/ledger.ts";

type RowsAt = Ledger["rowsAt"];

/** A few times the rows of an office's year, and some tens of megabytes. */
const MOST_ROWS = 40_000;

/**
 * Reads the rows of a register at a sequence once, since they never change: a function that stays loaded scores the same
 * facts by a second policy without reading them again. The oldest are given up for the newest.
 */
export function keepRowsAt(rowsAt: RowsAt, most = MOST_ROWS): RowsAt {
  const kept = new Map<string, readonly PastRow[]>();
  let count = 0;
  const drop = (name: string): void => {
    count -= kept.get(name)?.length ?? 0;
    kept.delete(name);
  };
  return async (register, seq) => {
    const name = `${register.unit}/${register.year}@${seq}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const rows = await rowsAt(register, seq);
    drop(name);
    kept.set(name, rows);
    count += rows.length;
    for (const oldest of kept.keys()) {
      if (count <= most) break;
      drop(oldest);
    }
    return rows;
  };
}
