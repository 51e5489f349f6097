/** The cells of a table as Excel returned them, row by row. */
import type { Cell, SheetRow } from "../../sync/ports/workbook-port.ts";
import { isSystemSlot, KEY_SLOT, type Slot } from "./layout.ts";
import type { Stand } from "./stand.ts";

export interface RawRow {
  readonly values: readonly Cell[];
  /** Offsets of cells that hold a formula. */
  readonly formulas: ReadonlySet<number>;
  readonly hidden: boolean;
  /** For protected sheets only, where formats cannot be set before a value is written. */
  readonly formats?: readonly string[];
}

export interface RawTable {
  readonly stand: Stand;
  readonly rows: readonly RawRow[];
}

/** A text that begins with "=" is not a formula: Excel returns it unchanged as value and as formula. */
export function isFormula(value: unknown, formula: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** The current rows of a form, without the table's blank spare lines. */
export function wholeRows({ stand, rows }: RawTable): readonly SheetRow[] {
  const fields = [...stand.offsets].filter(([slot]) => !isSystemSlot(slot));
  return rows.flatMap((row, index) => {
    const key = keyOf(row.values, stand.offsets);
    if (key === "" && isBlank(row.values, stand.offsets)) return [];
    return {
      key,
      place: index,
      sheet: stand.sheetName,
      line: stand.top + index + 1,
      cells: Object.fromEntries(fields.map(([field, offset]) => [field, row.values[offset] ?? ""])),
      formulas: fields.filter(([, offset]) => row.formulas.has(offset)).map(([field]) => field),
      hidden: row.hidden,
    };
  });
}

export function keyOf(values: readonly Cell[], offsets: ReadonlyMap<Slot, number>): string {
  const at = offsets.get(KEY_SLOT);
  return at === undefined ? "" : String(values[at] ?? "").trim();
}

/** Whether a line has nothing in our columns; the clerk's own may hold a formula in every line. */
export function isBlank(values: readonly Cell[], offsets: ReadonlyMap<Slot, number>): boolean {
  return [...offsets.values()].every((offset) => (values[offset] ?? "") === "");
}
