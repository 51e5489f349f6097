import { invites } from "../facts/invitations.ts";
import { compareText } from "../values/compare-text.ts";
import { decided, type Draft } from "./changes.ts";
import type { Due } from "./due.ts";
import { judge } from "./judge.ts";
import { inPeriod, NO_DUES, nothing, type Origin } from "./origin.ts";
import { type DueScope, unitOfPlan } from "./scope.ts";

/** A session on the directive by the study plan's day, for each unit of the plan: one to which it was invited. */
export const studySessions: Origin = {
  ofSubject: (scope, { kind, id }) =>
    kind === "person"
      ? NO_DUES
      : inPeriod(
          scope,
          [...scope.studyPlans.values()].flatMap((plan): Due[] => {
            const { directive, studyBy } = plan.fields;
            const isAsked =
              studyBy != null &&
              scope.mayCount("session", studyBy) &&
              unitOfPlan(scope, plan, id, studyBy) !== undefined;
            return isAsked ? [sessionDue(scope, id, directive, { dueOn: studyBy, asks: { row: plan } })] : [];
          }),
        ),
  ofPeople: nothing,
};

function sessionDue(
  scope: DueScope,
  unit: string,
  directive: string,
  asked: Pick<Draft, "dueOn" | "asks">,
): Due {
  const held = (scope.sessionsOn.get(directive) ?? [])
    .filter((session) => invites(session, unit))
    .toSorted((a, b) => compareText(a.fields.date, b.fields.date) || compareText(a.ref.key, b.ref.key))[0];
  const draft: Draft = {
    kind: "session",
    unit,
    subject: { kind: "unit", id: unit },
    about: directive,
    period: undefined,
    opensOn: undefined,
    dueOn: asked.dueOn,
    row: held,
    off: undefined,
    asks: asked.asks,
    directives: [directive],
  };
  return decided(scope, draft, (day) =>
    judge(scope.asOf, day, { doneOn: held?.fields.date, entered: held !== undefined }),
  );
}
