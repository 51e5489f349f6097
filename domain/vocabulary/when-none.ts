import * as z from "zod";

/**
 * The points of a criterion that has nothing to count: all, none, `undecided` (no points, and the subject gets no level
 * until the fact is entered), or `rescale` (its maximum is spread over the other criteria of its group).
 */
export const WhenNone = z.enum(["full", "zero", "undecided", "rescale"]);
export type WhenNone = z.infer<typeof WhenNone>;
