/** A term's years side by side. */
import * as z from "zod";
import { Commendation } from "../score/result.ts";
import { Proposal } from "../vocabulary/proposal.ts";
import { SubjectKind } from "../vocabulary/subject-kind.ts";
import { Level, Outcome } from "../vocabulary/level.ts";
import { Decision } from "./decisions.ts";
import { FormName, Run, Unit, Withheld, YearField } from "./fields.ts";
import { LEFT_REASONS } from "../vocabulary/faults/left-reason.ts";

/** The most years of a term. A congress sits every five years, so this allows for a late one. */
export const LONGEST_TERM = 10;

export function isTerm(from: number, to: number): boolean {
  return from <= to && to - from < LONGEST_TERM;
}

export const TermSpan = z
  .strictObject({
    from: YearField.describe("The term's first year."),
    to: YearField.describe("The term's last year; the committee's register of it holds the decisions."),
  })
  .refine(({ from, to }) => isTerm(from, to), { path: ["to"] })
  .meta({ id: "TermSpan" });
export type TermSpan = z.infer<typeof TermSpan>;

const TermYear = z.object({
  year: YearField,
  unit: Unit.nullable().describe("Where the subject was rated; null when only a decision is known."),
  proposed: Outcome.nullable().describe("What the published run proposed."),
  display: z.string().nullable().describe("Its score, half-up to two decimals with a decimal comma."),
  decided: Level.nullable().describe("The level that the authority recognised."),
  typical: z.boolean().describe("Recognised as outstanding (tiêu biểu)."),
  proposals: z.array(Proposal).describe("Commendations that were proposed."),
  awards: z.array(Proposal).describe("Commendations that were decided."),
});
export const TermSubject = z.object({
  subject: z.string().describe("A person's code or a unit's id."),
  name: z.string().describe("The name in the last year that knows it."),
  kind: SubjectKind.describe("The kind of subject at its last rating."),
  years: z.array(TermYear).describe("The years of the term that know the subject, in order."),
  streak: z
    .int()
    .describe(
      "Years running at the best level up to the last of the term, by decisions; counted inside the term.",
    ),
  typicalStreak: z.int().describe("The same for being outstanding."),
});
export type TermSubject = z.infer<typeof TermSubject>;

export const TermDecision = Decision.pick({
  outcome: true,
  award: true,
  number: true,
  decidedOn: true,
  reason: true,
  exception: true,
  note: true,
  rev: true,
  by: true,
  at: true,
})
  .extend({
    subject: z.string().describe("The person or unit that it is about."),
    name: z.string().describe("The person's or unit's name."),
    matter: Proposal.describe("The commendation that was decided on."),
    differs: z.boolean().describe("Whether the decision differs from what the term proposes now."),
  })
  .meta({ id: "TermDecision" });
export type TermDecision = z.infer<typeof TermDecision>;

export const TermResponse = z
  .object({
    from: YearField,
    to: YearField,
    years: z
      .array(z.object({ year: YearField, run: Run.nullable().describe("The published run of the year.") }))
      .describe("Every year of the term."),
    subjects: z.array(TermSubject).describe("Units first, then people, each by code."),
    withheld: Withheld,
    commendations: z
      .array(Commendation.extend({ subject: z.string().describe("The person or unit that it is for.") }))
      .optional()
      .describe(
        "What the policy of the last year proposes for the whole term, in the order of the subjects.",
      ),
    decisions: z
      .array(TermDecision)
      .optional()
      .describe("What the authority decided on awards for this term, proposed or not."),
  })
  .meta({ id: "TermResponse" });
export type TermResponse = z.infer<typeof TermResponse>;

const NamedRow = z.object({
  form: FormName,
  name: z.string().describe("The row by its names."),
});

/** What opening a year does, or did. */
export const YearOpening = z
  .object({
    year: YearField.describe("The year that is opened."),
    from: YearField.describe("The year that it is opened from."),
    forms: z
      .array(
        z.object({
          form: FormName,
          waiting: z.int().describe("Rows that are not in the new year yet."),
          there: z.int().describe("Rows that the new year has; they stay as they are."),
        }),
      )
      .describe("What is carried over, by form."),
    left: z
      .array(NamedRow.extend({ why: z.enum(LEFT_REASONS).describe("Why it stays.") }))
      .describe("What stays in the old year and is named, since somebody may look for it."),
    refused: z
      .array(NamedRow.extend({ message: z.string().describe("Why, in the reader's language.") }))
      .describe("Rows that the new year does not take; they are to be entered by hand."),
    more: z.boolean().describe("One request did not come to all of them: ask again."),
  })
  .meta({ id: "YearOpening" });
export type YearOpening = z.infer<typeof YearOpening>;
