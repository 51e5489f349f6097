import * as z from "zod";

/** Why somebody is no longer a member of any unit here. */
export const DepartureReason = z.enum(["moved", "died", "left-party"]);
export type DepartureReason = z.infer<typeof DepartureReason>;
