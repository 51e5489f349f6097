/** An index of a sheet's rows by key, made once per reading. */
import type { SheetReading, SheetRow } from "./workbook-port.ts";

const INDEXES = new WeakMap<SheetReading, ReadonlyMap<string, SheetRow>>();

/** The first row with the key. */
export function rowOf(sheet: SheetReading | undefined, key: string): SheetRow | undefined {
  if (sheet === undefined) return undefined;
  const made = INDEXES.get(sheet) ?? new Map(sheet.rows.toReversed().map((row) => [row.key, row]));
  INDEXES.set(sheet, made);
  return made.get(key);
}
