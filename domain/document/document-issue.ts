import type * as z from "zod";
import { expectedValue } from "./expected-value.ts";
import type { Bilingual } from "../forms/column.ts";

/** One thing wrong with a document that somebody wrote by hand, at a field such as "subjects[0].score". */
export interface DocumentIssue<Code extends string = ShapeCode> {
  readonly field: string;
  readonly code: Code;
  /** What should have stood there, or what stands in the way. */
  readonly detail?: Bilingual;
}

/** What can be wrong with a document's shape, whatever it is about. */
export type ShapeCode = "missing" | "unknown-field" | "bad-value";

/** What a schema found, a field each. The document must be parsed with `reportInput`, which tells what is not there. */
export function shapeIssues(issue: z.core.$ZodIssue): readonly DocumentIssue[] {
  const field = fieldName(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ field: fieldName([...issue.path, key]), code: "unknown-field" }));
  }
  if (issue.code !== "invalid_key" && issue.input === undefined) return [{ field, code: "missing" }];
  return [{ field, code: "bad-value", detail: expectedValue(issue) }];
}

/** ["subjects", 0, "score"] -> "subjects[0].score". */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}
