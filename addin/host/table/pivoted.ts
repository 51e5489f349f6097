/**
 * Points as on paper: a line for a person and a period, criteria across. A row of the form has its cells in a line that it shares with
 * the rows of the other criteria; its key is the line's, and the value across. Pure: `form-table.ts` does the drawing.
 */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import type { Cell, ChangeOf, SheetRow } from "../../sync/ports/workbook-port.ts";
import { isSystemSlot, type KeptTable, partOfSlot, partSlot, type Slot } from "./layout.ts";
import { isBlank, keyOf, type RawRow, type RawTable } from "./raw-table.ts";

const ACROSS = new WeakMap<KeptTable, ReadonlyMap<string, string>>();

/** The values that have columns, by the last part of their rows' keys. */
function acrossOf(kept: KeptTable): ReadonlyMap<string, string> {
  const known = ACROSS.get(kept);
  if (known !== undefined) return known;
  const values = Object.keys(kept.columns).flatMap((slot) => partOfSlot(slot)?.value ?? []);
  const across = new Map(values.map((value) => [lastPart(kept.form, value), value]));
  ACROSS.set(kept, across);
  return across;
}

/** The values that have columns, in the order in which they got them. */
export function valuesAcross(kept: KeptTable): readonly string[] {
  return [...acrossOf(kept).values()];
}

/** The key of the line in which the row stands. */
export function lineKeyOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf("."), 0));
}

/** The key of a line's row. */
export function keyInLine(form: string, line: string, value: string): string {
  return `${line}.${lastPart(form, value)}`;
}

function lastPart(form: string, value: string): string {
  const found = findForm(form);
  const key = found?.pivot === undefined ? "" : (naturalKey(found, { [found.pivot.across]: value }) ?? "");
  return key.slice(key.lastIndexOf(".") + 1);
}

/** The cells of a row by slot, without the value across, which is in no cell; undefined for a value without columns. */
export function slotsOfRow(
  kept: KeptTable,
  key: string,
  cells: Readonly<Record<string, Cell>>,
): Readonly<Record<Slot, Cell>> | undefined {
  const pivot = findForm(kept.form)?.pivot;
  const value = valueOfKey(kept, key);
  if (pivot === undefined || value === undefined) return undefined;
  const own = Object.entries(cells).filter(([field]) => field !== pivot.across);
  return Object.fromEntries(
    own.map(([field, cell]) => [pivot.each.includes(field) ? partSlot(field, value) : field, cell]),
  );
}

/** Which of the values across the row is of. */
export function valueOfKey(kept: KeptTable, key: string): string | undefined {
  return acrossOf(kept).get(key.slice(key.lastIndexOf(".") + 1));
}

interface Crossing {
  readonly row: SheetRow;
  /** Whether one of its own cells holds something. */
  readonly holds: boolean;
}

/**
 * The rows of all lines that say anything. Of a line that was copied with its key, empty cells are no rows: those of the other line hold what is known.
 */
export function unpivoted(table: RawTable): readonly SheetRow[] {
  const { stand } = table;
  const values = valuesAcross(stand.kept);
  const fields = new Map([...stand.offsets].filter(([slot]) => !isSystemSlot(slot)));
  const crossings = table.rows.flatMap((row, index): readonly Crossing[] =>
    isBlank(row.values, fields)
      ? []
      : values.map((value, across) =>
          crossing(table, row, index, { value, place: index * values.length + across }),
        ),
  );
  const held = new Set(crossings.flatMap(({ row, holds }) => (holds ? [row.key] : [])));
  const told = new Set<string>();
  return crossings.flatMap(({ row, holds }) => {
    if (row.key === "" || holds) return [row];
    if (held.has(row.key) || told.has(row.key)) return [];
    told.add(row.key);
    return [row];
  });
}

function crossing(
  { stand }: RawTable,
  { values, formulas, hidden }: RawRow,
  index: number,
  { value, place }: { readonly value: string; readonly place: number },
): Crossing {
  const { kept, offsets } = stand;
  const line = keyOf(values, offsets);
  const cells: Record<string, Cell> = {};
  const computed: string[] = [];
  let holds = false;
  for (const [slot, offset] of offsets) {
    const part = partOfSlot(slot);
    if (isSystemSlot(slot) || (part !== undefined && part.value !== value)) continue;
    const [field, cell] = [part?.field ?? slot, values[offset] ?? ""];
    cells[field] = cell;
    if (part !== undefined && cell !== "") holds = true;
    if (formulas.has(offset)) computed.push(field);
  }
  const across = findForm(kept.form)?.pivot?.across;
  if (across !== undefined) cells[across] = value;
  const key = line === "" ? "" : keyInLine(kept.form, line, value);
  const at = { sheet: stand.sheetName, line: stand.top + index + 1, place };
  return { row: { key, ...at, cells, formulas: computed, hidden }, holds };
}

/** The changes that give lines their keys: all rows of a line give it the same one. */
export function keysByLine(
  kept: KeptTable,
  changes: readonly ChangeOf<"key">[],
): ReadonlyMap<number, readonly ChangeOf<"key">[]> {
  const across = Math.max(valuesAcross(kept).length, 1);
  const byLine = new Map<number, ChangeOf<"key">[]>();
  for (const change of changes) {
    const line = Math.floor(change.place / across);
    byLine.set(line, [...(byLine.get(line) ?? []), change]);
  }
  return byLine;
}
