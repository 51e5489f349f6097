import type { RowDiff } from "../diff/row-diff.ts";
import { readSnapshot, sheetOf, type SyncDeps, type SyncSnapshot } from "../diff/sync-snapshot.ts";
import { setUpForms } from "./set-up-forms.ts";

/** Whether the mark's person has no line any more. */
function hasLostLine(snapshot: SyncSnapshot, { form, kind }: RowDiff): boolean {
  return kind === "missing" && sheetOf(snapshot, form.id)?.layout === "matrix";
}

/**
 * A matrix has a line for each person, whether there is a mark in it or not: the lines of lost marks come back empty, and the
 * marks are then cells like others.
 */
export async function withLinesBack(
  deps: SyncDeps,
  snapshot: SyncSnapshot,
  rows: readonly RowDiff[],
): Promise<SyncSnapshot> {
  const lost = rows.filter((row) => hasLostLine(snapshot, row));
  const isChanged = await setUpForms(deps, snapshot, new Set(lost.map(({ form }) => form.id)));
  return isChanged ? readSnapshot(deps) : snapshot;
}
