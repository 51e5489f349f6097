import * as z from "zod";

/** How a line of a returned sheet stands. */
export const DecisionLineStatus = z.enum(["open", "ready", "refused", "recorded", "unchanged", "conflict"]);
export type DecisionLineStatus = z.infer<typeof DecisionLineStatus>;
