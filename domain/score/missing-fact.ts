import * as z from "zod";
import { Day } from "../values/day.ts";
import { Period } from "../values/period.ts";
import { RowRef } from "../trace/trace.ts";
import { DueKind } from "../vocabulary/due-kind.ts";

/**
 * A fact about a subject that its unit had to enter and did not. It is no fault of the subject, so it takes no points,
 * but while it is missing no level can be decided.
 */
export const MissingFact = z.strictObject({
  kind: DueKind,
  /** The id of the criterion that needs it. */
  criterion: z.string(),
  /** The period of points or task results. */
  period: Period.optional(),
  dueOn: Day,
  /** The row that asks for it, such as a session; absent where the policy asks. */
  asks: RowRef.optional(),
  /** The article of the policy that asks for it; empty where a row asks. */
  source: z.string(),
});
export type MissingFact = z.infer<typeof MissingFact>;
