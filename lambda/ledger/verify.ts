/**
 * Verifies a register (rule L12): replaying the journal must give exactly its rows and its head. Used by tests, by the
 * drill after a restore (a backup may hold part of a transaction), and for the daily check of a live ledger.
 */
import { isDeepStrictEqual } from "node:util";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { rowPeriod } from "../../domain/forms/row.ts";
import { type Register, rowId } from "../../domain/values/ids.ts";
import { closingOf, isLateFulfilment } from "../../domain/register/late-fulfilment.ts";
import type { Locks, PeriodLock } from "../../domain/register/merge.ts";
import { coveringPeriods } from "../../domain/values/period.ts";
import type { ChangeSet } from "../../domain/protocol/pull.ts";
import { readJournal } from "./change-set.ts";
import { readHead, type RegisterHead } from "./head.ts";
import { applyChange, type ReplayedRow } from "./replay.ts";
import { readAllRows, type StoredRow } from "./row-item.ts";
import type { Tables } from "./tables.ts";

export interface Difference {
  readonly kind:
    | "journal-hole"
    | "change-out-of-chain"
    | "change-in-locked-period"
    | "head-sequence"
    | "head-locks"
    | "head-rows"
    | "row-missing"
    | "row-unexplained"
    | "row-differs";
  /** A sequence, or a row as "form#key", or both as "form#key@sequence". */
  readonly at: string;
}

/** Every difference in one register; none when it is sound. Concurrent commits appear as differences. */
export async function verifyRegister(tables: Tables, register: Register): Promise<readonly Difference[]> {
  const head = await readHead(tables, register);
  const rows = await readAllRows(tables, register);
  const journal = replayJournal(await readJournal(tables, register), register.year);
  return [...journal.differences, ...headDifferences(head, journal), ...rowDifferences(rows, journal.rows)];
}

/** The result of replaying the journal from its beginning, with its own contradictions. */
interface Replay {
  readonly seq: number;
  readonly locks: Locks;
  readonly rows: ReadonlyMap<string, ReplayedRow>;
  readonly differences: readonly Difference[];
}

function replayJournal(sets: readonly ChangeSet[], year: number): Replay {
  const differences: Difference[] = [];
  const rows = new Map<string, ReplayedRow>();
  const locks: Record<string, PeriodLock> = {};
  let seq = 0;
  for (const set of sets) {
    if (set.seq !== seq + 1) differences.push({ kind: "journal-hole", at: String(seq + 1) });
    ({ seq } = set);
    if (set.kind === "lock") {
      const { period, by, at, closing } = set;
      locks[period] = { by, at, seq, ...(closing !== undefined && { closing }) };
    }
    if (set.kind === "unlock") delete locks[set.period];
    for (const change of set.kind === "batch" ? set.changes : []) {
      const name = rowId(change);
      const row = rows.get(name);
      const next = applyChange(row, change, seq);
      const chained = change.rev === (row?.rev ?? 0) + 1 && change.prevSeq === (row?.seq ?? 0);
      if (!chained) differences.push({ kind: "change-out-of-chain", at: `${name}@${seq}` });
      const isCorrection = set.kind === "batch" && set.correction !== undefined;
      if (!isCorrection && breaksLock({ locks, year }, change, row, next)) {
        differences.push({ kind: "change-in-locked-period", at: `${name}@${seq}` });
      }
      rows.set(name, next);
    }
  }
  return { seq, locks, rows, differences };
}

type JournalChange = Extract<ChangeSet, { kind: "batch" }>["changes"][number];

/** Whether a change stands in a locked period and is more than a duty met too late to count there (rule L16). */
function breaksLock(
  { locks, year }: { readonly locks: Locks; readonly year: number },
  { form: formId, set, deleted, wasDeleted }: JournalChange,
  row: ReplayedRow | undefined,
  next: ReplayedRow,
): boolean {
  const form = findForm(formId);
  if (form === undefined || form.afterLock !== undefined) return false;
  const places = row === undefined ? [next.fields] : [row.fields, next.fields];
  const before = row?.fields;
  return places
    .flatMap((fields) => coveringPeriods(rowPeriod(form, fields, year)))
    .some((period) => {
      const lock = locks[period];
      if (lock === undefined) return false;
      return deleted || wasDeleted || !isLateFulfilment(form, before, set, closingOf(period, lock));
    });
}

function headDifferences(head: RegisterHead, journal: Replay): readonly Difference[] {
  const differences: Difference[] = [];
  const at = String(head.seq);
  const live = [...journal.rows.values()].filter((row) => !row.deleted).length;
  if (head.seq !== journal.seq) differences.push({ kind: "head-sequence", at });
  if (!isDeepStrictEqual(head.locks, journal.locks)) differences.push({ kind: "head-locks", at });
  if (head.rows !== live) differences.push({ kind: "head-rows", at });
  return differences;
}

function rowDifferences(
  rows: readonly StoredRow[],
  replayed: ReadonlyMap<string, ReplayedRow>,
): readonly Difference[] {
  const stored = new Map(rows.map((row) => [rowId(row), row]));
  const missing = [...replayed.keys()].filter((name) => !stored.has(name));
  const wrong = [...stored].flatMap(([name, row]): Difference[] => {
    const rebuilt = replayed.get(name);
    if (rebuilt === undefined) return [{ kind: "row-unexplained", at: name }];
    const { rev, revs, fields, deleted, seq } = row;
    return isDeepStrictEqual({ rev, revs, fields, deleted, seq }, rebuilt)
      ? []
      : [{ kind: "row-differs", at: name }];
  });
  return [...missing.map((name): Difference => ({ kind: "row-missing", at: name })), ...wrong];
}
