import { rowId } from "../../domain/values/ids.ts";
import { decideRow, type Place, type RowDecision } from "../../domain/register/merge.ts";
import type { Period } from "../../domain/values/period.ts";
import type { BatchRow } from "./batch.ts";
import { type KnownRows, noteOutcome, unknownReferences } from "./references.ts";
import type { StoredRow } from "./row-item.ts";

export interface DecidedRow {
  readonly row: BatchRow;
  readonly stored: StoredRow | undefined;
  readonly decision: RowDecision;
}

export interface DecidedChunk {
  readonly rows: readonly DecidedRow[];
  /** The known rows including those that this chunk writes. */
  readonly known: KnownRows;
}

/** Decides the rows of a chunk in order, since a row may refer to an earlier one. Nothing is written yet. */
export function decideChunk(
  rows: readonly BatchRow[],
  stored: ReadonlyMap<string, StoredRow>,
  place: Place,
  knownBefore: KnownRows,
): DecidedChunk {
  const known = new Map(knownBefore);
  const decided = rows.map((row): DecidedRow => {
    const current = stored.get(rowId(row));
    const decision = decide(row, current, place, known);
    noteOutcome(known, row, decision.status);
    return { row, stored: current, decision };
  });
  return { rows: decided, known };
}

/** Periods that must be open for the commit. */
export function touchedPeriods(chunk: DecidedChunk): readonly Period[] {
  return [
    ...new Set(chunk.rows.flatMap(({ decision }) => ("change" in decision ? decision.change.periods : []))),
  ];
}

function decide(row: BatchRow, stored: StoredRow | undefined, place: Place, known: KnownRows): RowDecision {
  if (row.kind === "refused") return { status: "invalid", issues: [{ field: row.field, code: row.code }] };
  const decision = decideRow(stored, row.patch, place);
  if (!("change" in decision)) return decision;
  const issues = unknownReferences(row.form, decision.change.set, known);
  return issues.length > 0 ? { status: "invalid", issues } : decision;
}
