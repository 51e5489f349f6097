/** Cells that were changed here and elsewhere. Both values stay until the clerk chooses (rule S11). */
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { type FieldValue, sameValue } from "../../domain/forms/column.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { DELETED } from "../../domain/register/merge.ts";
import { type Entry, entriesOf } from "./kept/baseline.ts";
import { rowTitle } from "../../domain/forms/sheet/row-title.ts";
import { beginWriting } from "./exchange/begin-writing.ts";
import { readSettled } from "./exchange/settled.ts";
import { statesOfLines } from "./exchange/mark-states.ts";
import { baselineTexts, bookText, markTexts } from "./kept/workbook-state.ts";
import type { SheetChange } from "./ports/workbook-port.ts";
import { conflictState } from "./exchange/outcome-state.ts";
import type { Conflict, ConflictChoice } from "./ports/register-sync.ts";
import { cellsOf, parseRow, formatField } from "./cells/row-view.ts";
import { rowOf } from "./diff/sheet-rows.ts";
import { type SyncSnapshot, sheetOf, type SyncDeps } from "./diff/sync-snapshot.ts";

export function conflictsOf(snapshot: SyncSnapshot): readonly Conflict[] {
  return [...snapshot.state.baseline].flatMap(([form, entries]) =>
    [...entries].flatMap(([key, entry]) => conflictOf(snapshot, form, RowKey.parse(key), entry)),
  );
}

function conflictOf(snapshot: SyncSnapshot, formId: string, key: RowKey, entry: Entry): readonly Conflict[] {
  if (entry.theirs === undefined) return [];
  const form = findForm(formId);
  const sheet = sheetOf(snapshot, formId);
  const row = rowOf(sheet, key);
  if (form === undefined || sheet === undefined || row === undefined) return [];
  const { values } = parseRow(form, sheet.layout, row.cells, entry.fields, {
    ...snapshot.style,
    year: snapshot.year,
  });
  const fields = Object.entries(entry.theirs).map(([field, { by, at }]) => {
    const both: readonly [FieldValue, FieldValue] =
      field === DELETED ? [false, true] : [values[field] ?? null, entry.fields[field] ?? null];
    return { field, mine: both[0], theirs: both[1], by, at };
  });
  // A clerk who has typed the other value has chosen it.
  const open = fields.filter(({ mine, theirs }) => !sameValue(mine, theirs));
  if (open.length === 0) return [];
  return [
    {
      form: formId,
      key,
      title: rowTitle(form, { ...entry.fields, ...values }, snapshot.labels, snapshot.style.language),
      fields: open,
    },
  ];
}

/**
 * Applies the clerk's choices to the sheet and the baseline. A chosen `mine` is sent with the next push on the other
 * revision; a chosen `theirs` is written into the cell. Fields without a choice stay open, and so do fields whose cell
 * has changed since the conflict was shown.
 */
export async function resolve(
  deps: SyncDeps,
  conflict: Conflict,
  choices: Readonly<Record<string, ConflictChoice>>,
): Promise<void> {
  const { snapshot, stopped } = await readSettled(deps);
  if (stopped !== undefined) return;
  const { form: formId, key } = conflict;
  const entries = entriesOf(snapshot.state.baseline, formId);
  const entry = entries.get(key);
  const [current] = entry === undefined ? [] : conflictOf(snapshot, formId, key, entry);
  if (entry?.theirs === undefined || current === undefined) return;
  const shown = new Map(conflict.fields.map(({ field, mine }) => [field, mine]));
  const chosen = new Map(
    current.fields.flatMap(({ field, mine }) => {
      const choice = choices[field];
      return choice === undefined || !sameValue(mine, shown.get(field)) ? [] : [[field, choice] as const];
    }),
  );
  const changes = theirsInCells(snapshot, { ...conflict, entry }, chosen);
  const isSettled = (unwritten: ReadonlySet<string>): boolean =>
    Object.keys(entry.theirs ?? {}).every((field) => chosen.has(field) && !unwritten.has(field));
  // The status cell loses its conflict text; a row that was removed has no status cell.
  const settledState = { kind: "state", form: formId, key, state: "clean", text: "" } as const;
  const states = isSettled(new Set()) ? statesOfLines(snapshot, [settledState]) : [];
  let unwritten: ReadonlySet<string> = new Set();
  const { cursor } = snapshot.state.progress;
  const replaced = { form: formId, key, entry };
  const begun = changes.length === 0 ? undefined : beginWriting(snapshot, changes, [replaced], { cursor });
  await deps.workbook.write([...changes, ...states], {
    on: snapshot.told,
    writing: begun?.writing,
    texts: (leftAlone) => {
      unwritten = fieldsOf(snapshot, formId, leftAlone);
      const open = Object.entries(entry.theirs ?? {}).filter(
        ([field]) => !chosen.has(field) || unwritten.has(field),
      );
      entries.set(key, openEntry(entry, Object.fromEntries(open)));
      const { baseline, marks, progress } = snapshot.state;
      return {
        ...begun?.texts,
        ...baselineTexts(baseline, [formId]),
        ...bookText(progress),
        ...markTexts(marks),
      };
    },
  });
  if (states.length === 0 || isSettled(unwritten)) return;
  const fields = Object.keys(entries.get(key)?.theirs ?? {});
  const again = conflictState({ form: formId, key, fields }, snapshot);
  await deps.workbook.write(statesOfLines(snapshot, [again]), {
    texts: () => markTexts(snapshot.state.marks),
  });
}

function openEntry(entry: Entry, open: NonNullable<Entry["theirs"]>): Entry {
  const { base, theirs: _, ...settled } = entry;
  if (Object.keys(open).length === 0) return settled;
  return { ...settled, theirs: open, ...(base !== undefined && { base }) };
}

/** Changes that write the chosen values of the other side into the sheet. */
function theirsInCells(
  snapshot: SyncSnapshot,
  { form: formId, key, entry }: { readonly form: string; readonly key: RowKey; readonly entry: Entry },
  chosen: ReadonlyMap<string, ConflictChoice>,
): readonly SheetChange[] {
  const form = findForm(formId);
  const sheet = sheetOf(snapshot, formId);
  const row = rowOf(sheet, key);
  if (form === undefined || sheet === undefined || row === undefined) return [];
  const isTheirs = (field: string): boolean => chosen.get(field) === "theirs";
  if (isTheirs(DELETED) && sheet.layout !== "matrix")
    return [{ kind: "remove", form: formId, key, was: row.cells }];
  const changed = cellsOf(form, sheet.layout).filter(([, fields]) => [DELETED, ...fields].some(isTheirs));
  const cells = changed.flatMap(([cell]) => {
    const was = row.cells[cell];
    const now = isTheirs(DELETED) ? "" : formatField(form, sheet.layout, cell, entry.fields, snapshot.style);
    return was === undefined ? [] : [[cell, { was, now }] as const];
  });
  return cells.length === 0 ? [] : [{ kind: "set", form: formId, key, cells: Object.fromEntries(cells) }];
}

/** Fields whose cells had changed before the write and were left alone. */
function fieldsOf(
  snapshot: SyncSnapshot,
  formId: string,
  leftAlone: readonly SheetChange[],
): ReadonlySet<string> {
  const form = findForm(formId);
  const layout = sheetOf(snapshot, formId)?.layout ?? "whole";
  return new Set(
    leftAlone.flatMap((change): readonly string[] => {
      if (change.kind === "remove") return [DELETED];
      if (change.kind !== "set" || form === undefined) return [];
      const held = cellsOf(form, layout).filter(([cell]) => cell in change.cells);
      return held.flatMap(([, fields]) => [DELETED, ...fields]);
    }),
  );
}
