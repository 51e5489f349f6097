/**
 * A policy is a dated rule book held as data: every number carries the day from which it holds and the text that fixes
 * it. A run is pinned to one policy version. A published version is never edited; a new value gets a new day.
 */
import * as z from "zod";
import { Day } from "../values/day.ts";
import { DecimalText } from "../values/exact.ts";
import { SubjectKind } from "../vocabulary/subject-kind.ts";
import { Level } from "../vocabulary/level.ts";
import { TriggerId } from "../vocabulary/trigger.ts";
import { AwardRule } from "./award.ts";
import { dated, Source } from "./dated.ts";
import { Dues } from "./dues.ts";
import { Measure } from "./measures.ts";
import { Beside, Work } from "./work.ts";
import { RULE_SETTINGS } from "../vocabulary/setting.ts";

const Title = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

export const Criterion = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: Title,
  group: z.string(),
  max: dated(DecimalText),
  measure: Measure,
});
export type Criterion = z.infer<typeof Criterion>;

/** The scoring of one kind of subject: groups with their maximum, and criteria that share each group's points. */
const Rubric = z.strictObject({
  groups: z.array(z.strictObject({ id: z.string(), title: Title, max: dated(DecimalText) })).min(1),
  criteria: z.array(Criterion).min(1),
});
export type Rubric = z.infer<typeof Rubric>;

/** A level's condition on a number of the subject's standing: a percentage, or the count of disciplinary measures. */
export const Condition = z.strictObject({
  of: z.enum(["done", "late", "exceeded", "errors", "remedied", "discipline"]),
  kinds: z.array(SubjectKind).min(1),
  test: z.enum(["atLeast", "atMost"]),
  value: dated(DecimalText),
});
export type Condition = z.infer<typeof Condition>;

const LevelRule = z.strictObject({
  level: Level,
  floor: dated(DecimalText),
  conditions: z.array(Condition),
});
export type LevelRule = z.infer<typeof LevelRule>;

const Trigger = z.strictObject({
  id: TriggerId,
  /** The kinds of subject for which the text names the ground. */
  kinds: z.array(SubjectKind).min(1),
  /**
   * The rule by which the engine finds the ground itself: tasks done below a percentage, or any duty-related
   * discipline.
   */
  derived: z
    .discriminatedUnion("from", [
      z.strictObject({ from: z.literal("done"), below: dated(DecimalText) }),
      z.strictObject({ from: z.literal("dutyDiscipline") }),
    ])
    .optional(),
  source: Source,
});

export const CapBase = z.enum(RULE_SETTINGS["cap.base"]);
export const CapRounding = z.enum(RULE_SETTINGS["cap.rounding"]);
export const CapHeads = z.enum(RULE_SETTINGS["cap.heads"]);
export const CapDrop = z.enum(RULE_SETTINGS["cap.drop"]);
export const Switch = z.enum(RULE_SETTINGS.headAtMostUnit);

export const Policy = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  version: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/),
  effective: Day,
  title: Title,
  rubrics: z.strictObject({ individual: Rubric, leader: Rubric, collective: Rubric }),
  /** Levels, best first; the last takes every score below the floor above it. */
  levels: z.array(LevelRule).min(2),
  triggers: z.array(Trigger),
  cap: z.strictObject({
    level: Level,
    percent: dated(DecimalText),
    /** The highest percentage that the competent authority may set. */
    percentMax: dated(DecimalText),
    base: dated(CapBase),
    drop: dated(CapDrop),
    /** How the limit becomes whole; without it the part behind the point is dropped. */
    rounding: dated(CapRounding).optional(),
    /** Whether heads count in the group and its limit; without it they do. */
    heads: dated(CapHeads).optional(),
  }),
  /** Leaders answer for the unit or the field that they lead; without it for their own tasks. */
  leaders: z
    .strictObject({
      /** The conditions and grounds on tasks are those of the unit or field led, while leading. */
      led: Source,
      /** Whether a leader's own tasks must meet the conditions, too. */
      ownTasks: dated(Switch),
      /** The unit's percentage of tasks done below which a deputy without a known field cannot have the best level. */
      deputyUnitDone: dated(DecimalText),
      /** A head whose unit has no level yet keeps the own one, and the awards wait. */
      undecidedUnit: Source,
    })
    .optional(),
  notRated: z.strictObject({
    admittedMonths: dated(DecimalText),
    workedMonths: dated(DecimalText),
    /** Categories of people (form `people`) whose months of work are counted. */
    workedCategories: dated(z.array(z.string()).min(1)),
    exempt: Source,
    /**
     * Before the day of admission a person is no member, and too few months since it end the Party's rating alone: the
     * work is still looked at for titles of the state. Without it the person is left out of both.
     */
    admission: Source.optional(),
    /** The fourth quarter is rated with its year, not by itself; without it like every other quarter. */
    fourthQuarter: Source.optional(),
    /**
     * The percentage of a month's weekdays below which a person is not rated for it; without it every month is rated.
     */
    monthPresence: dated(DecimalText).optional(),
  }),
  /**
   * The share (per cent) of a unit's plan standing word for word in the superior's plan from which the result is
   * flagged. The flag is for a person to check and takes no points; without this value no plan is flagged.
   */
  copiedPlan: z.strictObject({ flagFrom: dated(DecimalText) }).optional(),
  /** What has to be there by a day; without it only rows that exist are counted. */
  dues: Dues.optional(),
  /**
   * Discipline that is never lost; without it a case counts only as far as it was described: a case in the register of
   * another unit charges that unit, and each measure counts by itself.
   */
  discipline: z
    .strictObject({
      /** A decided case without its form or ground leaves its subject without a level. */
      undescribed: Source,
      /** Measures of several branches for one act count once. */
      oncePerAct: Source,
      /** The unit that the person led on the day of the act answers. */
      unitOfAct: Source,
      /** A recorded ground that the policy does not name is said in the result. */
      unknownGround: Source,
    })
    .optional(),
  /** The authority's decision on this year names who is outstanding in it; without it only decisions of other years do. */
  typicalOfYear: Source.optional(),
  /** A matter under way also stops the decision on the level until it was verified; without it, awards alone. */
  verifyFirst: Source.optional(),
  /** Whom the book rates where it stands beside another, and that it rates work, on which titles of the state hang. */
  work: Work.optional(),
  /** The other rule book of the year; the service sets it in a run's copy. */
  beside: Beside.optional(),
  headAtMostUnit: dated(Switch),
  quarterKhtnvBlocksHtxs: dated(Switch),
  /** Award rules in the order in which they are decided: a rule may count proposals of the rules before it. */
  proposals: z.array(AwardRule),
});
export type Policy = z.infer<typeof Policy>;
