import * as z from "zod";
import type { CriteriaLimits } from "../contradiction/points.ts";
import type { sessions } from "../forms/catalogue/sessions.ts";
import type { Policy } from "../policy/policy.ts";
import { withCarried } from "../facts/carried.ts";
import { type FactIndex, indexFacts } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { invitingUnits } from "../facts/invitations.ts";
import type { Due } from "../due/due.ts";
import { duesOfUnits } from "../due/dues.ts";
import { dueScope } from "../due/scope.ts";
import { type SecondBook, withSecond } from "./second-dues.ts";
import { groupBy } from "../values/group-by.ts";
import { Day } from "../values/day.ts";
import { type Period, periodYear } from "../values/period.ts";
import { DueKind } from "../vocabulary/due-kind.ts";
import { contradictionsIn } from "./contradictions.ts";

/** What is due of one kind by one day, by what became of it; `begun` is a row that does not fulfil it yet. */
export const DueDay = z.object({
  kind: DueKind,
  day: Day,
  done: z.int(),
  late: z.int(),
  begun: z.int(),
  missing: z.int(),
});
export type DueDay = z.infer<typeof DueDay>;

/**
 * What is due in one unit's register in a period, counted by kind and day, so that the day of reading alone decides what
 * is late. What was waived or cancelled is asked of nobody and not counted. Whoever is invited through two units has a
 * mark in each: `elsewhere` counts the marks that the whole office counts in the other unit.
 */
export const DueSummary = z.object({
  all: z.array(DueDay),
  elsewhere: z.array(DueDay),
  /** Cells in rows of the period that contradict others. */
  contradictions: z.int(),
});
export type DueSummary = z.infer<typeof DueSummary>;

/**
 * Summaries by unit, of facts that hold the registers of these units and of those with which they share people.
 * @param leftOut people and units of whom nothing is counted
 */
export function summarizeUnits(
  policy: Policy,
  facts: OrganisationFacts,
  period: Period,
  units: readonly string[],
  limits: CriteriaLimits,
  leftOut?: ReadonlySet<string>,
  second?: SecondBook,
): ReadonlyMap<string, DueSummary> {
  const index = indexFacts(withCarried(facts), policy);
  const scope = dueScope(policy, index, period, lastDay(period));
  const asked = withSecond(duesOfUnits(scope, units), second, { units, period, asOf: lastDay(period) });
  const counted = asked.filter(({ subject }) => leftOut?.has(subject.id) !== true);
  const byUnit = groupBy(counted, ({ unit }) => unit);
  const contradictions = groupBy(contradictionsIn(facts, period, units, limits, leftOut), ({ unit }) => unit);
  return new Map(
    units.map((unit) => {
      const own = byUnit.get(unit) ?? [];
      const summary = {
        all: daysOf(own),
        elsewhere: daysOf(own.filter((due) => countsElsewhere(index, due))),
        contradictions: contradictions.get(unit)?.length ?? 0,
      };
      return [unit, summary];
    }),
  );
}

/** By the end of the next year everything due in the period has come, so that what is not done then is a gap. */
export function lastDay(period: Period): Day {
  return Day.parse(`${periodYear(period) + 1}-12-31`);
}

function countsElsewhere(index: FactIndex, { kind, unit, subject, asks }: Due): boolean {
  if (kind !== "attendance" || !("row" in asks)) return false;
  const units = invitingUnits(index, subject.id, asks.row as Fact<typeof sessions>);
  return units.toSorted()[0] !== unit;
}

const COUNTED_AS = {
  done: "done",
  late: "late",
  "late-open": "begun",
  open: "begun",
  "not-yet": "missing",
  missing: "missing",
} as const satisfies Partial<Record<Due["state"], keyof DueDay>>;

/** What is due, counted by kind and day. */
export function daysOf(dues: readonly Due[]): DueDay[] {
  const days = new Map<string, DueDay>();
  for (const { kind, dueOn: day, state } of dues) {
    if (state === "waived" || state === "cancelled") continue;
    const place = `${kind} ${day}`;
    const counted = days.get(place) ?? { kind, day, done: 0, late: 0, begun: 0, missing: 0 };
    days.set(place, { ...counted, [COUNTED_AS[state]]: counted[COUNTED_AS[state]] + 1 });
  }
  return [...days.values()];
}
