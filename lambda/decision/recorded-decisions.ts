import { decisions as form } from "../../domain/forms/catalogue/decisions.ts";
import { type DecisionFields, decisionFields } from "../../domain/decision/decision-fields.ts";
import { rowsOfBook } from "../../domain/facts/book-rows.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import { groupBy } from "../../domain/values/group-by.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { Ledger, StoredRow } from "../ledger/ledger.ts";

export type RecordedDecision = DecisionFields;

/** The decisions that hold on a run's period, those taken on superseded runs too. */
export interface RecordedDecisions {
  readonly all: readonly RecordedDecision[];
  readonly of: (subject: string) => readonly RecordedDecision[];
}

export const NOTHING_DECIDED: RecordedDecisions = { all: [], of: () => [] };

export async function readRecordedDecisions(
  deps: { readonly ledger: Ledger; readonly committee: UnitId },
  run: Pick<RunResponse, "year" | "period" | "book">,
): Promise<RecordedDecisions> {
  const rows = await recordedRows(deps, run);
  const all = rows.map(({ key, fields }) => decisionFields(key, fields));
  const bySubject = groupBy(all, ({ subject }) => subject);
  return { all, of: (subject) => bySubject.get(subject) ?? [] };
}

/** The rows of the run's rule book. Decisions about a whole term belong to its last year, but to no run. */
export async function recordedRows(
  { ledger, committee }: { readonly ledger: Ledger; readonly committee: UnitId },
  { year, period, book }: Pick<RunResponse, "year" | "period" | "book">,
): Promise<readonly StoredRow[]> {
  const rows = await ledger.allRows({ unit: committee, year }, form.id);
  return rowsOfBook(rows, book ?? "first").filter(({ deleted, fields }) => {
    const isOfTerm = (fields["termFrom"] ?? null) !== null;
    return !deleted && !isOfTerm && fields["period"] === period;
  });
}
