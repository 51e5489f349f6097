import * as z from "zod";

/** What an authority answers to a proposal. */
export const DecisionKind = z.enum(["approved", "changed", "refused"]);
export type DecisionKind = z.infer<typeof DecisionKind>;
