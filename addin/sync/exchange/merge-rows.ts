/** Merges rows of the register into the lines of the sheet. */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { rowId, RowKey } from "../../../domain/values/ids.ts";
import { DELETED } from "../../../domain/register/merge.ts";
import { entriesOf, type Entry } from "../kept/baseline.ts";
import type { SheetChange, WorkbookPort, WriteOptions } from "../ports/workbook-port.ts";
import { heldEntry, type MergedRow, mergeRemote } from "./merge-remote.ts";
import type { RemoteRow } from "./remote-rows.ts";
import { cellsOf } from "../cells/row-view.ts";
import { rowOf } from "../diff/sheet-rows.ts";
import { sheetOf, type SyncSnapshot } from "../diff/sync-snapshot.ts";
import { takeUnnamed } from "../diff/unnamed-rows.ts";

/** Undefined for an unknown form. */
export function mergeRow(
  snapshot: SyncSnapshot,
  remote: RemoteRow,
  entry: Entry | undefined,
): MergedRow | undefined {
  const form = findForm(remote.form);
  if (form === undefined) return undefined;
  const sheet = sheetOf(snapshot, remote.form);
  const layout = sheet?.layout ?? "whole";
  const row = rowOf(sheet, remote.key);
  const isNew = (entry === undefined || entry.deleted === true) && !remote.deleted;
  const unnamed =
    row === undefined && isNew && sheet?.layout === "whole"
      ? takeUnnamed(form, sheet, remote, snapshot)
      : undefined;
  const merged = mergeRemote(form, layout, row ?? unnamed, entry, remote, snapshot);
  if (unnamed === undefined) return merged;
  const key = RowKey.parse(remote.key);
  const keyChange = { kind: "key", form: form.id, place: unnamed.place, key } as const;
  return { ...merged, changes: [keyChange, ...merged.changes] };
}

/** A merge that is decided but not written yet; `before` is the entry of the baseline that it started from. */
export interface Merged {
  readonly remote: RemoteRow;
  readonly before: Entry | undefined;
  readonly row: MergedRow;
}

/**
 * Writes merged rows into the sheet and the baseline; the stored texts follow right after the cells. A cell that the clerk
 * changed between the reading and the writing becomes a conflict (rule S16).
 */
export async function takeIn(
  workbook: WorkbookPort,
  snapshot: SyncSnapshot,
  merged: readonly Merged[],
  states: readonly SheetChange[],
  texts: () => Readonly<Record<string, string>>,
): Promise<readonly MergedRow[]> {
  let settled: readonly MergedRow[] = [];
  const changes = [...merged.flatMap(({ row }) => row.changes), ...states];
  await writeChanges(workbook, changes, {
    on: snapshot.reading,
    texts: (leftAlone) => {
      settled = settle(snapshot, merged, leftAlone);
      return texts();
    },
  });
  return settled;
}

/** Writes keys first, because the other changes find their rows by key. Returns the other changes that were left alone. */
async function writeChanges(
  workbook: WorkbookPort,
  changes: readonly SheetChange[],
  { on, texts }: Required<Pick<WriteOptions, "on" | "texts">>,
): Promise<readonly SheetChange[]> {
  const keys = changes.filter(({ kind }) => kind === "key");
  if (keys.length === 0) return workbook.write(changes, { on, texts });
  await workbook.write(keys, { on });
  return workbook.write(
    changes.filter(({ kind }) => kind !== "key"),
    { texts },
  );
}

function settle(
  snapshot: SyncSnapshot,
  merged: readonly Merged[],
  leftAlone: readonly SheetChange[],
): readonly MergedRow[] {
  const leftByRow = new Map(
    leftAlone.flatMap((change) => ("key" in change ? [[rowId(change), change]] : [])),
  );
  return merged.map((merge) => {
    const { form, key } = merge.remote;
    const row = keptOpen(snapshot, merge, leftByRow.get(rowId(merge.remote)));
    entriesOf(snapshot.state.baseline, form).set(key, row.entry);
    return row;
  });
}

function keptOpen(
  snapshot: SyncSnapshot,
  { remote, before, row }: Merged,
  leftAlone: SheetChange | undefined,
): MergedRow {
  const news = leftAlone === undefined ? [] : newsIn(snapshot, remote, leftAlone);
  if (news.length === 0) return row;
  const kept = [...row.kept, ...news];
  return { entry: heldEntry(before, remote, kept), changes: row.changes, effect: "changed", kept };
}

/** Fields whose new value in the register has not reached the sheet. */
function newsIn(snapshot: SyncSnapshot, remote: RemoteRow, leftAlone: SheetChange): readonly string[] {
  const form = findForm(remote.form);
  if (form === undefined || (leftAlone.kind !== "set" && leftAlone.kind !== "remove")) return [];
  if (remote.deleted) return [DELETED];
  if (leftAlone.kind === "remove") return [];
  const layout = sheetOf(snapshot, remote.form)?.layout ?? "whole";
  const fields = cellsOf(form, layout).flatMap(([cell, names]) => (cell in leftAlone.cells ? names : []));
  return fields.filter((field) => remote.changed[field] !== undefined);
}
