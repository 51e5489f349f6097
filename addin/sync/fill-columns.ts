/**
 * A column that a sheet has just got is empty, although the baseline may know values for it: without them the next
 * preview would take the blanks for values that the clerk has cleared.
 */
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { formatField } from "./cells/row-view.ts";
import type { SyncSnapshot } from "./diff/sync-snapshot.ts";
import type { Replaced } from "./exchange/begin-writing.ts";
import { liveEntry, entriesOf } from "./kept/baseline.ts";
import type { AddedColumns, Cell, SheetChange } from "./ports/workbook-port.ts";

export function filledColumns(
  { reading, state, style }: SyncSnapshot,
  added: AddedColumns,
): readonly SheetChange[] {
  return reading.sheets.flatMap((sheet): readonly SheetChange[] => {
    const form = findForm(sheet.form);
    const fields = added[sheet.form];
    if (form === undefined || fields === undefined) return [];
    const entries = entriesOf(state.baseline, form.id);
    return sheet.rows.flatMap(({ key, cells: before }): readonly SheetChange[] => {
      const known = liveEntry(entries, key)?.fields;
      if (known === undefined) return [];
      const cells: Record<string, { was: Cell; now: Cell }> = {};
      for (const field of fields) {
        const now = formatField(form, sheet.layout, field, known, style);
        if (before[field] === "" && now !== "") cells[field] = { was: "", now };
      }
      return Object.keys(cells).length === 0
        ? []
        : [{ kind: "set", form: form.id, key: RowKey.parse(key), cells }];
    });
  });
}

/** If the cells are taken back, the blanks mean that nothing is known of them, until the register is read again (rule S30). */
export function replacedByFilling(
  { state }: SyncSnapshot,
  changes: readonly SheetChange[],
): readonly Replaced[] {
  return changes.flatMap((change) => {
    if (change.kind !== "set") return [];
    const { form, key, cells } = change;
    const entry = liveEntry(entriesOf(state.baseline, form), key);
    if (entry === undefined) return [];
    const others = Object.entries(entry.fields).filter(([field]) => !(field in cells));
    return [{ form, key, entry: { ...entry, rev: 0, fields: Object.fromEntries(others) } }];
  });
}
