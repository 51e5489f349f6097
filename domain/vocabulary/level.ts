import * as z from "zod";

/** The four levels of 366-QĐ/TW Điều 11, best first. */
export const LEVELS = ["HTXS", "HTT", "HTNV", "KHTNV"] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** Outcomes of the engine for a subject: a level, no fitting level, facts missing, or not rated. */
export const UNLEVELLED = ["NO_FIT", "INCOMPLETE", "NOT_RATED"] as const;
export const OUTCOMES = [...LEVELS, ...UNLEVELLED] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

export function isLevel(outcome: string | undefined): outcome is Level {
  return LEVELS.some((level) => level === outcome);
}

/** Whether the rating came to an end, with a level or with none that fits. */
export function isAssessed(outcome: Outcome): boolean {
  return outcome !== "INCOMPLETE" && outcome !== "NOT_RATED";
}
