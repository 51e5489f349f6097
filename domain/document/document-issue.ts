import type * as z from "zod";
import { expectedValue } from "./expected-value.ts";
import type { Bilingual } from "../values/bilingual.ts";

/** One fault in a document written by hand, at a field such as "subjects[0].score". */
export interface DocumentIssue<Code extends string = ShapeCode> {
  readonly field: string;
  readonly code: Code;
  /** The expected value, or the obstacle. */
  readonly detail?: Bilingual;
}

/** Faults in the shape of any document. */
export type ShapeCode = "missing" | "unknown-field" | "bad-value";

/**
 * A schema's issues, one for each field. The document must be parsed with `reportInput`: without it a missing field
 * cannot be told from a bad value.
 */
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
