import * as z from "zod";
import type { Day } from "../values/day.ts";
import { exact } from "../values/exact.ts";
import { inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { isLevel, Level, LEVELS, Outcome } from "../vocabulary/level.ts";
import type { SubjectResult } from "./result.ts";
import { Proposal } from "../vocabulary/proposal.ts";
import { Flag } from "../vocabulary/flag.ts";
import { SubjectKind } from "../vocabulary/subject-kind.ts";

const Side = z.object({
  level: Outcome.describe("What the engine proposes."),
  score: z.string().nullable().describe("Exact."),
  display: z.string().nullable().describe("Half-up to two decimals with a decimal comma."),
  line: Level.nullable().describe("The best level whose floor the score reaches, whatever else holds."),
  flags: z.array(Flag).describe("What a person should look at."),
  proposals: z.array(Proposal).describe("Commendations that the conditions allow."),
});

const Direction = z.enum(["up", "down", "same"]);

const ImpactChange = z.object({
  subject: z.string().describe("A person's code or a unit's id."),
  kind: SubjectKind.describe("What is rated."),
  name: z.string().describe("The person's or unit's name."),
  unit: z.string().describe("The unit in which the subject is rated."),
  level: z
    .enum([...Direction.options, "other"])
    .describe("`other`: to or from `NO_FIT`, `INCOMPLETE` or `NOT_RATED`, which are no levels."),
  line: Direction.describe("Which way the score crossed a floor."),
  before: Side.describe("In the first run."),
  after: Side.describe("In the second."),
});
export type ImpactChange = z.infer<typeof ImpactChange>;

/** The facts of the two runs: the same facts under two policies, or facts before and after a correction. */
export const ComparedFacts = z.enum(["same", "corrected"]);
export type ComparedFacts = z.infer<typeof ComparedFacts>;

/** The changes caused by another policy on the same facts, or by a correction of the facts. */
export const Impact = z
  .object({
    compared: z.int().describe("Subjects that both runs speak of."),
    raised: z.int().describe("Subjects whose level is better in the second."),
    lowered: z.int().describe("Subjects whose level is worse in the second."),
    rescored: z.int().describe("Subjects whose exact score is not the same."),
    crossedUp: z.int().describe("Subjects whose score reaches a better floor in the second."),
    crossedDown: z.int().describe("Subjects whose score falls below a floor in the second."),
    unentered: z
      .int()
      .default(0)
      .describe(
        "Subjects that neither run can rate, because facts about them were not entered: of them nothing is compared.",
      ),
    changed: z
      .array(ImpactChange)
      .describe(
        "By subject: everyone whose level, line, flags or proposals are not the same; after a correction everyone whose score moved, too.",
      ),
    onlyBefore: z.array(z.string()).describe("Subjects of the first alone."),
    onlyAfter: z.array(z.string()).describe("Subjects of the second alone."),
  })
  .meta({ id: "Impact", description: "Two runs of one period, side by side." });
export type Impact = z.infer<typeof Impact>;

export interface ImpactSide {
  readonly policy: Policy;
  readonly results: readonly SubjectResult[];
}

/**
 * Compares the results of two runs of one period; the order of the results makes no difference. Another policy moves
 * nearly every score a little, so a moved score alone is listed only after a correction.
 */
export function impactOf(
  before: ImpactSide,
  after: ImpactSide,
  day: Day,
  facts: ComparedFacts = "same",
): Impact {
  const byId = (side: ImpactSide) => new Map(side.results.map((result) => [result.subject, result]));
  const [left, right] = [byId(before), byId(after)];
  const both = [...left.values()].toSorted(bySubject).flatMap((result): ImpactChange[] => {
    const other = right.get(result.subject);
    return other === undefined ? [] : [changeOf(before.policy, after.policy, day, result, other)];
  });
  const count = (holds: (change: ImpactChange) => boolean) => both.filter(holds).length;
  const only = (of: typeof left, without: typeof left) =>
    [...of.keys()].filter((subject) => !without.has(subject)).toSorted();
  return {
    compared: both.length,
    raised: count(({ level }) => level === "up"),
    lowered: count(({ level }) => level === "down"),
    rescored: count(isRescored),
    crossedUp: count(({ line }) => line === "up"),
    crossedDown: count(({ line }) => line === "down"),
    unentered: count(isUnentered),
    changed: both.filter((change) => isChange(change) || (facts === "corrected" && isRescored(change))),
    onlyBefore: only(left, right),
    onlyAfter: only(right, left),
  };
}

function changeOf(
  first: Policy,
  second: Policy,
  day: Day,
  was: SubjectResult,
  is: SubjectResult,
): ImpactChange {
  const before = sideOf(first, day, was);
  const after = sideOf(second, day, is);
  const { subject, kind, name, unit } = is;
  const level =
    before.level === after.level
      ? "same"
      : isLevel(before.level) && isLevel(after.level)
        ? direction(before.level, after.level)
        : "other";
  return { subject, kind, name, unit, level, line: direction(before.line, after.line), before, after };
}

function sideOf(policy: Policy, day: Day, { level, score, display, flags, proposals }: SubjectResult) {
  const reached =
    score === null
      ? undefined
      : policy.levels.find(({ floor }) => exact(score).compare(exact(inForce(floor, day).value)) >= 0);
  const line = reached?.level ?? null;
  return { level, score, display, line, flags, proposals: proposals.map(({ id }) => id) };
}

function direction(before: Level | null, after: Level | null): z.infer<typeof Direction> {
  const [was, is] = [before, after].map((level) => (level === null ? LEVELS.length : LEVELS.indexOf(level)));
  if (was === undefined || is === undefined || was === is) return "same";
  return is < was ? "up" : "down";
}

function isChange({ level, line, before, after }: ImpactChange): boolean {
  const marks = (side: ImpactChange["before"]) => [...side.flags, "|", ...side.proposals].join(" ");
  return level !== "same" || line !== "same" || marks(before) !== marks(after);
}

function isRescored({ before, after }: ImpactChange): boolean {
  return before.score !== after.score;
}

function isUnentered({ before, after }: ImpactChange): boolean {
  return before.level === "INCOMPLETE" && after.level === "INCOMPLETE";
}

function bySubject(a: SubjectResult, b: SubjectResult): number {
  return a.subject < b.subject ? -1 : 1;
}
