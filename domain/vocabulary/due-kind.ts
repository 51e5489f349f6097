import * as z from "zod";

/** What the catalogue and the policy ask of a person or a unit by a day. */
export const DueKind = z.enum([
  "attendance",
  "session",
  "essay",
  "action-plan",
  "discussion",
  "target",
  "plan-task",
  "inspection",
  "remedy",
  "points",
  "task-results",
  "report",
  "decision",
]);
export type DueKind = z.infer<typeof DueKind>;
