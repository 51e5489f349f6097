import * as z from "zod";

/** What can be wrong with the last day and the reason of a row that has ended. */
export const LeavingFault = z.enum([
  "day-missing",
  "day-unclear",
  "day-before-start",
  "reason-missing",
  "reason-long",
]);
export type LeavingFault = z.infer<typeof LeavingFault>;
