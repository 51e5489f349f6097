import { inForce } from "../policy/dated.ts";
import { unitExistsOn } from "../facts/status.ts";
import { addDays } from "../values/day.ts";
import { type Period, periodEnd, periodYear, yearPeriod } from "../values/period.ts";
import { decided, type Draft, NO_DIRECTIVES } from "./changes.ts";
import type { Due, DueSubject } from "./due.ts";
import { judge } from "./judge.ts";
import { inPeriod, nothing, type Origin } from "./origin.ts";
import { periodsOfRhythm } from "./rated-periods.ts";
import type { DueScope } from "./scope.ts";

/** The unit's own dated report that a period is complete, within so many days after its end. */
export const reports: Origin = {
  ofSubject: (scope, subject) => inPeriod(scope, reportsOf(scope, subject)),
  ofPeople: nothing,
};

function reportsOf(scope: DueScope, subject: DueSubject): readonly Due[] {
  const { policy, period, index } = scope;
  const asked = policy.dues?.reports;
  const unit = subject.kind === "unit" ? index.unitById.get(subject.id) : undefined;
  if (asked === undefined || unit === undefined) return [];
  const on = periodEnd(period);
  const asks = inForce(asked.every, on);
  const within = Number(inForce(asked.withinDays, on).value);
  const year = periodYear(period);
  const years = index.hasLastYear ? [year - 1, year] : [year];
  return years
    .flatMap((one) => periodsOfRhythm(yearPeriod(one), asks.value))
    .filter((one) => unitExistsOn(unit, periodEnd(one)))
    .map((one) => reportDue(scope, subject, one, { dueOn: addDays(periodEnd(one), within), asks }));
}

function reportDue(
  scope: DueScope,
  subject: DueSubject,
  period: Period,
  asked: Pick<Draft, "dueOn" | "asks">,
): Due {
  const report = scope.index.reportsByRegister
    .get(subject.id)
    ?.find(({ fields }) => fields.period === period);
  const opensOn = addDays(periodEnd(period), 1);
  const draft: Draft = {
    kind: "report",
    unit: subject.id,
    subject,
    about: subject.id,
    period,
    opensOn,
    dueOn: asked.dueOn,
    row: report,
    off: undefined,
    asks: asked.asks,
    directives: NO_DIRECTIVES,
  };
  const fulfilment = { opensOn, doneOn: report?.fields.sentOn, entered: report !== undefined };
  return decided(scope, draft, (day) => judge(scope.asOf, day, fulfilment));
}
