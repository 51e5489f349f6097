import { findForm } from "../forms/catalogue/catalogue.ts";
import type { Fields } from "../forms/form.ts";
import type { CodeBook } from "./code-book.ts";
import { decideRow, type Place, type RowDecision, type RowPatch, type RowState } from "./merge.ts";

/** A decision in which a row that is written without a short code gets one. */
export interface CodedDecision {
  readonly decision: RowDecision;
  /** What was filled in. */
  readonly filled?: Fields;
}

export function decideCodedRow(
  stored: RowState | undefined,
  patch: RowPatch,
  place: Place,
  codes: CodeBook,
): CodedDecision {
  const decision = decideRow(stored, patch, place);
  const form = findForm(patch.form);
  if (form === undefined || !("change" in decision) || decision.next.deleted) return { decision };
  const filled = codes.proposed(form, decision.next.fields);
  if (filled === undefined) return { decision };
  return { decision: decideRow(stored, { ...patch, fields: { ...patch.fields, ...filled } }, place), filled };
}
