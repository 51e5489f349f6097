import * as z from "zod";

/** What can be wrong with a worked case. */
export const CaseIssueCode = z.enum([
  "not-json",
  "duplicate-field",
  "missing",
  "unknown-field",
  "bad-value",
  "not-amount",
  "duplicate-id",
  "unknown-policy",
  "not-in-force",
  "unknown-subject",
  "unknown-expected-criterion",
  "other-period",
  "bad-setting",
  "not-points",
  "not-money",
  "decided-on-needed",
  "two-books-needed",
  "head-without-unit",
  "score-and-months",
  "no-score",
  "nothing-expected",
  "cap-above-law",
  "unknown-award",
  "printed-needed",
]);
export type CaseIssueCode = z.infer<typeof CaseIssueCode>;
