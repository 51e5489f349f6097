import * as z from "zod";

/** What is asked before a number is kept that may be a slip of the hand. */
export const NumberQuestion = z.enum([
  /** Another paper of the same book has this number. */
  "duplicate",
  /** The paper has been numbered; numbered again, it is made anew and the earlier copy is kept beside it. */
  "numbered-before",
  /** The same paper was numbered from another run of the period. */
  "other-run",
  /** The day is after today, or more than a year after the period. */
  "far-day",
  /** The day is before the period has begun. */
  "before-period",
]);
export type NumberQuestion = z.infer<typeof NumberQuestion>;
