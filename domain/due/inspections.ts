import { inForce } from "../policy/dated.ts";
import type { Fact } from "../facts/fact.ts";
import { unitExistsOn } from "../facts/status.ts";
import type { inspections as inspectionForm } from "../forms/catalogue/inspections.ts";
import { compareText } from "../values/compare-text.ts";
import type { Day } from "../values/day.ts";
import {
  coveringPeriods,
  monthOf,
  type Period,
  periodEnd,
  periodHasDay,
  periodKind,
} from "../values/period.ts";
import { decided, type Draft, NO_DIRECTIVES } from "./changes.ts";
import type { Due, DueSubject } from "./due.ts";
import { judge } from "./judge.ts";
import { nothing, type Origin } from "./origin.ts";
import type { PeriodPart } from "./rated-periods.ts";
import type { DueScope } from "./scope.ts";

type Inspection = Fact<typeof inspectionForm>;

/**
 * An inspection in every part of the period, as regularly as the policy asks; one row of the part is enough. It stays in
 * its part when the office gives more time: then one held after the part, by the new day, fulfils it too, if
 * its own part has another.
 */
export const inspections: Origin = {
  ofSubject: inspectionsOf,
  ofPeople: nothing,
};

function inspectionsOf(scope: DueScope, subject: DueSubject): readonly Due[] {
  const { policy, period, rated, index } = scope;
  const regularity = policy.dues?.inspections;
  const unit = subject.kind === "unit" ? index.unitById.get(subject.id) : undefined;
  if (regularity === undefined || unit === undefined) return [];
  const asks = inForce(regularity, periodEnd(period));
  const parts = rated.parts(asks.value).filter(({ span }) => unitExistsOn(unit, span.end));
  const due = (part: PeriodPart, held?: Inspection) => inspectionDue(scope, subject, part, held, asks);
  const counted = countedIn(parts, heldBy(scope, subject.id), (part) => due(part).dueOn);
  return parts.map((part) => due(part, counted(part)));
}

/** The unit's inspections known by then, the earliest first. */
function heldBy({ index, asOf }: DueScope, unit: string): readonly Inspection[] {
  return (index.inspectionsByRegister.get(unit) ?? [])
    .filter(({ fields }) => fields.date <= asOf)
    .toSorted((a, b) => compareText(a.fields.date, b.fields.date) || compareText(a.ref.key, b.ref.key));
}

/**
 * The inspection that counts for each part: its first, else the first after it, by the day that the office gave it, that
 * another part can spare.
 */
function countedIn(
  parts: readonly PeriodPart[],
  held: readonly Inspection[],
  dueOn: (part: PeriodPart) => Day,
): (part: PeriodPart) => Inspection | undefined {
  const left = new Set(held);
  const lent = new Map<PeriodPart, Inspection>();
  const firstIn = (period: Period) => [...left].find(({ fields }) => periodHasDay(period, fields.date));
  for (const part of parts) {
    if (firstIn(part.period) !== undefined) continue;
    const day = dueOn(part);
    const later = [...left].find(
      ({ fields: { date } }) => date > part.span.end && date <= day && inOnePart(part, left, date) > 1,
    );
    if (later === undefined) continue;
    left.delete(later);
    lent.set(part, later);
  }
  return (part) => lent.get(part) ?? firstIn(part.period);
}

/** How many inspections were held in the part of a day, which is as long as the given one. */
function inOnePart({ period }: PeriodPart, held: ReadonlySet<Inspection>, day: Day): number {
  const partOf = (on: Day) =>
    coveringPeriods(monthOf(on)).find((one) => periodKind(one) === periodKind(period));
  return [...held].filter(({ fields }) => partOf(fields.date) === partOf(day)).length;
}

function inspectionDue(
  scope: DueScope,
  subject: DueSubject,
  { period, closing, span }: PeriodPart,
  held: Inspection | undefined,
  asks: Due["asks"],
): Due {
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
