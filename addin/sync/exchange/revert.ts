import { rowId, RowKey } from "../../../domain/values/ids.ts";
import { formatField, formatRow, cellsOf, sameCell } from "../cells/row-view.ts";
import { previewId } from "../diff/preview.ts";
import type { RowDiff } from "../diff/row-diff.ts";
import { rowOf } from "../diff/sheet-rows.ts";
import {
  brokenOf,
  diffsOf,
  readSnapshot,
  sheetOf,
  type SyncDeps,
  type SyncSnapshot,
} from "../diff/sync-snapshot.ts";
import { withLinesBack } from "./lines-back.ts";
import { statesOfLines } from "./mark-states.ts";
import { liveEntry, entriesOf } from "../kept/baseline.ts";
import { markTexts } from "../kept/workbook-state.ts";
import type { PreviewRow } from "../ports/register-sync.ts";
import type { Cell, ChangeOf, SheetChange } from "../ports/workbook-port.ts";

/**
 * Drops the clerk's changes: the rows show what is stored again, a missing row is put back, and a mark that the register does not
 * have is emptied. What changed since the preview stays, because nobody has seen it.
 * @returns how many rows were given back
 */
export async function revert(deps: SyncDeps, rows: readonly PreviewRow[]): Promise<number> {
  return (await giveBack(deps, rows)).size;
}

/** @returns the rows that were given back, by `rowId` */
export async function giveBack(deps: SyncDeps, rows: readonly PreviewRow[]): Promise<ReadonlySet<string>> {
  const before = await readSnapshot(deps);
  if (brokenOf(before) !== undefined) return new Set();
  const chosen = new Set(rows.map(previewId));
  const dropped = diffsOf(before).filter(
    (diff) =>
      diff.kind !== "clean" &&
      diff.kind !== "unfilled" &&
      chosen.has(previewId({ ...diff, form: diff.form.id, kind: diff.kind })),
  );
  const snapshot = await withLinesBack(deps, before, dropped);
  const changes = dropped.flatMap((diff) => storedCells(snapshot, diff));
  if (changes.length === 0) return new Set();
  const states = statesOfLines(snapshot, changes.flatMap(cleanState));
  const left = await deps.workbook.write([...changes, ...states], {
    on: snapshot.reading,
    texts: () => markTexts(snapshot.state.marks),
  });
  const alone = idsOf(left.filter(({ kind }) => kind !== "state"));
  return new Set([...idsOf(changes)].filter((id) => !alone.has(id)));
}

/** The changes by which the sheet shows the row as it is stored; of a mark, in the line of its person. */
function storedCells(snapshot: SyncSnapshot, { form, kind, key, before }: RowDiff): readonly SheetChange[] {
  const sheet = sheetOf(snapshot, form.id);
  if (sheet === undefined || key === undefined) return [];
  if (kind === "missing" && sheet.layout !== "matrix") {
    const cells = formatRow(form, sheet.layout, before, snapshot.style);
    return [{ kind: "insert", form: form.id, key, cells }];
  }
  const row = rowOf(sheet, key);
  const isStored = liveEntry(entriesOf(snapshot.state.baseline, form.id), key) !== undefined;
  if (row === undefined || (!isStored && sheet.layout !== "matrix")) return [];
  const cells: Record<string, { was: Cell; now: Cell }> = {};
  for (const [cell] of cellsOf(form, sheet.layout)) {
    const was = row.cells[cell];
    const now = formatField(form, sheet.layout, cell, isStored ? before : {}, snapshot.style);
    if (was !== undefined && !sameCell(was, now)) cells[cell] = { was, now };
  }
  return Object.keys(cells).length === 0
    ? []
    : [{ kind: "set", form: form.id, key: RowKey.parse(key), cells }];
}

function idsOf(changes: readonly SheetChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => ("key" in change ? [rowId(change)] : [])));
}

function cleanState(change: SheetChange): readonly ChangeOf<"state">[] {
  if (!("key" in change)) return [];
  return [{ kind: "state", form: change.form, key: change.key, state: "clean", text: "" }];
}
