import * as z from "zod";

/** What scoring takes for granted of a row that an earlier version of the forms could not say more exactly. */
export const Assumption = z.enum([
  "exempt-all-year",
  "suspended-all-year",
  "made-up-in-time",
  "act-in-unit-of-register",
]);
export type Assumption = z.infer<typeof Assumption>;
