import type { Role } from "../vocabulary/role.ts";
import type { Day } from "../values/day.ts";
import { tidy } from "../values/fold.ts";
import { monthOf, type Period, yearPeriod } from "../values/period.ts";
import type { IssueCode } from "../vocabulary/faults/issue-code.ts";
import { type Column, type FieldValue } from "./column.ts";
import { columnSchema } from "./column-schema.ts";
import type { Fields, FieldsOf, Form } from "./form.ts";

/** One fault in one field, from a closed list of codes; texts are rendered from the code. */
export interface FieldIssue {
  readonly field: string;
  readonly code: IssueCode;
  /** The cell that this one contradicts, in this row or in another. */
  readonly other?: { readonly form: string; readonly key: string; readonly field: string };
  /** The values of the placeholders in the code's text, where the column's limits are not enough. */
  readonly values?: Readonly<Record<string, string>>;
}

export type CheckedFields =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/** Checks and normalises the fields that a patch names. `null` clears a field. */
export function checkFields(form: Form, fields: Readonly<Record<string, FieldValue>>): CheckedFields {
  const issues: FieldIssue[] = [];
  const checked: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(fields)) {
    const column = Object.hasOwn(form.columns, field) ? form.columns[field] : undefined;
    if (column === undefined) issues.push({ field, code: "unknown-field" });
    else if (isBlank(value)) checked[field] = null;
    else {
      const parsed = columnSchema(column).safeParse(value);
      if (parsed.success) checked[field] = parsed.data;
      else issues.push({ field, code: faultOf(column) });
    }
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, fields: checked };
}

function faultOf(column: Column): IssueCode {
  return column.kind === "text" && column.code !== undefined ? "bad-code" : `bad-${column.kind}`;
}

/** The faults of a whole row after a patch was merged into it. */
export function checkRow(form: Form, key: string, fields: Fields, year: number): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  for (const [field, column] of Object.entries(form.columns)) {
    if (column.required && (fields[field] ?? null) === null) issues.push({ field, code: "required" });
  }
  if (issues.length > 0) return issues;
  if (form.keySchema?.safeParse(key).success === false) issues.push({ field: "key", code: "bad-key" });
  const expected = naturalKey(form, fields);
  if (expected !== undefined && expected !== key) issues.push({ field: "key", code: "key-mismatch" });
  const { periodColumn } = form;
  const value = periodColumn === undefined ? null : (fields[periodColumn] ?? null);
  const outside = typeof value === "string" ? Number(value.slice(0, 4)) - year : 0;
  const mayFollow = form.columns[periodColumn ?? ""]?.nextYear === true;
  if (periodColumn !== undefined && outside !== 0 && !(outside === 1 && mayFollow)) {
    issues.push({ field: periodColumn, code: "outside-year" });
  }
  return issues;
}

/** The fields without nulls: an empty cell is an absent field. */
export function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/**
 * The key that the values of a form's key columns make, or undefined for forms whose keys are chosen freely. With an empty
 * column it is no key of a row.
 */
export function naturalKey(form: Form, fields: Fields): string | undefined {
  return form.keyColumns?.map((column) => keyPart(fields[column])).join(".");
}

/**
 * The period to which a row belongs: a month for a day, the year where the form has no period column or where the day
 * lies in the next year, whose periods lock other registers.
 */
export function rowPeriod(form: Form, fields: Fields, year: number): Period {
  const value = form.periodColumn === undefined ? null : fields[form.periodColumn];
  if (typeof value !== "string" || Number(value.slice(0, 4)) > year) return yearPeriod(year);
  // A field was checked against its column, so a text in a column of days is a day, in one of periods a period.
  return form.columns[form.periodColumn ?? ""]?.kind === "day" ? monthOf(value as Day) : (value as Period);
}

/** Columns in the patch that none of these roles may change. */
export function forbiddenColumns(form: Form, fields: Fields, roles: readonly Role[]): readonly string[] {
  return Object.keys(fields).filter((field) => {
    const editors = form.columns[field]?.editors;
    return editors !== undefined && !roles.some((role) => editors.includes(role));
  });
}

/** Columns whose value confirms what a change touches, so that the change is one of theirs, too. */
export function confirmingColumns(form: Form, changed: Fields, stored: Fields): readonly string[] {
  return Object.entries(form.columns).flatMap(([field, { confirms = [] }]) =>
    stored[field] != null && confirms.some((confirmed) => confirmed in changed) ? [field] : [],
  );
}

/** Columns in the patch that only another lane may write. */
export function laneColumns(
  form: Form,
  fields: Fields,
  lane: Form["lane"] | Column["lane"],
): readonly string[] {
  return Object.keys(fields).filter((field) => {
    const own = form.columns[field]?.lane;
    return own !== undefined && own !== lane;
  });
}

/**
 * A stored row's fields with their types.
 * @throws Error when a stored row breaks its own form: it was checked when written, so that is a bug or a changed form.
 */
export function typedFields<F extends Form>(form: F, key: string, fields: Fields): FieldsOf<F> {
  const checked = checkFields(form, fields);
  if (!checked.ok)
    throw new Error(`stored row ${form.id}/${key}: ${checked.issues[0]?.field} ${checked.issues[0]?.code}`);
  const whole: Record<string, FieldValue> = {};
  for (const field of Object.keys(form.columns)) whole[field] = checked.fields[field] ?? null;
  return whole as FieldsOf<F>;
}

/** A cell with nothing but blanks looks empty to the clerk, so it is (rule S20). */
function isBlank(value: FieldValue): boolean {
  return value === null || (typeof value === "string" && tidy(value) === "");
}

/** A dot inside a value is replaced, since dots separate the parts of a key. */
function keyPart(value: FieldValue | undefined): string {
  return String(value ?? "").replaceAll(".", "_");
}
