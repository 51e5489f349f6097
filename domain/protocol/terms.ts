/** A term's years side by side. */
import * as z from "zod";
import { Commendation, LevelSchema, Outcome, Proposal, SubjectKind } from "../score/result.ts";
import { Run, Unit, YearField } from "./fields.ts";

/** A congress sits every five years; a table of more years than this is no term. */
export const LONGEST_TERM = 10;

const TermYear = z.object({
  year: YearField,
  unit: Unit.nullable().describe("Where the subject was rated; null when only a decision is known."),
  proposed: Outcome.nullable().describe("What the published run proposed."),
  display: z.string().nullable().describe("Its score, half-up to two decimals with a decimal comma."),
  decided: LevelSchema.nullable().describe("The level that the authority recognised."),
  typical: z.boolean().describe("Recognised as outstanding (tiêu biểu)."),
  proposals: z.array(Proposal).describe("Commendations that were proposed."),
  awards: z.array(Proposal).describe("Commendations that were decided."),
});
export const TermSubject = z.object({
  subject: z.string().describe("A person's code or a unit's id."),
  name: z.string().describe("The name in the last year that knows it."),
  kind: SubjectKind.describe("As last rated."),
  years: z.array(TermYear).describe("The years of the term that know the subject, in order."),
  streak: z
    .int()
    .describe(
      "Years running at the best level up to the last of the term, by decisions; counted inside the term.",
    ),
  typicalStreak: z.int().describe("The same for being outstanding."),
});
export type TermSubject = z.infer<typeof TermSubject>;

export const TermResponse = z
  .object({
    from: YearField,
    to: YearField,
    years: z
      .array(z.object({ year: YearField, run: Run.nullable().describe("The published run of the year.") }))
      .describe("Every year of the term."),
    subjects: z.array(TermSubject).describe("Units first, then people, each by code."),
    commendations: z
      .array(Commendation.extend({ subject: z.string().describe("Whom it is for.") }))
      .optional()
      .describe(
        "What the policy of the last year proposes for the whole term, in the order of the subjects.",
      ),
  })
  .meta({ id: "TermResponse" });
export type TermResponse = z.infer<typeof TermResponse>;
