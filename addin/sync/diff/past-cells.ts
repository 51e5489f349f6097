/**
 * A sheet may be taken back in part: below the number of a writing, some of its cells are still as it wrote them. A cell that says
 * what our writings knew at any of their moments is nobody's edit, and the baseline says the same of it (rule S30).
 */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { sameValue } from "../../../domain/forms/column.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { cellsOf, parseRow } from "../cells/row-view.ts";
import { type Baseline, entriesOf, inStep, liveEntry } from "../kept/baseline.ts";
import type { PastRow } from "../kept/writings.ts";
import type { SheetReading, SheetRow } from "../ports/workbook-port.ts";
import type { DiffContext } from "./row-diff.ts";
import { rowOf } from "./sheet-rows.ts";

/** Changes the baseline. */
export function acceptPast(
  sheets: readonly SheetReading[],
  past: readonly PastRow[],
  baseline: Baseline,
  context: DiffContext,
): void {
  for (const { form: formId, key, moments } of past) {
    const form = findForm(formId);
    const sheet = sheets.find((one) => one.form === formId);
    const row = rowOf(sheet, key);
    if (form === undefined || sheet === undefined || row === undefined) continue;
    const entries = entriesOf(baseline, formId);
    const entry = liveEntry(entries, key);
    const fields = fieldsIn(form, sheet, row, [entry?.fields ?? {}, ...moments], context);
    if (entry !== undefined) entries.set(key, { ...entry, fields: { ...entry.fields, ...fields } });
    // A row that was not there yet, whose line is still there.
    else if (Object.values(fields).some((value) => value !== null))
      entries.set(key, inStep(0, { ...unseen(form, sheet, moments[0] ?? {}), ...fields }));
  }
}

/** The fields that the row's cells do not show. */
function unseen(form: Form, { layout }: SheetReading, fields: Fields): Fields {
  const shown = new Set(cellsOf(form, layout).flatMap(([, names]) => names));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !shown.has(field)));
}

/** The values of cells that say the same as one of the moments. */
function fieldsIn(
  form: Form,
  { layout }: SheetReading,
  { cells }: SheetRow,
  moments: readonly Fields[],
  { style, year }: DiffContext,
): Fields {
  const read = moments.map((known) => ({
    known,
    values: parseRow(form, layout, cells, known, { ...style, year }).values,
  }));
  const found = cellsOf(form, layout).flatMap(([cell, fields]) => {
    const moment = read.find(({ known, values }) =>
      fields.every((field) => field in values && sameValue(values[field], known[field])),
    );
    if (moment === undefined || cells[cell] === undefined) return [];
    return fields.map((field) => [field, moment.known[field] ?? null] as const);
  });
  return Object.fromEntries(found);
}
