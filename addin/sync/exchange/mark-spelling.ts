/** Marks of one column read alike once they are stored: "có" and "1" become "x". */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { sameValue } from "../../../domain/forms/column.ts";
import { rowId, RowKey } from "../../../domain/values/ids.ts";
import { formatField, parseRow } from "../cells/row-view.ts";
import { rowOf } from "../diff/sheet-rows.ts";
import type { SyncSnapshot } from "../diff/sync-snapshot.ts";
import { entriesOf, liveEntry } from "../kept/baseline.ts";
import type { ChangeOf } from "../ports/workbook-port.ts";

/** @param stored rows whose baseline says what was stored; a cell that says something else by now stays as it is */
export function spelledMarks(
  snapshot: SyncSnapshot,
  stored: readonly { readonly form: string; readonly key: string }[],
): readonly ChangeOf<"set">[] {
  const wanted = new Set(stored.map(rowId));
  return snapshot.reading.sheets.flatMap((sheet): readonly ChangeOf<"set">[] => {
    const form = sheet.layout === "matrix" ? findForm(sheet.form) : undefined;
    if (form === undefined) return [];
    const keys = stored.filter((row) => row.form === sheet.form && wanted.delete(rowId(row)));
    return keys.flatMap(({ key }): readonly ChangeOf<"set">[] => {
      const row = rowOf(sheet, key);
      const fields = liveEntry(entriesOf(snapshot.state.baseline, form.id), key)?.fields;
      if (row === undefined || fields === undefined || row.formulas.length > 0) return [];
      const was = row.cells["mark"] ?? "";
      const now = formatField(form, "matrix", "mark", fields, snapshot.style);
      const { values } = parseRow(form, "matrix", row.cells, {}, { ...snapshot.style, year: snapshot.year });
      const says = ["mark", "madeUpOn", "note"].every((field) => sameValue(values[field], fields[field]));
      return was === now || !says
        ? []
        : [{ kind: "set", form: form.id, key: RowKey.parse(key), cells: { mark: { was, now } } }];
    });
  });
}
