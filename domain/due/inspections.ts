import { inForce } from "../policy/dated.ts";
import { unitExistsOn } from "../facts/status.ts";
import { compareText } from "../values/compare-text.ts";
import { periodEnd, periodHasDay } from "../values/period.ts";
import { decided, type Draft, NO_DIRECTIVES } from "./changes.ts";
import type { Due, DueSubject } from "./due.ts";
import { judge } from "./judge.ts";
import { inPeriod, nothing, type Origin } from "./origin.ts";
import type { PeriodPart } from "./rated-periods.ts";
import type { DueScope } from "./scope.ts";

/** An inspection in every part of the period, as regularly as the policy asks; one row of the part is enough. */
export const inspections: Origin = {
  ofSubject: (scope, subject) => inPeriod(scope, inspectionsOf(scope, subject)),
  ofPeople: nothing,
};

function inspectionsOf(scope: DueScope, subject: DueSubject): readonly Due[] {
  const { policy, period, rated, index } = scope;
  const regularity = policy.dues?.inspections;
  const unit = subject.kind === "unit" ? index.unitById.get(subject.id) : undefined;
  if (regularity === undefined || unit === undefined) return [];
  const asks = inForce(regularity, periodEnd(period));
  return rated
    .parts(asks.value)
    .filter(({ span }) => unitExistsOn(unit, span.end))
    .map((part) => inspectionDue(scope, subject, part, asks));
}

function inspectionDue(
  scope: DueScope,
  subject: DueSubject,
  { period, closing, span }: PeriodPart,
  asks: Due["asks"],
): Due {
  const held = (scope.index.inspectionsByRegister.get(subject.id) ?? [])
    .filter(({ fields }) => periodHasDay(period, fields.date) && fields.date <= scope.asOf)
    .toSorted((a, b) => compareText(a.fields.date, b.fields.date) || compareText(a.ref.key, b.ref.key))[0];
  const draft: Draft = {
    kind: "inspection",
    unit: subject.id,
    subject,
    about: subject.id,
    period,
    opensOn: span.start,
    dueOn: closing,
    row: held,
    off: undefined,
    asks,
    directives: NO_DIRECTIVES,
  };
  const fulfilment = { opensOn: span.start, doneOn: held?.fields.date, entered: held !== undefined };
  return decided(scope, draft, (day) => judge(scope.asOf, day, fulfilment));
}
