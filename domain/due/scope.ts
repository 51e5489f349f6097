import type { dueChanges } from "../forms/catalogue/due/due-changes.ts";
import type { sessions } from "../forms/catalogue/sessions.ts";
import type { studyPlans } from "../forms/catalogue/study-plans.ts";
import type { units } from "../forms/catalogue/units.ts";
import type { Policy } from "../policy/policy.ts";
import type { FactIndex } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import { unitExistsOn } from "../facts/status.ts";
import { compareText } from "../values/compare-text.ts";
import type { Day } from "../values/day.ts";
import { type Period, periodEnd, periodYear, yearPeriod } from "../values/period.ts";
import { closingDay, type DueWindow, dueWindow, inWindow } from "./closing.ts";
import { RatedPeriods } from "./rated-periods.ts";

export type Session = Fact<typeof sessions>;
export type StudyPlan = Fact<typeof studyPlans>;
export type DueChange = Fact<typeof dueChanges>;
type Unit = Fact<typeof units>;

/** The facts, the rules and the days of one list of dues. */
export interface DueScope {
  readonly index: FactIndex;
  readonly policy: Policy;
  readonly period: Period;
  readonly window: DueWindow;
  /** The last day of the period, whose values of the policy hold. */
  readonly on: Day;
  /** The closing day of the period's year. */
  readonly yearCloses: Day;
  /** Later fulfilments and decisions are not known yet. */
  readonly asOf: Day;
  /** The office's decisions known on that day, the latest last. */
  readonly changes: readonly DueChange[];
  /** Sessions whose seats may be due in the window. */
  readonly seats: readonly Session[];
  readonly sessionsOn: ReadonlyMap<string, readonly Session[]>;
  /** Study plans by directive. */
  readonly studyPlans: ReadonlyMap<string, StudyPlan>;
  readonly rated: RatedPeriods;
}

export function dueScope(policy: Policy, index: FactIndex, period: Period, asOf: Day): DueScope {
  const window = dueWindow(policy, period);
  const changes = index.dueChanges
    .filter(({ fields }) => fields.decidedOn <= asOf)
    .toSorted(
      (a, b) => compareText(a.fields.decidedOn, b.fields.decidedOn) || compareText(a.ref.key, b.ref.key),
    );
  const plans = new Map(
    [...index.studyPlans].flatMap(([key, [plan]]) => (plan ? [[key, plan] as const] : [])),
  );
  const movesSeats = changes.some(
    ({ fields }) => fields.change === "extended" && (fields.kind === "attendance" || fields.kind === "all"),
  );
  const mayBeDue = (session: Session) =>
    movesSeats || inWindow(window, session.fields.date) || makeUpDay(plans, session) !== undefined;
  return {
    index,
    policy,
    period,
    window,
    on: periodEnd(period),
    yearCloses: closingDay(policy, yearPeriod(periodYear(period)), periodEnd(period)),
    asOf,
    changes,
    seats: index.sessions.filter(mayBeDue),
    sessionsOn: sessionsByDirective(index.sessions),
    studyPlans: plans,
    rated: new RatedPeriods(policy, index, period, window),
  };
}

/** The day by which a seat can be made up: the latest of the study plans for the session's documents. */
export function makeUpDay(plans: ReadonlyMap<string, StudyPlan>, { fields }: Session): Day | undefined {
  let latest: Day | undefined;
  for (const directive of fields.directives) {
    const day = plans.get(directive)?.fields.makeUpBy;
    if (day != null && day > fields.date && (latest === undefined || day > latest)) latest = day;
  }
  return latest;
}

/** The units below the committee that a study plan names and that exist on a day. */
export function unitsOfPlan({ index }: DueScope, { fields }: StudyPlan, day: Day): readonly Unit[] {
  const named = fields.units ?? [];
  return index.units.filter(
    (unit) =>
      unit.fields.kind !== "committee" &&
      unitExistsOn(unit, day) &&
      (named.length === 0 || named.some((key) => key === unit.ref.key)),
  );
}

function sessionsByDirective(all: readonly Session[]): ReadonlyMap<string, readonly Session[]> {
  const byDirective = new Map<string, Session[]>();
  for (const session of all) {
    for (const directive of session.fields.directives) {
      const others = byDirective.get(directive);
      if (others === undefined) byDirective.set(directive, [session]);
      else others.push(session);
    }
  }
  return byDirective;
}
