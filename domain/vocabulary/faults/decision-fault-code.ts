import * as z from "zod";

/** Why one decision of a request was not recorded. */
export const DecisionFaultCode = z.enum([
  "unknown-subject",
  "own-subject",
  "declared-interest",
  "other-period",
  "duplicate",
  "nothing-proposed",
  "value-missing",
  "value-unexpected",
  "reason-missing",
  "on-hold",
  "vote-missing",
  "vote-too-low",
  "not-stored",
]);
export type DecisionFaultCode = z.infer<typeof DecisionFaultCode>;
