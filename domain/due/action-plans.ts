import type { actionPlans as planForm } from "../forms/catalogue/action-plans.ts";
import type { Fact } from "../facts/fact.ts";
import type { Day } from "../values/day.ts";
import { decided, type Draft } from "./changes.ts";
import type { Asked, Due, Judgement } from "./due.ts";
import { asksForItself } from "./due-row.ts";
import { judge, neverAgainst } from "./judge.ts";
import { inPeriod, NO_DUES, nothing, type Origin } from "./origin.ts";
import { type DueScope, type StudyPlan, unitOfPlan } from "./scope.ts";

type ActionPlan = Fact<typeof planForm>;

/** A plan asked of a unit, with its row where one stands. */
interface AskedPlan {
  readonly unit: string;
  readonly directive: string;
  readonly dueOn: Day;
  readonly plan: ActionPlan | undefined;
  readonly asks: Asked;
  /** The unit's own row where it was founded after the sessions. */
  readonly off: Fact | undefined;
}

type PlanDueKind = "action-plan" | "discussion" | "target";

/**
 * The row by which no discussion and no target is owed: of a plan that no study plan asks for they count where they were
 * in time and never against the unit, which would else stand better without the plan.
 */
export function owesNothing({ plan, off, asks }: AskedPlan): Fact | undefined {
  return asksForItself({ row: plan, asks }) ? plan : off;
}

/** An action plan by the study plan's day, from each unit of the plan that exists on it. */
export const actionPlans: Origin = planOrigin("action-plan", (scope, asked, dueOn) => {
  const { plan, off, asks } = asked;
  const fulfilment = { doneOn: plan?.fields.issuedOn, entered: plan !== undefined, off };
  const judged = judge(scope.asOf, dueOn, fulfilment);
  return asksForItself({ row: plan, asks }) ? neverAgainst(judged) : judged;
});

/**
 * The discussion of a plan's draft, on or before the day of issue and with at least one comment. A discussion with
 * nobody present is none; where nobody counted the people, the comments show that some were there. A plan that was
 * never issued was not discussed either.
 */
export const discussions = planOrigin("discussion", (scope, asked, dueOn) => {
  const { plan } = asked;
  const issuedOn = plan?.fields.issuedOn;
  const isIssued = issuedOn != null && issuedOn <= scope.asOf;
  if (isIssued && isDiscussed(plan, issuedOn)) return { state: "done", outcome: "met" };
  return judge(scope.asOf, dueOn, {
    doneOn: undefined,
    entered: plan !== undefined,
    off: owesNothing(asked),
  });
});

function isDiscussed(plan: AskedPlan["plan"], issuedOn: string): boolean {
  const { discussedOn, present, comments } = plan?.fields ?? {};
  return discussedOn != null && discussedOn <= issuedOn && present !== 0 && (comments ?? 0) > 0;
}

/** Dues that rest on the plans asked of a unit: the plan itself, its discussion, its targets. */
export function planOrigin(
  kind: PlanDueKind,
  judgePlan: (scope: DueScope, asked: AskedPlan, dueOn: Day) => Judgement,
): Origin {
  const dueOf = (scope: DueScope, asked: AskedPlan): Due => {
    const row = asked.plan ?? asked.off;
    const draft: Draft = {
      kind,
      unit: asked.unit,
      subject: { kind: "unit", id: asked.unit },
      about: asked.directive,
      period: undefined,
      opensOn: undefined,
      dueOn: asked.dueOn,
      row,
      off: undefined,
      asks: asked.asks,
      directives: [asked.directive],
    };
    return decided(scope, draft, (day) => judgePlan(scope, asked, day));
  };
  return {
    ofSubject: (scope, subject) =>
      subject.kind === "person"
        ? NO_DUES
        : inPeriod(
            scope,
            plansAsked(scope, kind, subject.id).map((asked) => dueOf(scope, asked)),
          ),
    ofPeople: nothing,
  };
}

/** A row on a directive for which no study plan sets a day asks for itself, by its own day. */
function plansAsked(scope: DueScope, kind: PlanDueKind, unit: string): readonly AskedPlan[] {
  const mayCount = (day: Day) => scope.mayCount(kind, day);
  const rows = scope.index.plansByRegister.get(unit) ?? [];
  const planned = [...scope.studyPlans.values()].flatMap((plan): AskedPlan[] => {
    const { directive, planDue } = plan.fields;
    if (planDue == null || !mayCount(planDue) || !isAsked(scope, plan, unit, planDue)) return [];
    const own = firstIssued(rows.filter(({ fields }) => fields.directive === directive));
    const off = isFoundedLater(scope, directive, unit) ? scope.index.unitById.get(unit) : undefined;
    return [{ unit, directive, dueOn: planDue, plan: own, asks: { row: plan }, off }];
  });
  const unplanned = rows.filter(
    ({ fields }) => scope.studyPlans.get(fields.directive)?.fields.planDue == null,
  );
  if (!unplanned.some(({ fields }) => mayCount(fields.due))) return planned;
  const own = [...new Set(unplanned.map(({ fields }) => fields.directive))].flatMap(
    (directive): AskedPlan[] => {
      const plan = firstIssued(unplanned.filter(({ fields }) => fields.directive === directive));
      return plan === undefined
        ? []
        : [{ unit, directive, dueOn: plan.fields.due, plan, asks: { row: plan }, off: undefined }];
    },
  );
  return [...planned, ...own];
}

function isAsked(scope: DueScope, plan: StudyPlan, unit: string, day: Day): boolean {
  const { planOf } = plan.fields;
  const named = unitOfPlan(scope, plan, unit, day);
  if (named === undefined) return false;
  return planOf == null || planOf === "all" || (named.fields.kind === "doan-the") === (planOf === "doan-the");
}

/** Whether the unit was founded after every session on the directive. */
function isFoundedLater({ sessionsOn, index }: DueScope, directive: string, unit: string): boolean {
  const founded = index.unitById.get(unit)?.fields.establishedOn;
  const sessions = sessionsOn.get(directive) ?? [];
  return founded != null && sessions.length > 0 && sessions.every(({ fields }) => fields.date < founded);
}

/** Of several rows the one issued first, so that a second row moves no day. */
function firstIssued(rows: readonly ActionPlan[]): ActionPlan | undefined {
  return rows.toSorted((a, b) => {
    const [one, other] = [a, b].map(({ fields, ref }) => `${fields.issuedOn ?? "9999"} ${ref.key}`);
    return (one ?? "") < (other ?? "") ? -1 : 1;
  })[0];
}
