/** Marks of one column read alike once they are stored: "có" and "1" become "x". */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { sameValue } from "../../../domain/forms/column.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { formatField, parseRow } from "../cells/row-view.ts";
import { rowOf } from "../diff/sheet-rows.ts";
import type { SyncSnapshot } from "../diff/sync-snapshot.ts";
import { entriesOf, liveEntry } from "../kept/baseline.ts";
import type { ChangeOf } from "../ports/workbook-port.ts";

/**
 * Of the matrices in which something was sent, every mark that is stored, also one that was typed over the same mark; a cell that says
 * something else stays as it is.
 */
export function spelledMarks(
  snapshot: SyncSnapshot,
  sent: readonly { readonly form: string }[],
): readonly ChangeOf<"set">[] {
  const forms = new Set(sent.map(({ form }) => form));
  return snapshot.reading.sheets.flatMap((sheet): readonly ChangeOf<"set">[] => {
    const form = sheet.layout === "matrix" && forms.has(sheet.form) ? findForm(sheet.form) : undefined;
    if (form === undefined) return [];
    const entries = entriesOf(snapshot.state.baseline, form.id);
    return sheet.rows.flatMap((row): readonly ChangeOf<"set">[] => {
      const fields = liveEntry(entries, row.key)?.fields;
      if (fields === undefined || row.formulas.length > 0 || rowOf(sheet, row.key) !== row) return [];
      const was = row.cells["mark"] ?? "";
      const now = formatField(form, "matrix", "mark", fields, snapshot.style);
      if (was === now) return [];
      const { values } = parseRow(form, "matrix", row.cells, {}, { ...snapshot.style, year: snapshot.year });
      const says = ["mark", "madeUpOn", "note"].every((field) => sameValue(values[field], fields[field]));
      return says
        ? [{ kind: "set", form: form.id, key: RowKey.parse(row.key), cells: { mark: { was, now } } }]
        : [];
    });
  });
}
