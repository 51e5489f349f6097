import * as z from "zod";

/** What does not add up in minutes of a count. */
export const CountFaultCode = z.enum([
  /** No Word file, or one with parts that are not read. */
  "unreadable",
  /** The file has no table of names with a box for each level. */
  "no-names",
  "blank",
  "handed-out",
  "returned",
  "sum",
  "name-blank",
  "name-sum",
]);
export type CountFaultCode = z.infer<typeof CountFaultCode>;
