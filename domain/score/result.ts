import * as z from "zod";
import { ReasonCode } from "../vocabulary/reason-code.ts";
import { Flag } from "../vocabulary/flag.ts";
import { Level, Outcome } from "../vocabulary/level.ts";
import { Proposal } from "../vocabulary/proposal.ts";
import { SubjectKind } from "../vocabulary/subject-kind.ts";

/** A reason for a level as a code, with the numbers and codes that fill its text (`explainReason`). */
export const Reason = z.object({
  code: ReasonCode.describe("What the reason is."),
  values: z.record(z.string(), z.string()).describe("The numbers and codes that it speaks of."),
  source: z
    .string()
    .describe("The article or the local decision; empty where the reason speaks of entry only."),
});
export type Reason = z.infer<typeof Reason>;

export const Commendation = z.object({
  id: Proposal.describe("Which commendation."),
  form: z.string().describe("The form of the commendation."),
  decidedBy: z.string().describe("The authority that decides."),
  source: z.string().describe("The article."),
  settledBy: z
    .string()
    .describe(
      "The conditions with their numbers, and the rule that gave the place, where places are limited.",
    ),
});
export type Commendation = z.infer<typeof Commendation>;

/** The final word of a run on one subject. */
export const SubjectResult = z
  .object({
    subject: z.string().describe("A person's code or a unit's id."),
    kind: SubjectKind.describe("`individual` is a person who leads nothing; `collective` is a unit."),
    name: z.string().describe("The person's or unit's name."),
    unit: z.string().describe("The unit in which the subject is rated."),
    group: z.string().describe("The peer group inside which the cap holds."),
    level: Outcome.describe(
      "What the engine proposes; `NO_FIT`, `INCOMPLETE` and `NOT_RATED` are no levels.",
    ),
    suggested: Level.nullable().describe("With `NO_FIT`: the best level whose conditions hold."),
    score: z.string().nullable().describe("Exact: a decimal such as `89.995` or a ratio such as `268/3`."),
    display: z.string().nullable().describe("The score half-up to two decimals with a decimal comma."),
    criteria: z
      .array(
        z.object({
          id: z.string().describe("The criterion."),
          max: z.string().describe("The most it can give."),
          points: z.string().describe("What it gave."),
        }),
      )
      .describe("Exact points per criterion of the rubric, in its order."),
    flags: z.array(Flag).describe("What a person should look at before deciding."),
    reasons: z.array(Reason).describe("Why the level was reached or missed."),
    proposals: z.array(Commendation).describe("Commendations that the conditions allow."),
  })
  .meta({ id: "SubjectResult", description: "The final word of a run on one person or collective." });
export type SubjectResult = z.infer<typeof SubjectResult>;
