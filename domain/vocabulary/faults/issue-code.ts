import * as z from "zod";
import { HardContradiction } from "./contradiction-code.ts";

/** Everything that can be wrong with a field, or with a row as a whole. */
export const IssueCode = z.enum([
  "unknown-form",
  "unknown-field",
  "required",
  "bad-text",
  "bad-code",
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
  "interest-kept",
  "own-interest",
  "own-grant",
  "unknown-user",
  "unknown-setting",
  "bad-setting",
  "wrong-register",
  "duplicate-row",
  "code-twice",
  "base-ahead",
  ...HardContradiction.options,
  "malformed-row",
  "row-too-large",
]);
export type IssueCode = z.infer<typeof IssueCode>;
