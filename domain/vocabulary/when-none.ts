import * as z from "zod";

/**
 * The points of a criterion that has nothing to count: all, none, or `undecided` (no points, and the subject gets no
 * level until the fact is entered).
 */
export const WhenNone = z.enum(["full", "zero", "undecided"]);
export type WhenNone = z.infer<typeof WhenNone>;
