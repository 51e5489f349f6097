/** A commendation held as data: its candidates, conditions, slots and tie breakers. */
import * as z from "zod";
import type { Day } from "../values/day.ts";
import { DecimalText, exact, exactText } from "../values/exact.ts";
import { Proposal } from "../vocabulary/proposal.ts";
import { SubjectKind } from "../vocabulary/subject-kind.ts";
import { Level } from "../vocabulary/level.ts";
import { DisciplineDegree } from "../vocabulary/discipline-form.ts";
import { dated, inForce, Source } from "./dated.ts";

const Title = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** A part of a whole, exact: a decimal or a fraction such as "2/3". */
const ShareText = z.string().regex(/^\d{1,9}(\.\d{1,20}|\/[1-9]\d{0,8})?$/);

/** Conditions of a commendation. The members of a collective are the people rated in it, its units those below it. */
export const AwardCondition = z.discriminatedUnion("kind", [
  /** With `orInitiative` a recognised initiative of the year stands for the level. */
  z.strictObject({ kind: z.literal("level"), atLeast: Level, orInitiative: z.boolean().optional() }),
  /**
   * This year and those before it, without a gap, at the best level or at `atLeast`; `typical` asks for tiêu biểu in
   * each.
   */
  z.strictObject({
    kind: z.literal("streak"),
    years: dated(DecimalText),
    typical: z.boolean(),
    atLeast: Level.optional(),
    /** Why years that the same award was given for before are told; without it they are counted without a word. */
    repeat: Source.optional(),
  }),
  z.strictObject({ kind: z.literal("typical") }),
  z.strictObject({
    kind: z.literal("noDiscipline"),
    from: DisciplineDegree,
    whom: z.enum(["self", "members"]),
  }),
  /** A percentage of the tasks, or of the earlier shortcomings. */
  z.strictObject({
    kind: z.literal("tasks"),
    of: z.enum(["done", "late", "exceeded", "remedied"]),
    test: z.enum(["atLeast", "atMost"]),
    value: dated(DecimalText),
  }),
  z.strictObject({ kind: z.literal("memberShare"), proposed: Proposal, atLeast: dated(DecimalText) }),
  z.strictObject({ kind: z.literal("someMember"), proposed: Proposal }),
  z.strictObject({ kind: z.literal("everyMember"), atLeast: Level }),
  /** The part of the rated members, or of the rated units below it, that reaches a level. */
  z.strictObject({
    kind: z.literal("levelShare"),
    of: z.enum(["members", "units"]),
    level: Level,
    atLeast: dated(ShareText),
  }),
  /**
   * The part of a term's years with a recognised level; only awards for a term ask for it, and for nothing but it and
   * votes.
   */
  z.strictObject({
    kind: z.literal("termYears"),
    level: Level,
    typical: z.boolean(),
    atLeast: dated(ShareText),
  }),
  /** The council votes after the proposal, so the engine prints the condition and does not test it. */
  z.strictObject({ kind: z.literal("vote"), atLeast: dated(DecimalText) }),
]);
export type AwardCondition = z.infer<typeof AwardCondition>;

/**
 * The number of proposals in each unit, peer group or organisation. Without slots everyone who meets the conditions is
 * proposed.
 */
export const Slots = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    within: z.enum(["unit", "group", "organisation"]),
    value: dated(DecimalText),
  }),
  z.strictObject({
    kind: z.literal("share"),
    within: z.enum(["unit", "group", "organisation"]),
    percent: dated(DecimalText),
    /** The base of the share: those who meet the conditions, or all who are rated. */
    of: z.enum(["candidates", "rated"]),
    rounding: dated(z.enum(["down", "half-up", "up"])),
    /** The least number of slots, whatever the share gives. */
    least: dated(DecimalText).optional(),
  }),
]);
export type Slots = z.infer<typeof Slots>;

/** The order of candidates when there are fewer slots; more points in a criterion come first. */
export const TieBreaker = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.enum(["score", "done", "late", "exceeded", "remedied", "streak"]),
    source: Source,
  }),
  z.strictObject({ by: z.literal("criterion"), criterion: z.string(), source: Source }),
  /** Prefers a woman, or a collective with at least this percentage of women: only where the law says so. */
  z.strictObject({ by: z.literal("women"), share: dated(DecimalText), source: Source }),
]);
export type TieBreaker = z.infer<typeof TieBreaker>;

export const AwardRule = z.strictObject({
  id: Proposal,
  /** The award's branch: the Party, the state (emulation titles), or the organisation itself. */
  branch: z.enum(["party", "state", "local"]).optional(),
  form: Title,
  decidedBy: Title,
  periods: z.array(z.enum(["month", "quarter", "year", "term"])).min(1),
  kinds: z.array(SubjectKind).min(1),
  /** The kinds of unit (form `units`) for which a collective may receive it; every kind without it. */
  unitKinds: z.array(z.string().min(1)).min(1).optional(),
  /** Only for Party members and Party organisations. */
  partyOnly: z.boolean(),
  conditions: z.array(AwardCondition).min(1),
  slots: Slots.optional(),
  tieBreakers: z.array(TieBreaker).optional(),
  /** The money that goes with the award: so many times the base salary (đồng) of the day of the decision. */
  money: z.strictObject({ ratio: dated(DecimalText), base: dated(DecimalText) }).optional(),
  /** The text that holds the award back while discipline, an inspection or a complaint is under way. */
  hold: Source.optional(),
  source: Source,
});
export type AwardRule = z.infer<typeof AwardRule>;

/** The money that goes with an award on a day: so many times the base salary, in đồng. */
export interface AwardMoney {
  readonly ratio: string;
  readonly base: string;
  /** Whole đồng. */
  readonly amount: number;
}

/** undefined where no text fixes the ratio on that day. */
export function moneyOn({ money }: AwardRule, day: Day): AwardMoney | undefined {
  if (money === undefined) return undefined;
  const [first] = money.ratio;
  const on = first !== undefined && day < first.effective ? first.effective : day;
  const [ratio, base] = [inForce(money.ratio, on).value, inForce(money.base, on).value];
  const amount = exact(ratio).mul(exact(base));
  return amount.compare(0) === 0 ? undefined : { ratio, base, amount: Math.round(Number(exactText(amount))) };
}
