/**
 * Merges a row of the register into the sheet without touching the clerk's changes (rule S16). Pure: the result names the
 * cells to write and the new entry of the baseline.
 */
import { sameValue } from "../../../domain/forms/column.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { DELETED } from "../../../domain/register/merge.ts";
import { baseOf, type Entry, inStep } from "../kept/baseline.ts";
import type { Cell, SheetChange, SheetRow } from "../ports/workbook-port.ts";
import type { RemoteRow } from "./remote-rows.ts";
import type { DiffContext } from "../diff/row-diff.ts";
import { cellsOf, formatRow, type Layout, parseRow, sameCell, formatField } from "../cells/row-view.ts";

export interface MergedRow {
  readonly entry: Entry;
  readonly changes: readonly SheetChange[];
  readonly effect: "changed" | "added" | "removed";
  /** Fields that both sides changed; the clerk's values stay. */
  readonly kept: readonly string[];
  /** Whether nothing of the row in the sheet is left to send or to choose. */
  readonly agrees?: true;
}

/** @param row the row of the sheet under this key, if there is one */
export function mergeRemote(
  form: Form,
  layout: Layout,
  row: SheetRow | undefined,
  entry: Entry | undefined,
  remote: RemoteRow,
  context: DiffContext,
): MergedRow {
  const key = RowKey.parse(remote.key);
  const live = entry?.deleted === true ? undefined : entry;
  if (row === undefined) {
    const settled = inStep(remote.rev, remote.fields, remote.deleted);
    // A row that the clerk removed from the sheet stays out until the preview has asked about it (rule S5).
    const inserts = layout !== "matrix" && live === undefined && !remote.deleted;
    const cells = inserts ? formatRow(form, layout, remote.fields, context.style) : {};
    const changes = inserts ? [{ kind: "insert" as const, form: form.id, key, cells }] : [];
    return { entry: settled, changes, effect: inserts ? "added" : "changed", kept: [] };
  }
  if (remote.deleted) return mergeDeletion(form, layout, row, live, remote, context);

  const { values, issues } = parseRow(form, layout, row.cells, live?.fields ?? {}, {
    ...context.style,
    year: context.year,
  });
  // Values are compared, not texts: after a person is renamed, every old label differs without a change by the clerk (rule S1).
  const isUntouched = (fields: readonly string[]): boolean =>
    fields.every((field) => !(field in issues) && sameValue(values[field], live?.fields[field]));
  const cells: Record<string, { was: Cell; now: Cell }> = {};
  const kept: string[] = [];
  let agrees = true;
  for (const [cell, fields] of cellsOf(form, layout)) {
    const content = row.cells[cell];
    if (content === undefined) continue;
    const now = formatField(form, layout, cell, remote.fields, context.style);
    if (sameCell(content, now)) continue;
    if (isUntouched(fields)) {
      cells[cell] = { was: content, now };
      continue;
    }
    agrees = false;
    // Both the register and the clerk have changed this cell.
    const news = fields.filter((field) => !sameValue(remote.fields[field], live?.fields[field]));
    kept.push(...news.filter((field) => !sameValue(values[field], remote.fields[field])));
  }
  const changes = Object.keys(cells).length > 0 ? [{ kind: "set" as const, form: form.id, key, cells }] : [];
  return {
    entry: heldEntry(entry, remote, kept),
    changes,
    effect: live === undefined ? "added" : "changed",
    kept,
    ...(agrees && { agrees }),
  };
}

/** The entry after a merge. `kept` are new conflicts; conflicts that are still open stay. */
export function heldEntry(entry: Entry | undefined, remote: RemoteRow, kept: readonly string[]): Entry {
  const settled = inStep(remote.rev, remote.fields, remote.deleted);
  const news = kept.map(
    (field) => [field, remote.changed[field] ?? { by: remote.by, at: remote.at }] as const,
  );
  const { [DELETED]: _, ...open } = entry?.theirs ?? {};
  const theirs = { ...(remote.deleted ? entry?.theirs : open), ...Object.fromEntries(news) };
  return Object.keys(theirs).length === 0 ? settled : { ...settled, theirs, base: baseOf(entry) };
}

function mergeDeletion(
  form: Form,
  layout: Layout,
  row: SheetRow,
  live: Entry | undefined,
  remote: RemoteRow,
  context: DiffContext,
): MergedRow {
  const key = RowKey.parse(remote.key);
  // A matrix cell always exists; an empty one already agrees with the deletion.
  if (layout === "matrix" && String(row.cells["mark"] ?? "").trim() === "") {
    const settled = inStep(remote.rev, remote.fields, true);
    return { entry: settled, changes: [], effect: live === undefined ? "changed" : "removed", kept: [] };
  }
  if (live === undefined || !isRowUntouched(form, layout, row, live, context))
    return { entry: heldEntry(live, remote, [DELETED]), changes: [], effect: "changed", kept: [DELETED] };
  const settled = inStep(remote.rev, remote.fields, true);
  const was = row.cells["mark"] ?? "";
  const change: SheetChange =
    layout !== "matrix"
      ? { kind: "remove", form: form.id, key, was: row.cells }
      : { kind: "set", form: form.id, key, cells: { mark: { was, now: "" } } };
  return {
    entry: settled,
    changes: [change],
    effect: "removed",
    kept: [],
    ...(layout === "matrix" && { agrees: true }),
  };
}

function isRowUntouched(
  form: Form,
  layout: Layout,
  row: SheetRow,
  { fields }: Entry,
  { style, year }: DiffContext,
): boolean {
  const { values, issues } = parseRow(form, layout, row.cells, fields, { ...style, year });
  return (
    Object.keys(issues).length === 0 &&
    Object.entries(values).every(([field, value]) => sameValue(value, fields[field]))
  );
}
