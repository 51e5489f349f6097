import type { FieldValue } from "../../domain/forms/column.ts";
import { decideRow, type Place, type RowPatch, type RowState } from "../../domain/register/merge.ts";

/** A free-keyed form, so that every field can change by itself. */
const FORM = "inspections";
const KEY = "k1";

export const place: Place = { year: 2026, scope: "unit", roles: ["Clerk"], locks: {} };

export type Patch = Readonly<Record<string, FieldValue>>;

export function patch(baseRev: number, fields?: Patch, deleted?: boolean): RowPatch {
  return { form: FORM, key: KEY, baseRev, fields, deleted };
}

/** The row as a client created it and everybody has seen it: revision 1. */
export const seen: RowState = {
  rev: 1,
  revs: { date: 1, kind: 1 },
  fields: { date: "2026-05-04", kind: "giam-sat" },
  deleted: false,
};

/** The stored row after a patch: the next state, or the one before when nothing was stored. */
export function store(
  row: RowState | undefined,
  change: RowPatch,
  where: Place = place,
): RowState | undefined {
  const decision = decideRow(row, change, where);
  return "next" in decision ? decision.next : row;
}
