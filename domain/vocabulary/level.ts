import * as z from "zod";

/** The four levels of 366-QĐ/TW Điều 11, best first. */
export const LEVELS = ["HTXS", "HTT", "HTNV", "KHTNV"] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** Outcomes of the engine for a subject: a level, no fitting level, or not rated. */
export const OUTCOMES = [...LEVELS, "NO_FIT", "NOT_RATED"] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;
