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
import type { DueKind } from "../vocabulary/due-kind.ts";
import { askedEntries, type EntriesOfRhythm } from "./asked-entries.ts";
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
  /** Whether what is due by a day may count in the window: it lies there, or an extension may bring it there. */
  readonly mayCount: (kind: DueKind, day: Day) => boolean;
  /** Sessions whose seats may be due in the window. */
  readonly seats: readonly SeatedSession[];
  readonly sessionsOn: ReadonlyMap<string, readonly Session[]>;
  /** Study plans by directive. */
  readonly studyPlans: ReadonlyMap<string, StudyPlan>;
  readonly rated: RatedPeriods;
  /** The points and the task results that the policy asks for. */
  readonly points: readonly EntriesOfRhythm[];
  readonly results: readonly EntriesOfRhythm[];
}

/** A session with the day by which a seat at it can be made up. */
export interface SeatedSession {
  readonly session: Session;
  readonly makeUpBy: Day | undefined;
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
  const extended = changes.filter(({ fields }) => fields.change === "extended");
  const mayCount = (kind: DueKind, day: Day) =>
    inWindow(window, day) || extended.some(({ fields }) => reaches(fields, kind));
  const on = periodEnd(period);
  return {
    index,
    policy,
    period,
    window,
    on,
    yearCloses: closingDay(policy, yearPeriod(periodYear(period)), on),
    asOf,
    changes,
    mayCount,
    seats: index.sessions
      .map((session): SeatedSession => ({ session, makeUpBy: makeUpDay(plans, session) }))
      .filter(
        ({ session, makeUpBy }) =>
          mayCount("attendance", session.fields.date) ||
          (makeUpBy !== undefined && mayCount("attendance", makeUpBy)),
      ),
    sessionsOn: sessionsByDirective(index.sessions),
    studyPlans: plans,
    rated: new RatedPeriods(policy, index, period, window),
    points: askedEntries(policy, on, "entered"),
    results: askedEntries(policy, on, "taskResult"),
  };
}

/** What an action plan brings with it: it is asked no longer, and no earlier, than the plan. */
const OF_PLANS: ReadonlySet<DueKind> = new Set(["discussion", "target"]);

/** Whether a change of one kind changes dues of another: a plan with its discussion and targets, a cancelled one with its tasks. */
export function reaches({ kind, change }: DueChange["fields"], due: DueKind): boolean {
  if (kind === "all" || kind === due) return true;
  return kind === "action-plan" && (OF_PLANS.has(due) || (due === "plan-task" && change === "cancelled"));
}

/** The day by which a seat can be made up: the latest of the study plans for the session's documents. */
function makeUpDay(plans: ReadonlyMap<string, StudyPlan>, { fields }: Session): Day | undefined {
  let latest: Day | undefined;
  for (const directive of fields.directives) {
    const day = plans.get(directive)?.fields.makeUpBy;
    if (day != null && day > fields.date && (latest === undefined || day > latest)) latest = day;
  }
  return latest;
}

/** The unit, where it is below the committee, exists on a day, and the study plan names it. */
export function unitOfPlan(
  { index }: DueScope,
  { fields }: StudyPlan,
  id: string,
  day: Day,
): Unit | undefined {
  const unit = index.unitById.get(id);
  if (unit === undefined || unit.fields.kind === "committee" || !unitExistsOn(unit, day)) return undefined;
  const named = fields.units ?? [];
  return named.length === 0 || named.some((key) => key === id) ? unit : undefined;
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
