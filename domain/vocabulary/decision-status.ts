import * as z from "zod";

/** What became of a decision that was sent. */
export const DecisionStatus = z.enum(["recorded", "unchanged", "conflict", "refused"]);
export type DecisionStatus = z.infer<typeof DecisionStatus>;
