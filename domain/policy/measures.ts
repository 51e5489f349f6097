import * as z from "zod";
import { WhenNone } from "../vocabulary/when-none.ts";
import { DecimalText } from "../values/exact.ts";
import { dated, Source } from "./dated.ts";

/**
 * Rates that a measure can use: a numerator and a denominator over the facts of a period. docs/policy.md, "What can be
 * counted", defines each of them.
 */
export const RateId = z.enum([
  "attendance",
  "attendance-members",
  "attendance-non-members",
  "attendance-online",
  "attendance-direct",
  "attendance-cell",
  "sessions-sound",
  "essays",
  "essays-graded",
  "plans",
  "plan-discussions",
  "plan-comments",
  "plan-targets",
  "named-persons",
  "plan-tasks",
  "inspections",
  "inspections-held",
  "reminders",
  "shortcomings",
]);
export type RateId = z.infer<typeof RateId>;

/** Rates of units alone: a person has nothing to count for them. */
export const UNIT_RATES: ReadonlySet<RateId> = new Set(["sessions-sound", "inspections-held"]);

/** The rater whose entered points count. */
export const EnteredBy = z.enum(["committee", "unit", "self"]);
export type EnteredBy = z.infer<typeof EnteredBy>;

const whenNone = dated(WhenNone);

/** The closed set of measures. Rates, floors, ceilings and bands are shares between 0 and 1. */
export const Measure = z.discriminatedUnion("kind", [
  /** Points in the first filled column of `order`, cut to the criterion's maximum. */
  z.strictObject({ kind: z.literal("entered"), order: dated(z.array(EnteredBy).min(1)), whenNone }),
  /** The maximum when the rate reaches `atLeast`, else 0. */
  z.strictObject({ kind: z.literal("allOrNothing"), of: RateId, atLeast: dated(DecimalText), whenNone }),
  /** Maximum x rate; a rate below the floor gives 0, one from the ceiling on gives all. */
  z.strictObject({
    kind: z.literal("rate"),
    of: RateId,
    floor: dated(DecimalText).optional(),
    ceiling: dated(DecimalText).optional(),
    whenNone,
  }),
  /** The points of the highest band that the rate reaches, else 0. */
  z.strictObject({
    kind: z.literal("bands"),
    of: RateId,
    bands: z.array(z.strictObject({ from: dated(DecimalText), points: dated(DecimalText) })).min(1),
    whenNone,
  }),
  /**
   * Maximum minus `perEvent` points for each event that the rate misses, not below 0. No published text fixes the
   * points.
   */
  z.strictObject({ kind: z.literal("deduction"), of: RateId, perEvent: dated(DecimalText) }),
  /**
   * Maximum x mean of quantity (done / assigned), quality ((done - errorWeight x serious errors) / assigned) and
   * progress ((done - lateWeight x late) / assigned), none below 0.
   */
  z.strictObject({
    kind: z.literal("taskResult"),
    errorWeight: dated(DecimalText),
    lateWeight: dated(DecimalText),
    /** The text by which a cause that the authority confirmed as objective takes nothing off; without it no cause counts. */
    objectiveCause: Source.optional(),
    /** The text by which tasks done beyond the assigned ones are results outside the base; without it they are none. */
    unplanned: Source.optional(),
    whenNone,
  }),
]);
export type Measure = z.infer<typeof Measure>;
