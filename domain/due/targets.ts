import type { planTasks } from "../forms/catalogue/plan-tasks.ts";
import { holdsOn } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { Day } from "../values/day.ts";
import { owesNothing, planOrigin } from "./action-plans.ts";
import { judge } from "./judge.ts";
import type { DueScope } from "./scope.ts";

type PlanTask = Fact<typeof planTasks>;

/**
 * At least one target of a plan with its content, day and field, and a named head or leader of the unit. A plan that
 * was never issued has no targets either. A row without a kind is from a form that knew targets alone.
 */
export const targets = planOrigin("target", (scope, asked, dueOn) => {
  const { unit, plan } = asked;
  const issuedOn = plan?.fields.issuedOn;
  const own = plan === undefined ? [] : tasksOfPlan(scope, unit, plan.ref.key);
  const isSet =
    issuedOn != null && issuedOn <= scope.asOf && own.some((task) => isTarget(scope, unit, task, issuedOn));
  if (isSet) return { state: "done", outcome: "met" };
  return judge(scope.asOf, dueOn, { doneOn: undefined, entered: own.length > 0, off: owesNothing(asked) });
});

function tasksOfPlan({ index }: DueScope, unit: string, plan: string): readonly PlanTask[] {
  return (index.planTasksByRegister.get(unit) ?? []).filter(({ fields }) => fields.plan === plan);
}

function isTarget(scope: DueScope, unit: string, { fields }: PlanTask, day: Day): boolean {
  const { kind, field, person } = fields;
  return (
    (kind == null || kind === "target") && field != null && person != null && leads(scope, person, unit, day)
  );
}

function leads({ index }: DueScope, person: string, unit: string, day: Day): boolean {
  return (index.membershipsByPerson.get(person) ?? []).some(
    (membership) =>
      membership.fields.unit === unit && membership.fields.role !== "member" && holdsOn(membership, day),
  );
}
