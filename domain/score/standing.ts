import * as z from "zod";
import { Day } from "../values/day.ts";
import { DisciplineForm } from "../vocabulary/discipline-form.ts";
import { TriggerId } from "../vocabulary/trigger.ts";
import { SubjectKind } from "../vocabulary/subject-kind.ts";
import { Level } from "../vocabulary/level.ts";
import { RowRef } from "../trace/trace.ts";
import { MissingFact } from "./missing-fact.ts";

/** A rational number as text: a decimal, or a ratio where no decimal terminates. */
const ExactText = z.string().regex(/^-?\d+(\.\d+|\/[1-9]\d*)?$/);
const YearKey = z.string().regex(/^(19|20|21)\d{2}$/);
const Words = z.string().trim().min(1).max(500);

/**
 * A subject's facts besides its points per criterion, with their defaults. A worked case gives decimals of 0-100;
 * scoring gives exact ratios.
 */
export function standingFields(amount: z.ZodType<string, string>) {
  return {
    id: z.string().min(1).max(120),
    subject: SubjectKind,
    /** The peer group within which HTXS is capped. */
    group: z.string().min(1).max(60),
    /** Levels of quarters I-III, null where not rated; the fourth is the year. */
    quarters: z.array(Level.nullable()).max(3).default([]),
    /** Percentages of the assigned tasks. */
    tasks: z
      .strictObject({
        done: amount.default("100"),
        late: amount.default("0"),
        exceeded: amount.default("30"),
        /** Tasks with a serious error; 0 where none was entered. */
        errors: amount.optional(),
      })
      .prefault({}),
    /** The same of the unit or field that a leader leads, which then decides the conditions on tasks. */
    led: z
      .strictObject({ done: amount, late: amount, exceeded: amount, errors: amount.optional() })
      .optional(),
    /** Percentage of earlier shortcomings remedied. */
    remedied: amount.default("100"),
    triggers: z.array(TriggerId).default([]),
    overrides: z.array(z.strictObject({ trigger: TriggerId, reason: Words })).default([]),
    /** Disciplinary measures; a collective has those of its leadership members. */
    discipline: z.array(z.strictObject({ form: DisciplineForm, dutyRelated: z.boolean() })).default([]),
    admittedOn: Day.optional(),
    /** The initiative or study of the year that the organisation recognised, with its decision. */
    initiative: Words.optional(),
    monthsWorked: z.int().min(0).max(12).default(12),
    exempt: z.boolean().default(false),
    /** The collective to which a person belongs. */
    unit: z.string().min(1).max(120).optional(),
    head: z.boolean().default(false),
    /** Discipline, inspections and complaints under way, in words. */
    pending: z.array(Words).default([]),
    history: z.record(YearKey, Level).default({}),
    /** Years in which a collective was HTXS tiêu biểu. */
    typical: z.record(YearKey, z.boolean()).default({}),
  };
}

/** A document that decided something. */
const Paper = z.strictObject({
  number: z.string().optional(),
  decidedOn: Day.optional(),
  decidedBy: z.string().optional(),
});
export type Paper = z.infer<typeof Paper>;

/** A subject's facts from which its level is decided. */
export const Standing = z.strictObject({
  ...standingFields(ExactText),
  name: z.string(),
  /** null when the subject has no points, which is allowed only for a subject that is not rated. */
  score: ExactText.nullable(),
  /** null when no task was recorded. */
  tasks: z
    .strictObject({
      done: ExactText,
      late: ExactText,
      exceeded: ExactText,
      errors: ExactText.optional(),
    })
    .nullable(),
  /** Party members and Party organisations: only these receive the Party's commendations. */
  party: z.boolean().default(true),
  suspended: z.boolean().default(false),
  /** The percentage of a month's weekdays that a person was at work. */
  presence: ExactText.optional(),
  /** A collective's kind (form `units`). */
  unitKind: z.string().default("chi-bo"),
  /** A person's gender; absent where none was entered. */
  female: z.boolean().optional(),
  /** The percentage of women among a collective's people at the period's end; absent where a gender is missing. */
  womenShare: ExactText.optional(),
  /** The documents that decided the levels of `history`, where they were recorded. */
  papers: z.record(YearKey, Paper).default({}),
  /** The category of a person in a year with two rule books. */
  category: z.string().optional(),
  /** The awards of earlier years, with their documents. */
  awards: z.record(YearKey, z.array(Paper.extend({ award: z.string() }))).default({}),
  /** Ids of criteria without the facts to decide them; the subject gets no level while one is missing. */
  missing: z.array(z.string()).default([]),
  /** Facts that the unit owes about the subject; the subject is incomplete while one is missing. */
  incomplete: z.array(MissingFact).default([]),
  /** Decided measures without their form, and conclusions without their ground; the subject is incomplete while one stands. */
  undescribed: z.array(RowRef).default([]),
  /** Months of the period in which a collective existed; absent where nothing is due. */
  monthsExisted: z.int().min(0).max(12).optional(),
  /** Whether nothing at all was asked of the subject in the period. */
  nothingDue: z.boolean().default(false),
});
export type Standing = z.infer<typeof Standing>;
