/** A sheet's rows by their key, found without walking through the sheet for each. */
import type { SheetReading, SheetRow } from "./workbook-port.ts";

const INDEXES = new WeakMap<SheetReading, ReadonlyMap<string, SheetRow>>();

/** The first row that bears the key. */
export function rowOf(sheet: SheetReading | undefined, key: string): SheetRow | undefined {
  if (sheet === undefined) return undefined;
  const made = INDEXES.get(sheet) ?? new Map(sheet.rows.toReversed().map((row) => [row.key, row]));
  INDEXES.set(sheet, made);
  return made.get(key);
}
