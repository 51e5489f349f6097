import * as z from "zod";
import { OUTCOME_OPTIONS, LEVEL_OPTIONS } from "./level-names.ts";

export const SubjectKind = z.enum(["individual", "leader", "collective"]);
export type SubjectKind = z.infer<typeof SubjectKind>;

export const Outcome = z.enum(Object.keys(OUTCOME_OPTIONS) as [keyof typeof OUTCOME_OPTIONS]);
export const LevelSchema = z.enum(Object.keys(LEVEL_OPTIONS) as [keyof typeof LEVEL_OPTIONS]);

export const Flag = z.enum([
  "OVER_CAP",
  "TIE_DECISION_NEEDED",
  "NEAR_THRESHOLD",
  "HOLD",
  "HEAD_LIMITED",
  "QUARTER_LIMITED",
  "OVERRIDDEN",
]);
export type Flag = z.infer<typeof Flag>;

export const Proposal = z.enum([
  "giay-khen-nam",
  "khen-5-nam",
  "giay-khen-chi-bo-nam",
  "khen-chi-bo-5-nam",
  "ldtt",
  "cstdcs",
  "tap-the-ldtt",
  "tap-the-ldxs",
  /** Local and not a Party award: for months and quarters only. */
  "bieu-duong",
]);
export type Proposal = z.infer<typeof Proposal>;

/** Why a level was reached or missed: a code of `domain/texts/reasons.ts` with the numbers that it speaks of. */
export const Reason = z.object({
  code: z.string(),
  values: z.record(z.string(), z.string()),
  source: z.string(),
});
export type Reason = z.infer<typeof Reason>;

/** The final word of a run on one subject. `score` is exact text; `display` is half-up with a decimal comma. */
export const SubjectResult = z
  .object({
    subject: z.string(),
    kind: SubjectKind,
    name: z.string(),
    unit: z.string(),
    group: z.string(),
    level: Outcome,
    suggested: LevelSchema.nullable(),
    score: z.string().nullable(),
    display: z.string().nullable(),
    /** Exact points per criterion of the rubric, in its order. */
    criteria: z.array(z.object({ id: z.string(), max: z.string(), points: z.string() })),
    flags: z.array(Flag),
    reasons: z.array(Reason),
    proposals: z.array(
      z.object({
        id: Proposal,
        form: z.string(),
        decidedBy: z.string(),
        source: z.string(),
        settledBy: z.string(),
      }),
    ),
  })
  .meta({ id: "SubjectResult", description: "The final word of a run on one person or collective." });
export type SubjectResult = z.infer<typeof SubjectResult>;
