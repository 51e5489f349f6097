/**
 * Which table holds which form, and which of its columns holds which slot. It is kept in the workbook by Excel's own ids, so
 * that renaming, moving, sorting and copying change nothing (rule S1).
 */
import * as z from "zod";

/** The content of a column of ours: a field of the form, or one of the columns below. The clerk's own columns have no slot. */
export type Slot = string;
export const KEY_SLOT = "#key";
export const STATUS_SLOT = "#status";
/** The columns beside the person of a matrix, which the clerk reads. The number has the name of the code that stood there. */
export const NUMBER_SLOT = "#code";
export const NAME_SLOT = "#name";
const SESSION_MARK = "@";
/** Stands within a slot, not at its beginning. */
const PART_MARK = "@";

/** The slot of a session's column in the matrix. */
export function sessionSlot(session: string): Slot {
  return `${SESSION_MARK}${session}`;
}

export function sessionOfSlot(slot: Slot): string | undefined {
  return slot.startsWith(SESSION_MARK) ? slot.slice(SESSION_MARK.length) : undefined;
}

/** The slot of a field's column for one of the values across a pivoted sheet. */
export function partSlot(field: string, value: string): Slot {
  return `${field}${PART_MARK}${value}`;
}

export function partOfSlot(slot: Slot): { readonly field: string; readonly value: string } | undefined {
  const cut = slot.indexOf(PART_MARK);
  return cut <= 0 ? undefined : { field: slot.slice(0, cut), value: slot.slice(cut + 1) };
}

/** Columns that only the system writes (rule S23). */
export function isSystemSlot(slot: Slot): boolean {
  return slot.startsWith("#");
}

const KeptTable = z.object({
  form: z.string(),
  layout: z.enum(["whole", "pivoted", "matrix"]),
  tableId: z.string(),
  tableName: z.string(),
  columns: z.record(z.string(), z.object({ id: z.number(), caption: z.string() })),
  /** The range of the lists sheet that holds the options of a column's drop-down: "$A$2:$A$40". */
  lists: z.record(z.string(), z.string()),
  /** By slot: the most that a number in its cells may be, as decimal text. */
  limits: z.record(z.string(), z.string()).optional(),
  /** Whether the sheet has the rule that marks the cells which its status names; older sheets have not. */
  marksCells: z.boolean().optional(),
});
export type KeptTable = z.infer<typeof KeptTable>;

/** The very hidden sheet with the options of drop-downs. */
export const LISTS_SHEET = "QT_Lists";

/** A range of the lists sheet in the notation of a data validation rule. */
export function listSource(place: string): string {
  return `='${LISTS_SHEET}'!${place}`;
}

export const Layout = z.object({ tables: z.array(KeptTable) });
export type Layout = z.infer<typeof Layout>;

export const TABLE_PREFIX = "QT_";

export function tableName(form: string): string {
  return `${TABLE_PREFIX}${form.replaceAll("-", "_")}`;
}

export interface NamedTable {
  readonly id: string;
  readonly name: string;
}

/**
 * The table that was kept. It is found by its name first, because a copy never gets it, while other programs may number tables
 * anew. A renamed table is found by its id, unless that id now belongs to another of our tables.
 */
export function findTable<T extends NamedTable>(
  kept: KeptTable,
  tables: readonly T[],
  layout: Layout,
): T | undefined {
  const others = new Set(layout.tables.filter((table) => table !== kept).map((table) => table.tableName));
  return (
    tables.find((table) => table.name === kept.tableName) ??
    tables.find((table) => table.id === kept.tableId && !others.has(table.name))
  );
}
