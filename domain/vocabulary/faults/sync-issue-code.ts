import * as z from "zod";

/** What a cell or a row of the workbook cannot be sent for. */
export const SyncIssueCode = z.enum([
  "day-unclear",
  "error-cell",
  "number-in-doubt",
  "mark-unknown",
  "mark-nought",
  "bad-choice",
  "ref-unknown",
  "user-unknown",
  "ref-similar",
  "ref-ambiguous",
  "row-twice",
  "line-unlisted",
  "line-unnamed",
]);
export type SyncIssueCode = z.infer<typeof SyncIssueCode>;

/** What is asked about a cell of the workbook, which can be sent all the same. */
export const SyncQuestionCode = z.enum(["day-or-month"]);
export type SyncQuestionCode = z.infer<typeof SyncQuestionCode>;
