import { type AskedPlan, owesNothing, planOrigin } from "./action-plans.ts";
import { judge } from "./judge.ts";

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
