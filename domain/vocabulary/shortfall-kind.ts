import * as z from "zod";

/** How what is due can be missing, late or refused, in the order of lists. */
export const ShortfallKind = z.enum([
  "absent-unexcused",
  "absent-excused",
  "made-up-late",
  "not-recorded",
  "session-missing",
  "session-late",
  "essay-missing",
  "essay-late",
  "plan-missing",
  "plan-late",
  "discussion-missing",
  "targets-missing",
  "task-open",
  "task-late",
  "inspection-missing",
  "finding-open",
  "finding-late",
  "shortcoming-open",
  "shortcoming-late",
  "points-missing",
  "results-missing",
  "report-missing",
  "report-late",
]);
export type ShortfallKind = z.infer<typeof ShortfallKind>;

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
