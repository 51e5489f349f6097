/** Merges rows of the register into the lines of the sheet. */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { rowId, RowKey } from "../../../domain/values/ids.ts";
import { DELETED } from "../../../domain/register/merge.ts";
import { askAbout } from "./ask-about.ts";
import { beginWriting, type Replaced } from "./begin-writing.ts";
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
    row === undefined && isNew && sheet !== undefined && layout !== "matrix"
      ? takeUnnamed(form, sheet, remote, snapshot)
      : undefined;
  const line = row ?? unnamed;
  const compared = snapshot.state.takenBack?.compared.has(form.id) === true;
  const decided = mergeRemote(form, layout, line, entry, remote, snapshot);
  const merged =
    compared && line !== undefined
      ? askAbout(form, layout, line, { entry, remote, decided }, snapshot)
      : decided;
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
  /** The entry to go back to when Excel's undo takes the cells back, unless it is `before` (rule S30). */
  readonly back?: Entry;
}

export interface TakingIn {
  readonly rows: readonly Merged[];
  readonly states?: readonly SheetChange[];
  /** Forms whose sheets get the number of the writing although none of their cells may change. */
  readonly forms?: readonly string[];
  /** Cells that get new names again. */
  readonly renamed?: readonly SheetChange[];
  /** The cursor before the rows were known. */
  readonly cursor: number;
}

/**
 * Writes merged rows into the sheet and the baseline; the stored texts follow right after the cells. A cell that the clerk
 * changed between the reading and the writing becomes a conflict (rule S16).
 */
export async function takeIn(
  workbook: WorkbookPort,
  snapshot: SyncSnapshot,
  { rows: merged, states = [], forms = [], renamed = [], cursor }: TakingIn,
  texts: () => Readonly<Record<string, string>>,
): Promise<readonly MergedRow[]> {
  let settled: readonly MergedRow[] = [];
  const changes = [...snapshot.keys, ...merged.flatMap(({ row }) => row.changes), ...renamed];
  const replaced = merged.filter(({ row }) => row.changes.length > 0);
  const begun =
    changes.length + forms.length === 0
      ? undefined
      : beginWriting(snapshot, changes, replaced.map(replacedBy), { forms, renamed, cursor });
  await writeChanges(workbook, [...changes, ...states], {
    on: snapshot.told,
    writing: begun?.writing,
    texts: (leftAlone) => {
      settled = settle(snapshot, merged, leftAlone);
      return { ...begun?.texts, ...texts() };
    },
  });
  return settled;
}

function replacedBy({ remote: { form, key }, before, back }: Merged): Replaced {
  return { form, key, entry: back ?? before };
}

/** Writes keys first, because the other changes find their rows by key. Returns the other changes that were left alone. */
async function writeChanges(
  workbook: WorkbookPort,
  changes: readonly SheetChange[],
  options: WriteOptions,
): Promise<readonly SheetChange[]> {
  const keys = changes.filter(({ kind }) => kind === "key");
  if (keys.length === 0) return workbook.write(changes, options);
  const { on, ...others } = options;
  await workbook.write(keys, on === undefined ? {} : { on });
  return workbook.write(
    changes.filter(({ kind }) => kind !== "key"),
    others,
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
