import * as z from "zod";

/** How study and plans can fall short of what was meant, although something was done, in the order of lists. */
export const DefectKind = z.enum([
  "session-mixed",
  "session-short",
  "plan-copied",
  "plan-generic",
  "plan-not-feasible",
  "plan-not-combative",
  "plan-not-close",
  "discussion-formal",
  "inspection-irregular",
  "reminder-missing",
  "reminder-late",
]);
export type DefectKind = z.infer<typeof DefectKind>;
