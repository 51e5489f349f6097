import * as z from "zod";
import { IssueCode } from "./issue-code.ts";

/** What can be wrong with a file of facts: its shape, or a row of it. */
export const FactsIssueCode = z.enum([
  ...IssueCode.options,
  "not-json",
  "duplicate-field",
  "missing",
  "bad-value",
  "unknown-column",
  "not-an-export",
  "other-year",
  "no-committee",
  "unknown-unit",
  "bad-year",
  "not-earlier",
]);
export type FactsIssueCode = z.infer<typeof FactsIssueCode>;
