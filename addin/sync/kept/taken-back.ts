/**
 * The baseline of sheets that Excel's undo has taken back. Rows that our writings wrote go back to what was known when their cells
 * said what they say now, and so does the cursor: the next pull brings the news again. Rows that were only sent stay, because the
 * register has them (rule S30). It is done anew with every reading until a pull has settled it, so that Excel's redo undoes it.
 */
import { type Entry, entriesOf } from "./baseline.ts";
import type { Waiting } from "./outbox.ts";
import type { WorkbookState } from "./workbook-state.ts";
import {
  type LostRow,
  type PastRow,
  type RenamedCell,
  type TurnedSheet,
  type Writing,
  writingsAfter,
} from "./writings.ts";

/**
 * Changes the state. A sheet with a higher number is newer than its notebook: a writing was cut short, or Excel has taken XML parts
 * back. Its baseline and cursor are of one earlier moment, on which a pull can build.
 * @param texts under `writingNames`
 */
export function takeBack(
  state: WorkbookState,
  sheets: readonly TurnedSheet[],
  texts: Readonly<Record<string, string | undefined>>,
): void {
  const { progress, baseline } = state;
  const compared = new Set<string>();
  const lost: LostRow[] = [];
  const past: PastRow[] = [];
  const renamed: RenamedCell[] = [];
  let { cursor } = progress;
  for (const { form, seen } of sheets) {
    if (seen > (progress.writings.on[form] ?? 0)) continue;
    const entries = entriesOf(baseline, form);
    const undone = writingsAfter(seen, progress.writings, texts);
    if (undone === undefined) {
      compared.add(form);
      cursor = 0;
      for (const [key, entry] of entries) {
        if (entry.deleted !== true) lost.push({ form, key, fields: entry.fields });
        entries.set(key, { ...entry, rev: 0, base: 0 });
      }
      continue;
    }
    lost.push(...lostRows(undone, form, entries, state.waiting));
    past.push(...pastRows(undone, form, entries));
    renamed.push(...undone.flatMap((writing) => writing.renamed.filter((cell) => cell.form === form)));
    for (const writing of undone) cursor = Math.min(cursor, goBack(entries, writing, form) ?? cursor);
  }
  state.progress = { ...progress, cursor };
  state.takenBack = { sheets, compared, lost, past, renamed };
}

/** Rows to which the writings gave keys, as the baseline or the outbox knows them. */
function lostRows(
  undone: readonly Writing[],
  form: string,
  entries: ReadonlyMap<string, Entry>,
  waiting: Waiting | undefined,
): readonly LostRow[] {
  const keys = new Set(undone.flatMap(({ named }) => named[form] ?? []));
  const sent = new Map(
    (waiting?.outbox.rows ?? []).flatMap((row) => (row.form === form ? [[String(row.key), row]] : [])),
  );
  return [...keys].flatMap((key) => {
    const entry = entries.get(key);
    const fields = entry === undefined ? sent.get(key)?.fields : entry.fields;
    return fields === undefined || entry?.deleted === true ? [] : [{ form, key, fields }];
  });
}

function pastRows(
  undone: readonly Writing[],
  form: string,
  entries: ReadonlyMap<string, Entry>,
): readonly PastRow[] {
  const keys = new Set(undone.flatMap(({ before }) => Object.keys(before[form] ?? {})));
  return [...keys].map((key) => {
    const known = [entries.get(key), ...undone.map(({ before }) => before[form]?.[key])];
    return { form, key, moments: known.flatMap((entry) => (entry ? [entry.fields] : [])) };
  });
}

/** @returns the cursor before the writing; undefined when it wrote no row of the form */
function goBack(entries: Map<string, Entry>, { before, cursor }: Writing, form: string): number | undefined {
  const rows = Object.entries(before[form] ?? {});
  for (const [key, entry] of rows) {
    if (entry === null) entries.delete(key);
    else entries.set(key, entry);
  }
  return rows.length === 0 ? undefined : cursor;
}
