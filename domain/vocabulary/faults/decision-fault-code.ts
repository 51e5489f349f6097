import * as z from "zod";

/** A limit that a decision exceeds: of the law, of the numbers, or of what can be meant. */
export const DecisionLimitCode = z.enum([
  "on-hold",
  "day-far",
  "day-ahead",
  "not-rated",
  "not-earned",
  "beyond-cap",
  "typical-below",
  "award-stands",
  "wrong-kind",
  "below-level",
  "not-met",
  "given-twice",
  "text-ended",
  "vote-too-low",
  "council-differs",
]);
export type DecisionLimitCode = z.infer<typeof DecisionLimitCode>;

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
  "votes-exceed",
  ...DecisionLimitCode.options,
  "exception-without-reason",
  "exception-exceeds-nothing",
  "not-stored",
]);
export type DecisionFaultCode = z.infer<typeof DecisionFaultCode>;
