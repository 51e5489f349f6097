/**
 * Lines without a key that say what the register has: the clerk typed and sent them, and the workbook was closed before
 * their keys were saved. They are given their keys again; otherwise the same row would stand in the sheet twice, and the
 * line would be sent once more as a new one (rule S9).
 */
import type { Fields, Form } from "../../domain/forms/form.ts";
import type { SheetReading, SheetRow } from "./workbook-port.ts";
import { withFollowing } from "./following-fields.ts";
import { type DiffContext, keyMadeBy } from "./row-diff.ts";
import { isBlankRow, readRow } from "./row-view.ts";

const FOUND = new WeakMap<SheetReading, Map<string, SheetRow>>();

/** The line that is this row, if there is one; each line is given out once. */
export function takeUnnamed(
  form: Form,
  sheet: SheetReading,
  { key, fields }: { readonly key: string; readonly fields: Fields },
  context: DiffContext,
): SheetRow | undefined {
  const found = FOUND.get(sheet) ?? unnamedRows(form, sheet, context);
  FOUND.set(sheet, found);
  const identity = form.keyColumns === undefined ? contentOf(fields) : key;
  const row = found.get(identity);
  found.delete(identity);
  return row;
}

function unnamedRows(form: Form, sheet: SheetReading, context: DiffContext): Map<string, SheetRow> {
  const unnamed = sheet.rows.filter((row) => row.key === "" && !isBlankRow(row.cells));
  return new Map(
    unnamed.flatMap((row) => {
      const style = { ...context.style, year: context.year };
      const whole = withFollowing(form, readRow(form, "whole", row.cells, {}, style).values, context.known);
      const identity = form.keyColumns === undefined ? contentOf(whole) : keyMadeBy(form, whole);
      return identity === undefined ? [] : [[identity, row] as const];
    }),
  );
}

/** Rows that say the same have the same content. */
export function contentOf(fields: Fields): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== null);
  return JSON.stringify(filled.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
