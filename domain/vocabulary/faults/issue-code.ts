import * as z from "zod";

/** Everything that can be wrong with a field, or with a row as a whole. */
export const IssueCode = z.enum([
  "unknown-form",
  "unknown-field",
  "required",
  "bad-text",
  "bad-day",
  "bad-period",
  "bad-flag",
  "bad-integer",
  "bad-decimal",
  "bad-choice",
  "bad-ref",
  "bad-refs",
  "unknown-ref",
  "bad-key",
  "key-mismatch",
  "outside-year",
  "not-of-unit",
  "not-unit-of-act",
  "wrong-register",
  "duplicate-row",
  "base-ahead",
  "malformed-row",
  "row-too-large",
]);
export type IssueCode = z.infer<typeof IssueCode>;
