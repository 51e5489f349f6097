/**
 * One row of the sheet against the baseline: what of it is new to the register (rule S2). Only a comparison tells; that
 * a cell was touched does not.
 */
import { sameValue } from "../../domain/forms/column.ts";
import type { Fields, Form } from "../../domain/forms/form.ts";
import { checkFields, checkRow, naturalKey, withoutNulls } from "../../domain/forms/row.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { baseOf, type Entry, openFields } from "./baseline.ts";
import type { CellIssue, CellStyle } from "./cell-value.ts";
import type { SheetReading, SheetRow } from "./workbook-port.ts";
import { withFollowing } from "./following-fields.ts";
import type { KnownRows } from "./labels.ts";
import type { PreviewRow } from "./register-sync.ts";
import { rowLabel } from "./row-label.ts";
import { readRow } from "./row-view.ts";

export interface DiffContext {
  readonly year: number;
  readonly style: CellStyle;
  readonly known: KnownRows;
}

export interface RowIssue extends CellIssue {
  readonly field: string;
}

export interface RowDiff {
  readonly form: Form;
  readonly kind: PreviewRow["kind"] | "clean";
  /** Under which it would be sent; undefined for one that is still to be named. */
  readonly key: RowKey | undefined;
  /** What its key cell says; it is given `key` before it is sent when the two differ. */
  readonly sheetKey: string;
  readonly place: number;
  readonly label: string;
  readonly hidden: boolean;
  readonly formulas: readonly string[];
  /** What would be sent, and what the register says of it. */
  readonly fields: Fields;
  readonly before: Fields;
  /** The whole row as it would stand. */
  readonly whole: Fields;
  readonly baseRev: number;
  readonly issues: readonly RowIssue[];
}

/** A row whose key the baseline knows. */
export function diffKnownRow(
  form: Form,
  layout: SheetReading["layout"],
  row: SheetRow,
  key: RowKey,
  entry: Entry,
  context: DiffContext,
): RowDiff {
  const { values, issues } = readRow(form, layout, row.cells, entry.fields, styleOf(context));
  const fields = differing(values, entry.fields);
  const whole = withoutNulls({ ...entry.fields, ...values });
  const baseRev = openFields(entry, values).length > 0 ? baseOf(entry) : entry.rev;
  const base = { ...place(form, row, context), key, before: entry.fields, whole, baseRev };
  const found = allIssues(issues, checkIssues(form, key, fields, whole, context));
  if (layout === "matrix" && values["mark"] === null && found.every(({ field }) => field === "mark"))
    return { ...base, kind: "cleared", fields: {}, issues: [] };
  if (Object.keys(fields).length === 0 && Object.keys(issues).length === 0)
    return { ...base, kind: "clean", fields, issues: [] };
  return { ...base, kind: found.length > 0 ? "invalid" : "changed", fields, issues: found };
}

/**
 * A row that the baseline does not know under the key it bears.
 * @param entry what the baseline has under the key that its content makes: a tombstone, or a row that lost its line
 */
export function diffNewRow(
  form: Form,
  layout: SheetReading["layout"],
  row: SheetRow,
  entriesByKey: ReadonlyMap<string, Entry>,
  context: DiffContext,
): RowDiff {
  const { values, issues } = readRow(form, layout, row.cells, {}, styleOf(context));
  const whole = withoutNulls(withFollowing(form, values, context.known));
  const key = keyOfNew(form, row.key, whole);
  const entry = key === undefined ? undefined : entriesByKey.get(key);
  const before = entry?.deleted === true ? {} : (entry?.fields ?? {});
  // A row that stood here before is corrected, not entered anew.
  const fields = entry === undefined || entry.deleted === true ? whole : differing(values, entry.fields);
  const found = allIssues(issues, checkIssues(form, key, fields, { ...before, ...whole }, context));
  return {
    ...place(form, row, context),
    key,
    kind: found.length > 0 ? "invalid" : "new",
    fields,
    before,
    whole: { ...before, ...whole },
    baseRev: baseOf(entry),
    issues: found,
  };
}

/** A row of the baseline that the sheet has lost (rule S5). */
export function missingRow(form: Form, key: RowKey, entry: Entry): RowDiff {
  return {
    form,
    kind: "missing",
    key,
    sheetKey: "",
    place: -1,
    label: "",
    hidden: false,
    formulas: [],
    fields: {},
    before: entry.fields,
    whole: entry.fields,
    baseRev: entry.rev,
    issues: [],
  };
}

/** The key that content makes, else the one the row bears: a line pasted from another file brings its own. */
function keyOfNew(form: Form, sheetKey: string, whole: Fields): RowKey | undefined {
  if (form.keyColumns !== undefined) return keyMadeBy(form, whole);
  const own = RowKey.safeParse(sheetKey);
  return own.success && form.keySchema?.safeParse(own.data).success !== false ? own.data : undefined;
}

/** The key that a row's content makes once it is complete enough to make one. */
export function keyMadeBy(form: Form, whole: Fields): RowKey | undefined {
  const complete = form.keyColumns?.every((column) => (whole[column] ?? null) !== null) ?? false;
  const made = RowKey.safeParse(complete ? naturalKey(form, whole) : "");
  return made.success ? made.data : undefined;
}

function checkIssues(
  form: Form,
  key: RowKey | undefined,
  fields: Fields,
  whole: Fields,
  { year }: DiffContext,
): readonly RowIssue[] {
  const checked = checkFields(form, fields);
  const found = checked.ok ? checkRow(form, key ?? UNNAMED, whole, year) : checked.issues;
  // A key that is still to be made cannot be wrong.
  return found
    .filter(({ field }) => field !== "key" || key !== undefined)
    .map(({ field, code }) => ({ field, code, values: {} }));
}

const UNNAMED = RowKey.parse("unnamed");

function differing(values: Fields, known: Fields): Fields {
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => !sameValue(value, known[field])),
  );
}

/** A cell that cannot be read is said to be that, and not to be empty besides. */
function allIssues(
  unread: Readonly<Record<string, CellIssue>>,
  checked: readonly RowIssue[],
): readonly RowIssue[] {
  const cells = Object.entries(unread).map(([field, issue]) => ({ field, ...issue }));
  return [...cells, ...checked.filter(({ field }) => !(field in unread))];
}

function styleOf({ style, year }: DiffContext) {
  return { ...style, year };
}

function place(form: Form, row: SheetRow, { style }: DiffContext) {
  const { key, place: at, hidden, formulas } = row;
  return { form, sheetKey: key, place: at, label: rowLabel(row, style.language), hidden, formulas };
}
