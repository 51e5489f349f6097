/**
 * The register as the sheet last agreed with it: the revision and the values of every row. It is kept in the workbook, so
 * clearing the browser's storage loses nothing (rule S3).
 */
import * as z from "zod";
import { FieldValue, sameValue } from "../../../domain/forms/column.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import { withoutNulls } from "../../../domain/forms/row.ts";
import { parseKept } from "./kept-text.ts";

const FieldMap = z.record(z.string(), FieldValue);

export const Entry = z.object({
  /** The revision of the row when it was last seen. */
  rev: z.int().min(0),
  fields: FieldMap,
  deleted: z.boolean().optional(),
  /**
   * Fields in conflict: changed here and elsewhere, with the other author. Until the clerk chooses, the row is sent on
   * `base`, the revision before the other change, so that the service refuses it too (rule S11).
   */
  theirs: z.record(z.string(), z.object({ by: z.string(), at: z.string() })).optional(),
  base: z.int().min(0).optional(),
});
export type Entry = z.infer<typeof Entry>;

const FormEntries = z.record(z.string(), Entry);

/** The rows of each form, by key. */
export type Baseline = Map<string, Map<string, Entry>>;

export function entriesOf(baseline: Baseline, form: string): Map<string, Entry> {
  const known = baseline.get(form);
  if (known !== undefined) return known;
  const entries = new Map<string, Entry>();
  baseline.set(form, entries);
  return entries;
}

export function liveEntry(entries: ReadonlyMap<string, Entry>, key: string): Entry | undefined {
  const entry = entries.get(key);
  return entry?.deleted === true ? undefined : entry;
}

/** The base revision of a patch to this row. */
export function baseOf(entry: Entry | undefined): number {
  return entry?.base ?? entry?.rev ?? 0;
}

/**
 * The conflicts of a row that are still open. A clerk who types the other value has chosen it.
 * @param values the values of the row's cells; a field without a cell stays open
 */
export function openFields(entry: Entry, values: Fields): readonly string[] {
  return Object.keys(entry.theirs ?? {}).filter(
    (field) => !(field in values) || !sameValue(values[field], entry.fields[field]),
  );
}

/** A row in step with the register. */
export function inStep(rev: number, fields: Fields, deleted = false): Entry {
  return { rev, fields: withoutNulls(fields), ...(deleted && { deleted }) };
}

/** Undefined when the text is not a readable baseline. */
export function parseEntries(text: string | undefined): Map<string, Entry> | undefined {
  const kept = parseKept(FormEntries, text);
  if (kept.kind === "damaged") return undefined;
  return new Map(kept.kind === "none" ? [] : Object.entries(kept.value));
}

export function entriesText(entries: ReadonlyMap<string, Entry>): string {
  return entries.size === 0 ? "" : JSON.stringify(Object.fromEntries(entries));
}
