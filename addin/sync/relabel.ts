/**
 * After a person, a unit or a document was renamed, cells that refer to it show the new name: under the old one the next
 * preview would not find it any more (rule S1).
 */
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { type Column, type FieldValue, sameValue } from "../../domain/forms/column.ts";
import type { RowLabels } from "../../domain/forms/sheet/row-labels.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { formatCell, parseCell } from "./cells/cell-value.ts";
import { cellsOf } from "./cells/row-view.ts";
import {
  brokenOf,
  labelsOf,
  readSnapshot,
  readWorkbookState,
  type SyncDeps,
  type SyncSnapshot,
} from "./diff/sync-snapshot.ts";
import { beginWriting } from "./exchange/begin-writing.ts";
import { entriesOf, liveEntry } from "./kept/baseline.ts";
import { bookText } from "./kept/workbook-state.ts";
import type { Cell, SheetChange } from "./ports/workbook-port.ts";

/** Cells that refer to what is stored, but under other names than the current ones. What the clerk has changed stays. */
export function relabelled(snapshot: SyncSnapshot, before: RowLabels): readonly SheetChange[] {
  const { style, state, reading } = snapshot;
  const means = (content: Cell, column: Column, known: FieldValue): boolean => {
    const parsed = parseCell(content, column, { ...style, labels: before });
    return (
      content === formatCell(known, column, { ...style, labels: before }) ||
      (parsed.kind === "value" && sameValue(parsed.value, known))
    );
  };
  return reading.sheets.flatMap((sheet): readonly SheetChange[] => {
    const form = sheet.layout === "matrix" ? undefined : findForm(sheet.form);
    if (form === undefined) return [];
    const shown = new Set(cellsOf(form, sheet.layout).map(([cell]) => cell));
    const columns = Object.entries(form.columns).filter(
      ([field, { kind }]) => shown.has(field) && (kind === "ref" || kind === "refs"),
    );
    const entries = entriesOf(state.baseline, form.id);
    return sheet.rows.flatMap(({ key, cells: contents }): readonly SheetChange[] => {
      const fields = liveEntry(entries, key)?.fields;
      if (fields === undefined) return [];
      const cells: Record<string, { was: Cell; now: Cell }> = {};
      for (const [field, column] of columns) {
        const [was, known] = [contents[field] ?? "", fields[field] ?? null];
        const now = formatCell(known, column, style);
        if (was !== now && was !== "" && means(was, column, known)) cells[field] = { was, now };
      }
      return Object.keys(cells).length === 0
        ? []
        : [{ kind: "set", form: form.id, key: RowKey.parse(key), cells }];
    });
  });
}

/** Runs an operation that may rename rows of the committee's own register, which is the catalogue. */
export async function keepingLabels<T>(deps: SyncDeps, operation: () => Promise<T>): Promise<T> {
  if (deps.unit !== deps.committee) return operation();
  const before = labelsOf(deps, await readWorkbookState(deps));
  const result = await operation();
  const after = await readSnapshot(deps);
  const changes = brokenOf(after) === undefined ? relabelled(after, before) : [];
  if (changes.length === 0) return result;
  const { cursor } = after.state.progress;
  // On a sheet that was taken back, the number stays as it is until a pull has settled it (rule S30).
  const begun =
    after.state.takenBack === undefined
      ? beginWriting(after, changes, [], { renamed: changes, cursor })
      : undefined;
  await deps.workbook.write(changes, {
    on: after.told,
    writing: begun?.writing,
    texts: () => ({ ...begun?.texts, ...(begun && bookText(after.state.progress)) }),
  });
  return result;
}
