import type * as z from "zod";

/** One thing wrong with a document that somebody wrote by hand, at a field such as "subjects[0].score". */
export interface DocumentIssue<Code extends string = ShapeCode> {
  readonly field: string;
  readonly code: Code;
  readonly detail?: string;
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
  return [{ field, code: "bad-value", detail: issue.message }];
}

/** ["subjects", 0, "score"] -> "subjects[0].score". */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

/** A text as JSON, or undefined. A byte-order mark, which Windows editors write, is no error. */
export function parseJson(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch {
    return undefined;
  }
}
