import type { CriteriaLimits } from "../contradiction/points.ts";
import { refusalsOf } from "../contradiction/refusals.ts";
import type { Column } from "../forms/column.ts";
import type { Bilingual } from "../values/bilingual.ts";
import { FORMS, findForm } from "../forms/catalogue/catalogue.ts";
import { decisions } from "../forms/catalogue/decisions.ts";
import type { Fields, Form } from "../forms/form.ts";
import { checkFields, checkRow, type FieldIssue, naturalKey } from "../forms/row.ts";
import type { FactsIssueCode } from "../vocabulary/faults/facts-issue-code.ts";
import { codesTwice } from "./codes-twice.ts";
import type { FactsIssue, FileRow } from "./facts-file.ts";

/** A register in a file of facts, with the data that its rows are checked against. */
export interface RegisterCheck {
  /** The path of its rows in the document, "registers.cb-mot.rows". */
  readonly at: string;
  readonly rows: readonly FileRow[];
  readonly year: number;
  /** Catalogue forms are allowed only in the committee's register. */
  readonly isCommittee: boolean;
  /** Rows outside this register that its references may name. */
  readonly catalogue: readonly FileRow[];
  /** The only form that is checked; without it every form is. */
  readonly only?: Form;
  /** What points are compared with; without it they are not. */
  readonly criteria?: CriteriaLimits;
}

/** Checks every row as in a push, and also duplicate rows and references to missing rows, which a push cannot see. */
export function registerIssues(register: RegisterCheck): readonly FactsIssue[] {
  const { at, rows, year, isCommittee, catalogue, only, criteria } = register;
  const known = new Set([...catalogue, ...rows].filter(({ deleted }) => !deleted).map(idOf));
  const kindOf = (subject: string) => (known.has(`units ${subject}`) ? "unit" : "person");
  const points = criteria && { limits: criteria, kindOf };
  const seen = new Set<string>();
  const ofRows = rows.flatMap((row, index): readonly FactsIssue[] => {
    const place = `${at}[${index}]`;
    const form = findForm(row.form);
    if (form === undefined) return [{ field: `${place}.form`, code: "unknown-form", detail: same(FORM_IDS) }];
    if (row.deleted || (only !== undefined && only !== form)) return [];
    const twice = seen.has(idOf(row));
    seen.add(idOf(row));
    const misplaced = form.scope === "catalogue" && !isCommittee;
    return [
      ...(twice ? [{ field: `${place}.key`, code: "duplicate-row" } as const] : []),
      ...(misplaced ? [{ field: `${place}.form`, code: "wrong-register" } as const] : []),
      ...rowIssues(form, row, year, known).map(({ field, ...issue }) => ({
        ...issue,
        field: field === "key" || field === "row" ? `${place}.${field}` : `${place}.fields.${field}`,
      })),
      ...refusalsOf(row, () => true, points).map(({ field, code, other, values = {} }) => ({
        field: `${place}.fields.${field}`,
        code,
        values,
        // A row is refused for what stands in itself.
        ...(other && { other: `${place}.fields.${other.field}` }),
      })),
    ];
  });
  return only === undefined ? [...ofRows, ...codesTwice(at, rows)] : ofRows;
}

const FORM_IDS = FORMS.map(({ id }) => id).join(", ");

function rowIssues(
  form: Form,
  row: FileRow,
  year: number,
  known: ReadonlySet<string>,
): readonly FactsIssue[] {
  const checked = checkFields(form, row.fields);
  if (!checked.ok) return checked.issues.map((issue) => explained(form, issue, checked));
  const issues = [...checkRow(form, row.key, checked.fields, year), ...undecided(form, checked.fields)];
  return [...issues.map((issue) => explained(form, issue, checked)), ...strays(form, checked.fields, known)];
}

/** A decision on a level must name the level. */
function undecided(form: Form, { matter, outcome, level }: Fields): readonly FieldIssue[] {
  const lacks =
    form.id === decisions.id && matter === "level" && outcome !== "refused" && (level ?? null) === null;
  return lacks ? [{ field: "level", code: "required" }] : [];
}

function strays(form: Form, fields: Fields, known: ReadonlySet<string>): readonly FactsIssue[] {
  return Object.entries(form.columns).flatMap(([field, column]): readonly FactsIssue[] => {
    if ((column.kind !== "ref" && column.kind !== "refs") || column.to.length === 0) return [];
    const missing = [fields[field] ?? []]
      .flat()
      .map(String)
      .filter((wanted) => !column.to.some((target) => known.has(`${target} ${wanted}`)));
    if (missing.length === 0) return [];
    return [{ field, code: "unknown-ref", detail: same(`${missing.join(", ")} (${column.to.join(", ")})`) }];
  });
}

type Checked = ReturnType<typeof checkFields>;

/** The issue with the expected value. */
function explained(form: Form, { field, code }: FieldIssue, checked: Checked): FactsIssue {
  if (code === "key-mismatch" && checked.ok)
    return { field, code, detail: same(naturalKey(form, checked.fields) ?? "") };
  const column = form.columns[field];
  if (code === "unknown-field")
    return {
      field,
      code: "unknown-column" satisfies FactsIssueCode,
      detail: same(Object.keys(form.columns).join(", ")),
    };
  return column === undefined ? { field, code } : { field, code, detail: same(allowed(column)) };
}

function allowed(column: Column): string {
  switch (column.kind) {
    case "choice":
      return Object.keys(column.options).join(", ");
    case "integer":
    case "decimal":
      return `${column.min} - ${column.max}`;
    case "text":
      return String(column.max);
    case "day":
    case "period":
    case "flag":
    case "ref":
    case "refs":
      return "";
  }
}

function same(text: string): Bilingual {
  return { vi: text, en: text };
}

function idOf({ form, key }: FileRow): string {
  return `${form} ${key}`;
}
