/**
 * Lines without a key whose content is in the register: the clerk sent them, and the workbook was closed before their keys
 * were saved. They get their keys again; otherwise the row would appear twice in the sheet and be sent again as new (rule S9).
 */
import type { Fields, Form } from "../../../domain/forms/form.ts";
import type { SheetReading, SheetRow } from "../ports/workbook-port.ts";
import { withFollowing } from "../cells/following-fields.ts";
import { type DiffContext, keyMadeBy } from "./row-diff.ts";
import { isBlankRow, parseRow } from "../cells/row-view.ts";

const UNNAMED_LINES = new WeakMap<SheetReading, Map<string, SheetRow>>();

/** The line with the content of this row, if there is one; each line is returned once. */
export function takeUnnamed(
  form: Form,
  sheet: SheetReading,
  { key, fields }: { readonly key: string; readonly fields: Fields },
  context: DiffContext,
): SheetRow | undefined {
  const lines = UNNAMED_LINES.get(sheet) ?? unnamedRows(form, sheet, context);
  UNNAMED_LINES.set(sheet, lines);
  const identity = form.keyColumns === undefined ? contentOf(fields) : key;
  const row = lines.get(identity);
  lines.delete(identity);
  return row;
}

function unnamedRows(form: Form, sheet: SheetReading, context: DiffContext): Map<string, SheetRow> {
  const unnamed = sheet.rows.filter((row) => row.key === "" && !isBlankRow(row.cells));
  return new Map(
    unnamed.flatMap((row) => {
      const style = { ...context.style, year: context.year };
      const whole = withFollowing(
        form,
        parseRow(form, sheet.layout, row.cells, {}, style).values,
        context.known,
      );
      const identity = form.keyColumns === undefined ? contentOf(whole) : keyMadeBy(form, whole);
      return identity === undefined ? [] : [[identity, row] as const];
    }),
  );
}

/** A text that is equal for rows with equal filled fields. */
export function contentOf(fields: Fields): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== null);
  return JSON.stringify(filled.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
