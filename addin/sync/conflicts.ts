/** Cells that were changed here and elsewhere: both values stay until the clerk has chosen (rule S11). */
import { findForm } from "../../domain/forms/catalogue.ts";
import { type FieldValue, sameValue } from "../../domain/forms/column.ts";
import { RowKey } from "../../domain/ids.ts";
import { DELETED } from "../../domain/merge.ts";
import { type Entry, entriesOf } from "./baseline.ts";
import type { DeskChange } from "./desk.ts";
import { titleOf } from "./form-sheets.ts";
import { baselineTexts } from "./notebook.ts";
import type { Conflict, ConflictChoice } from "./register-sync.ts";
import { cellsOf, readRow, showField } from "./row-view.ts";
import { rowOf } from "./sheet-rows.ts";
import { readStand, type Stand, sheetOf, type SyncOptions } from "./stand.ts";

export function conflictsOf(stand: Stand): readonly Conflict[] {
  return [...stand.notebook.baseline].flatMap(([form, entries]) =>
    [...entries].flatMap(([key, entry]) => conflictOf(stand, form, RowKey.parse(key), entry)),
  );
}

function conflictOf(stand: Stand, formId: string, key: RowKey, entry: Entry): readonly Conflict[] {
  if (entry.theirs === undefined) return [];
  const form = findForm(formId);
  const sheet = sheetOf(stand, formId);
  const row = rowOf(sheet, key);
  if (form === undefined || sheet === undefined || row === undefined) return [];
  const { values } = readRow(form, sheet.layout, row.cells, entry.fields, {
    ...stand.style,
    year: stand.year,
  });
  const fields = Object.entries(entry.theirs).map(([field, { by, at }]) => {
    const both: readonly [FieldValue, FieldValue] =
      field === DELETED ? [false, true] : [values[field] ?? null, entry.fields[field] ?? null];
    return { field, mine: both[0], theirs: both[1], by, at };
  });
  // A clerk who has typed their value has chosen.
  const open = fields.filter(({ mine, theirs }) => !sameValue(mine, theirs));
  if (open.length === 0) return [];
  return [
    { form: formId, key, title: titleOf(form, { ...entry.fields, ...values }, stand.labels), fields: open },
  ];
}

/**
 * Takes the clerk's choice into the sheet and the baseline. A value of mine is sent with the next push, now on their
 * revision; one of theirs goes into the cell. Fields without a choice stay open.
 */
export async function resolve(
  options: SyncOptions,
  { form: formId, key }: Conflict,
  choices: Readonly<Record<string, ConflictChoice>>,
): Promise<void> {
  const stand = await readStand(options);
  const form = findForm(formId);
  const sheet = sheetOf(stand, formId);
  const row = rowOf(sheet, key);
  const entries = entriesOf(stand.notebook.baseline, formId);
  const entry = entries.get(key);
  if (form === undefined || sheet === undefined || row === undefined || entry?.theirs === undefined) return;

  const chosen = (field: string): ConflictChoice | undefined => choices[field];
  const changes: DeskChange[] = [];
  const gone = chosen(DELETED) === "theirs";
  if (gone && sheet.layout === "whole") changes.push({ kind: "remove", form: formId, key });
  const cells = cellsOf(form, sheet.layout).flatMap(([cell, fields]) => {
    const was = row.cells[cell];
    if (was === undefined) return [];
    if (gone) return sheet.layout === "matrix" ? [[cell, { was, now: "" }] as const] : [];
    if (!fields.some((field) => chosen(field) === "theirs")) return [];
    return [[cell, { was, now: showField(form, sheet.layout, cell, entry.fields, stand.style) }] as const];
  });
  if (cells.length > 0) changes.push({ kind: "set", form: formId, key, cells: Object.fromEntries(cells) });
  await options.desk.write(changes);

  const open = Object.entries(entry.theirs).filter(([field]) => chosen(field) === undefined);
  const { base, theirs: _, ...settled } = entry;
  entries.set(
    key,
    open.length === 0
      ? settled
      : { ...settled, theirs: Object.fromEntries(open), ...(base !== undefined && { base }) },
  );
  await options.desk.keep(baselineTexts(stand.notebook.baseline, [formId]));
}
