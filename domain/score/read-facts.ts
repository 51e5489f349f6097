/**
 * Facts in a file: the rows of an organisation's registers as `GET /v1/registers/{unit}/{year}` delivers them, so that an
 * export of the service can be scored without it. Every row is checked as a push would be.
 */
import * as z from "zod";
import { type DocumentIssue, shapeIssues } from "../document-issue.ts";
import { findForm } from "../forms/catalogue.ts";
import { FieldValue } from "../forms/column.ts";
import type { Form } from "../forms/form.ts";
import { checkFields, checkRow } from "../forms/row.ts";
import { RowKey, UnitId, Year } from "../ids.ts";
import { Period, periodYear } from "../period.ts";
import type { FactsIssueCode } from "../texts/facts.ts";
import type { FactRow, OrganisationFacts } from "./facts.ts";

const Row = z.strictObject({
  form: z.string(),
  key: RowKey,
  rev: z.int().min(0).default(1),
  fields: z.record(z.string(), FieldValue).default({}),
  deleted: z.boolean().default(false),
  // What the service says of a row besides; scoring does not read it.
  seq: z.int().optional(),
  by: z.string().optional(),
  at: z.string().optional(),
});
type Row = z.infer<typeof Row>;

const RegisterFile = z.strictObject({
  rows: z.array(Row),
  protocol: z.int().optional(),
  head: z.looseObject({ seq: z.int() }).optional(),
  changes: z.array(z.never("not-an-export" satisfies FactsIssueCode)).optional(),
  cursor: z.int().optional(),
  more: z.literal(false, "not-an-export" satisfies FactsIssueCode).optional(),
});

const FactsFile = z.strictObject({
  committee: UnitId,
  year: Year,
  period: Period.optional(),
  registers: z.record(UnitId, RegisterFile),
});

export type FactsIssue = DocumentIssue<FactsIssueCode>;
type ReadFacts =
  | { readonly ok: true; readonly facts: OrganisationFacts }
  | { readonly ok: false; readonly issues: readonly FactsIssue[] };

/** Reads facts; the period is the whole year when none is named. */
export function readFacts(document: unknown): ReadFacts {
  const parsed = FactsFile.safeParse(document, { reportInput: true });
  if (!parsed.success) return { ok: false, issues: parsed.error.issues.flatMap(factsIssues) };
  const { committee, year, registers } = parsed.data;
  const period = parsed.data.period ?? Period.parse(String(year));
  const units = Object.entries(registers).map(([unit, { rows, head }]) => ({
    unit: UnitId.parse(unit),
    seq: head?.seq ?? 0,
    rows,
  }));
  const issues = [
    ...(periodYear(period) === year ? [] : [{ field: "period", code: "other-year" } as const]),
    ...(registers[committee] === undefined
      ? [{ field: `registers.${committee}`, code: "no-committee" } as const]
      : []),
    ...units.flatMap(({ unit, rows }) => registerIssues(units, committee, unit, rows, year)),
  ];
  if (issues.length > 0) return { ok: false, issues };
  const kept = units.map(({ unit, seq, rows }) => ({ unit, seq, rows: rows.flatMap(factOf) }));
  return { ok: true, facts: { committee, year, period, registers: kept } };
}

function registerIssues(
  units: readonly { readonly unit: UnitId; readonly rows: readonly Row[] }[],
  committee: UnitId,
  unit: UnitId,
  rows: readonly Row[],
  year: number,
): readonly FactsIssue[] {
  const catalogue = units.find((register) => register.unit === committee)?.rows ?? [];
  const known = new Set([...catalogue, ...rows].filter(({ deleted }) => !deleted).map(idOf));
  const seen = new Set<string>();
  return rows.flatMap((row, index): FactsIssue[] => {
    const at = `registers.${unit}.rows[${index}]`;
    const form = findForm(row.form);
    if (form === undefined) return [{ field: `${at}.form`, code: "unknown-form" }];
    if (row.deleted) return [];
    const twice = seen.has(idOf(row));
    seen.add(idOf(row));
    const misplaced = form.scope === "catalogue" && unit !== committee;
    return [
      ...(twice ? [{ field: `${at}.key`, code: "duplicate-row" } as const] : []),
      ...(misplaced ? [{ field: `${at}.form`, code: "wrong-register" } as const] : []),
      ...fieldIssues(form, row, year, known).map(({ field, code }) => ({
        field: field === "key" || field === "row" ? `${at}.${field}` : `${at}.fields.${field}`,
        code,
      })),
    ];
  });
}

function fieldIssues(form: Form, { key, fields }: Row, year: number, known: ReadonlySet<string>) {
  const checked = checkFields(form, fields);
  if (!checked.ok) return checked.issues;
  const strays = Object.entries(form.columns).flatMap(([field, column]) => {
    if ((column.kind !== "ref" && column.kind !== "refs") || column.to.length === 0) return [];
    const keys = [checked.fields[field] ?? []].flat().map(String);
    const missing = keys.some((wanted) => !column.to.some((target) => known.has(`${target} ${wanted}`)));
    return missing ? [{ field, code: "unknown-ref" } as const] : [];
  });
  return [...checkRow(form, key, checked.fields, year), ...strays];
}

/** Grants say who may open a register; they are no facts of the office. */
function factOf({ form, key, rev, fields, deleted }: Row): FactRow[] {
  const found = findForm(form);
  if (found === undefined || deleted || form === "grants") return [];
  const checked = checkFields(found, fields);
  return checked.ok ? [{ form, key, rev, fields: checked.fields }] : [];
}

function idOf({ form, key }: Row): string {
  return `${form} ${key}`;
}

function factsIssues(issue: z.core.$ZodIssue): readonly FactsIssue[] {
  const issues = shapeIssues(issue);
  return issue.message === "not-an-export"
    ? issues.map(({ field }) => ({ field, code: "not-an-export" }))
    : issues;
}
