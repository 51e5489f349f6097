/**
 * Cells that a renaming has written anew. When Excel's undo takes them back, they show a name that nothing has any more; it is ours,
 * not the clerk's, so the pull that settles the sheet writes the new one again (rule S30).
 */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { formatField } from "../cells/row-view.ts";
import { rowOf } from "../diff/sheet-rows.ts";
import { sheetOf, type SyncSnapshot } from "../diff/sync-snapshot.ts";
import { entriesOf, liveEntry } from "../kept/baseline.ts";
import type { ChangeOf } from "../ports/workbook-port.ts";

export function renamedAgain(snapshot: SyncSnapshot): readonly ChangeOf<"set">[] {
  const { state, style } = snapshot;
  return (state.takenBack?.renamed ?? []).flatMap(({ form: formId, key, field, text }) => {
    const form = findForm(formId);
    const sheet = sheetOf(snapshot, formId);
    const fields = liveEntry(entriesOf(state.baseline, formId), key)?.fields;
    if (form === undefined || sheet === undefined || fields === undefined) return [];
    if (rowOf(sheet, key)?.cells[field] !== text) return [];
    const now = formatField(form, sheet.layout, field, fields, style);
    const cells = { [field]: { was: text, now } };
    return now === text ? [] : [{ kind: "set" as const, form: formId, key: RowKey.parse(key), cells }];
  });
}
