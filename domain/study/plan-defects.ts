import type { actionPlans } from "../forms/catalogue/action-plans.ts";
import { inForce } from "../policy/dated.ts";
import { exact } from "../values/exact.ts";
import type { Fact } from "../facts/fact.ts";
import { within } from "../facts/span.ts";
import type { DefectKind } from "../vocabulary/shortfall-kind.ts";
import type { Defect, DefectScope } from "./defect.ts";

type Plan = Fact<typeof actionPlans>;

/** From half of a plan on, copying is told; a rule book may set another share. No text fixes one. */
const COPIED_FROM = "50";

/** What the measuring, the committee's judgement and the discussion say against plans that were issued. */
export function planDefects(scope: DefectScope): readonly Defect[] {
  const issued = [...scope.index.plansByRegister.values()]
    .flat()
    .filter(({ fields }) => fields.issuedOn != null && within(scope.span, fields.due));
  return issued.flatMap((plan) =>
    faultsOf(scope, plan).map(([kind, column]): Defect => ({
      kind,
      unit: plan.register,
      person: null,
      about: scope.number(plan.fields.directive),
      period: null,
      day: plan.fields.issuedOn ?? plan.fields.due,
      doneOn: null,
      row: plan.ref,
      source: null,
      column,
      figures: kind === "plan-copied" ? [String(plan.fields.copiedShare)] : null,
    })),
  );
}

function faultsOf(scope: DefectScope, plan: Plan): readonly (readonly [DefectKind, string])[] {
  const { specific, feasible, combative, closeToResolution } = plan.fields;
  return [
    ...(isCopied(scope, plan) ? [["plan-copied", "copiedShare"] as const] : []),
    ...(specific === "generic" ? [["plan-generic", "specific"] as const] : []),
    ...(feasible === false ? [["plan-not-feasible", "feasible"] as const] : []),
    ...(combative === false ? [["plan-not-combative", "combative"] as const] : []),
    ...(closeToResolution === false ? [["plan-not-close", "closeToResolution"] as const] : []),
    ...(isFormal(plan) ? [["discussion-formal", "discussedOn"] as const] : []),
  ];
}

export function isCopied({ policy, span }: Pick<DefectScope, "policy" | "span">, { fields }: Plan): boolean {
  const { copiedShare } = fields;
  if (copiedShare == null) return false;
  const from =
    policy.copiedPlan === undefined ? COPIED_FROM : inForce(policy.copiedPlan.flagFrom, span.end).value;
  return exact(copiedShare).compare(exact(from)) >= 0;
}

/** A discussion that nobody attended or commented on, or for which nobody could have read the draft. */
export function isFormal({ fields }: Plan): boolean {
  const { discussedOn, draftSharedOn, present, comments } = fields;
  if (discussedOn == null) return false;
  return present === 0 || (comments ?? 0) === 0 || (draftSharedOn != null && draftSharedOn >= discussedOn);
}
