/**
 * The shape of a file of facts: registers as `GET /v1/registers/{unit}/{year}` delivers them, those of every unit for
 * this year and those of the committee for earlier years.
 */
import * as z from "zod";
import { type DocumentIssue, shapeIssues } from "../document/document-issue.ts";
import { FieldValue } from "../forms/column.ts";
import { RowKey, UnitId, Year } from "../values/ids.ts";
import { Period } from "../values/period.ts";
import type { FactsIssueCode } from "../vocabulary/faults/facts-issue-code.ts";

const FileRow = z.strictObject({
  form: z.string(),
  key: RowKey,
  rev: z.int().min(0).default(1),
  fields: z.record(z.string(), FieldValue).default({}),
  deleted: z.boolean().default(false),
  // Fields of the service's rows that scoring does not read.
  seq: z.int().optional(),
  by: z.string().optional(),
  at: z.string().optional(),
});
export type FileRow = z.infer<typeof FileRow>;

const RegisterFile = z.strictObject({
  rows: z.array(FileRow),
  protocol: z.int().optional(),
  head: z.looseObject({ seq: z.int() }).optional(),
  changes: z.array(z.never("not-an-export" satisfies FactsIssueCode)).optional(),
  cursor: z.int().optional(),
  more: z.literal(false, "not-an-export" satisfies FactsIssueCode).optional(),
});

const YearName = z.string().regex(/^(20|21)\d{2}$/, "bad-year" satisfies FactsIssueCode);

export const FactsFile = z.strictObject({
  committee: UnitId,
  year: Year,
  /** The scored period; the whole year by default. */
  period: Period.optional(),
  registers: z.record(UnitId, RegisterFile),
  /**
   * The committee's registers of earlier years, of which the decisions on levels count. With the units' registers of
   * last year what was still open at its end counts, too.
   */
  earlier: z
    .record(YearName, RegisterFile.extend({ registers: z.record(UnitId, RegisterFile).optional() }))
    .default({}),
});
export type FactsFile = z.infer<typeof FactsFile>;

export interface FactsIssue extends DocumentIssue<FactsIssueCode> {
  /** The field that contradicts this one. */
  readonly other?: string;
  /** The values of the placeholders in the code's text. */
  readonly values?: Readonly<Record<string, string>>;
}

const OWN_CODES: readonly FactsIssueCode[] = ["not-an-export", "bad-year"];

/** Issues of the shape. Codes of this file arrive as messages of zod's issues. */
export function factsShapeIssues(issue: z.core.$ZodIssue): readonly FactsIssue[] {
  const message = issue.code === "invalid_key" ? issue.issues[0]?.message : issue.message;
  const own = OWN_CODES.find((code) => code === message);
  const issues = shapeIssues(issue);
  return own === undefined ? issues : issues.map(({ field }) => ({ field, code: own }));
}
