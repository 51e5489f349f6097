import { sameValue } from "../../../domain/forms/column.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { cellsOf, type Layout, parseRow } from "../cells/row-view.ts";
import type { DiffContext } from "../diff/row-diff.ts";
import type { Entry } from "../kept/baseline.ts";
import type { SheetRow } from "../ports/workbook-port.ts";
import { heldEntry, type MergedRow } from "./merge-remote.ts";
import type { RemoteRow } from "./remote-rows.ts";

/**
 * A merged row of a sheet that Excel's undo took back further than the notebook reaches: a cell that differs from the register may
 * be the clerk's or an older value of the register, so each is a conflict to choose in (rule S30).
 */
export function askAbout(
  form: Form,
  layout: Layout,
  row: SheetRow,
  {
    entry,
    remote,
    decided,
  }: { readonly entry: Entry | undefined; readonly remote: RemoteRow; readonly decided: MergedRow },
  { style, year }: DiffContext,
): MergedRow {
  if (remote.deleted) return decided;
  const written = new Set(
    decided.changes.flatMap((change) => (change.kind === "set" ? Object.keys(change.cells) : [])),
  );
  const { values } = parseRow(form, layout, row.cells, entry?.fields ?? {}, { ...style, year });
  const asked = cellsOf(form, layout)
    .filter(([cell]) => !written.has(cell))
    .flatMap(([, fields]) => fields)
    .filter((field) => field in values && !sameValue(values[field], remote.fields[field]));
  if (asked.length === 0) return decided;
  const kept = [...new Set([...decided.kept, ...asked])];
  return { ...decided, entry: heldEntry(entry, remote, kept), kept };
}
