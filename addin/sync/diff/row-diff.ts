/**
 * The diff of one row of the sheet against the baseline (rule S2). Only values are compared; whether a cell was edited does
 * not count.
 */
import { sameValue } from "../../../domain/forms/column.ts";
import { questionsOf, refusalsOf } from "../../../domain/contradiction/refusals.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { checkFields, checkRow, naturalKey, withoutNulls } from "../../../domain/forms/row.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import type { SoftContradiction } from "../../../domain/vocabulary/faults/contradiction-code.ts";
import type { SyncQuestionCode } from "../../../domain/vocabulary/faults/sync-issue-code.ts";
import { baseOf, type Entry, openFields } from "../kept/baseline.ts";
import type { CellIssue, CellStyle } from "../cells/cell-value.ts";
import type { SheetReading, SheetRow } from "../ports/workbook-port.ts";
import { withFollowing } from "../cells/following-fields.ts";
import type { KnownRows } from "../../../domain/forms/sheet/row-labels.ts";
import type { PreviewRow } from "../ports/register-sync.ts";
import { dayQuestions } from "./day-questions.ts";
import { rowLabel } from "./sheet-rows.ts";
import { pointsPlace } from "../cells/points-place.ts";
import { parseRow } from "../cells/row-view.ts";

export interface DiffContext {
  readonly year: number;
  readonly style: CellStyle;
  readonly known: KnownRows;
  /** Whether Excel has read typed days as day and month (rule S35). */
  readonly dayFirst: boolean;
}

export interface RowIssue extends CellIssue {
  readonly field: string;
}

export interface RowQuestion {
  readonly field: string;
  readonly code: SoftContradiction | SyncQuestionCode;
  readonly values: Readonly<Record<string, string>>;
}

export interface RowDiff {
  readonly form: Form;
  /** `unfilled`: a new row with nothing but what it is about. */
  readonly kind: PreviewRow["kind"] | "clean" | "unfilled";
  /** The key under which the row would be sent; undefined for a row without a key yet. */
  readonly key: RowKey | undefined;
  /** The content of the key cell; if it differs from `key`, it is overwritten before the row is sent. */
  readonly sheetKey: string;
  readonly place: number;
  /** The line of the sheet; undefined for a row that is not in it. */
  readonly line: number | undefined;
  readonly label: string;
  readonly hidden: boolean;
  readonly formulas: readonly string[];
  /** The fields to send, and the row's fields in the register. */
  readonly fields: Fields;
  readonly before: Fields;
  /** The whole row after the push. */
  readonly whole: Fields;
  /** Where the fields do not say what the row is about. */
  readonly title?: string;
  readonly baseRev: number;
  readonly issues: readonly RowIssue[];
  /** What is asked about the row; it can be sent all the same. */
  readonly questions: readonly RowQuestion[];
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
  const { values, issues } = parseRow(form, layout, row.cells, entry.fields, styleOf(context));
  const fields = differing(values, entry.fields);
  const whole = withoutNulls({ ...entry.fields, ...values });
  const baseRev = openFields(entry, values).length > 0 ? baseOf(entry) : entry.rev;
  const base = { ...place(form, row, context), key, before: entry.fields, whole, baseRev };
  const problems = allIssues(issues, checkIssues(form, key, fields, whole, context));
  const questions = rowQuestions(form, key, row, fields, whole, context);
  if (layout === "matrix" && values["mark"] === null && problems.every(({ field }) => field === "mark"))
    return { ...base, kind: "cleared", fields: {}, issues: [], questions: [] };
  if (Object.keys(fields).length === 0 && Object.keys(issues).length === 0)
    return { ...base, kind: "clean", fields, issues: [], questions: [] };
  return { ...base, kind: problems.length > 0 ? "invalid" : "changed", fields, issues: problems, questions };
}

/**
 * A row whose key is not in the baseline.
 * @param entriesByKey may hold the key made from the row's content: a tombstone, or a row that lost its line
 */
export function diffNewRow(
  form: Form,
  layout: SheetReading["layout"],
  row: SheetRow,
  entriesByKey: ReadonlyMap<string, Entry>,
  context: DiffContext,
): RowDiff {
  const { values, issues } = parseRow(form, layout, row.cells, {}, styleOf(context));
  const whole = withoutNulls(withFollowing(form, values, context.known));
  const key = keyOfNew(form, row.key, whole);
  const entry = key === undefined ? undefined : entriesByKey.get(key);
  const before = entry?.deleted === true ? {} : (entry?.fields ?? {});
  // A row that the register already has is sent as a change, with the differing fields only.
  const isGone = entry === undefined || entry.deleted === true;
  const fields = isGone ? whole : differing(values, entry.fields);
  const diff = { ...place(form, row, context), key, fields, before, baseRev: baseOf(entry) };
  if (Object.keys(issues).length === 0 && isGone && isUnfilled(form, whole, context))
    return { ...diff, kind: "unfilled", whole, issues: [], questions: [] };
  const problems = allIssues(issues, checkIssues(form, key, fields, { ...before, ...whole }, context));
  return {
    ...diff,
    kind: problems.length > 0 ? "invalid" : "new",
    whole: { ...before, ...whole },
    issues: problems,
    questions: rowQuestions(form, key, row, fields, { ...before, ...whole }, context),
  };
}

/**
 * Whether a row says only what it is about, as an added row does until the clerk fills it in: what a unit owes is not
 * made by naming it. A row of the catalogue may be complete with its key columns alone.
 */
function isUnfilled(form: Form, whole: Fields, { known }: DiffContext): boolean {
  if (form.scope !== "unit" || keyMadeBy(form, whole) === undefined) return false;
  const named = Object.fromEntries((form.keyColumns ?? []).map((column) => [column, whole[column] ?? null]));
  const bare = withFollowing(form, named, known);
  return Object.entries(whole).every(([field, value]) => sameValue(value, bare[field]));
}

/** A row of the baseline that is missing in the sheet (rule S5). */
export function missingRow(form: Form, key: RowKey, entry: Entry): RowDiff {
  return {
    form,
    kind: "missing",
    key,
    sheetKey: "",
    place: -1,
    line: undefined,
    label: "",
    hidden: false,
    formulas: [],
    fields: {},
    before: entry.fields,
    whole: entry.fields,
    baseRev: entry.rev,
    issues: [],
    questions: [],
  };
}

/**
 * A line of a matrix that names nobody with a line of their own: none of its marks can be sent, so all of them are one row to
 * mend.
 */
export function unkeyedLine(form: Form, row: SheetRow, issue: RowIssue, context: DiffContext): RowDiff {
  return {
    ...place(form, row, context),
    key: undefined,
    kind: "invalid",
    title: String(row.cells["name"] ?? ""),
    fields: {},
    before: {},
    whole: {},
    baseRev: 0,
    issues: [issue],
    questions: [],
  };
}

/** The key made from the content, else the key in the row: a line pasted from another file may bring a key. */
function keyOfNew(form: Form, sheetKey: string, whole: Fields): RowKey | undefined {
  if (form.keyColumns !== undefined) return keyMadeBy(form, whole);
  const key = RowKey.safeParse(sheetKey);
  return key.success && form.keySchema?.safeParse(key.data).success !== false ? key.data : undefined;
}

/** The key made from a row's content; undefined while a key column is empty. */
export function keyMadeBy(form: Form, whole: Fields): RowKey | undefined {
  const complete = form.keyColumns?.every((column) => (whole[column] ?? null) !== null) ?? false;
  return RowKey.safeParse(complete ? naturalKey(form, whole) : "").data;
}

function checkIssues(
  form: Form,
  key: RowKey | undefined,
  fields: Fields,
  whole: Fields,
  { year, known }: DiffContext,
): readonly RowIssue[] {
  const checked = checkFields(form, fields);
  const issues = checked.ok ? checkRow(form, key ?? UNNAMED, whole, year) : checked.issues;
  const row = { form: form.id, key: key ?? UNNAMED, fields: whole };
  const refusals = checked.ok ? refusalsOf(row, (field) => field in fields, pointsPlace(known)) : [];
  // A row without a key is checked under a placeholder, whose issues do not count.
  return [...issues, ...refusals]
    .filter(({ field }) => field !== "key" || key !== undefined)
    .map(({ field, code, values = {} }) => ({ field, code, values }));
}

function rowQuestions(
  form: Form,
  key: RowKey | undefined,
  sheetRow: SheetRow,
  fields: Fields,
  whole: Fields,
  { known, dayFirst }: DiffContext,
): readonly RowQuestion[] {
  const row = { form: form.id, key: key ?? UNNAMED, fields: whole };
  const contradictions = questionsOf(row, (field) => field in fields, known).map(
    ({ code, cell, values }) => ({ field: cell.field, code, values }),
  );
  return dayFirst ? contradictions : [...contradictions, ...dayQuestions(form, sheetRow.cells, fields)];
}

const UNNAMED = RowKey.parse("unnamed");

function differing(values: Fields, known: Fields): Fields {
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => !sameValue(value, known[field])),
  );
}

/** An unreadable cell is reported once, and not as empty in addition. */
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
  const { key, hidden, formulas, line } = row;
  const label = rowLabel(row, style.language);
  return { form, sheetKey: key, place: row.place, line, label, hidden, formulas };
}
