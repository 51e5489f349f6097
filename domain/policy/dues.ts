/** What a rule book asks for by a day, beyond what the catalogue of an office asks. */
import * as z from "zod";
import { DecimalText } from "../values/exact.ts";
import { Rhythm } from "../vocabulary/setting.ts";
import { dated } from "./dated.ts";

/** By the id of a group of criteria. */
const GroupRhythms = z.record(z.string(), dated(Rhythm));

/**
 * A policy with dues is rated by what is due: what was not entered counts as not done, or leaves its subject without a
 * level. A policy without them is rated by the rows that exist.
 */
export const Dues = z.strictObject({
  /** How often points and task results are due. Rows of another rhythm do not count and are listed. */
  rhythm: z.strictObject({ individual: GroupRhythms, leader: GroupRhythms, collective: GroupRhythms }),
  /** How often a unit is inspected; without it no inspection is due. */
  inspections: dated(Rhythm).optional(),
  /** Days after an inspection by which a finding without a day of its own is remedied. */
  remedyDays: dated(DecimalText),
  /** Days between the closing day of a period and its last day; 0 without a value. */
  closing: z.strictObject({
    month: dated(DecimalText).optional(),
    quarter: dated(DecimalText).optional(),
    year: dated(DecimalText).optional(),
  }),
  /** How often a unit reports that a period is complete, and within how many days after its end. */
  reports: z.strictObject({ every: dated(Rhythm), withinDays: dated(DecimalText) }).optional(),
  /** Days after a period's end by which the authority decides on its published results; without a value none is due. */
  decisions: z
    .strictObject({
      month: dated(DecimalText).optional(),
      quarter: dated(DecimalText).optional(),
      year: dated(DecimalText).optional(),
    })
    .optional(),
  /** Months of the year for which a unit has to exist to be rated. */
  unitMonths: dated(DecimalText),
});
export type Dues = z.infer<typeof Dues>;
