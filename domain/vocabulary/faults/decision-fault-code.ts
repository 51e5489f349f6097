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
  "vote-missing",
  "on-hold",
  "wrong-kind",
  "below-level",
  "not-rated",
  "beyond-cap",
  "vote-too-low",
  "council-differs",
  "day-far",
  "text-ended",
  "exception-without-reason",
  "not-stored",
]);
export type DecisionFaultCode = z.infer<typeof DecisionFaultCode>;
