import * as z from "zod";

/**
 * Whether the record of something due exists, as of a day. `late-open` is a row without its day of fulfilment after the
 * due day, `missing` no row at all; `waived` is asked of nobody, by a decision of the office or by a person's status.
 */
export const DueState = z.enum([
  "not-yet",
  "open",
  "done",
  "late-open",
  "late",
  "waived",
  "cancelled",
  "missing",
]);
export type DueState = z.infer<typeof DueState>;

/** Whether the duty was met. What is `out` is in no base: it was not asked, or its day has not come. */
export const DueOutcome = z.enum(["met", "failed", "out"]);
export type DueOutcome = z.infer<typeof DueOutcome>;
