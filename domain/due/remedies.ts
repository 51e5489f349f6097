import type { inspections } from "../forms/catalogue/inspections.ts";
import type { shortcomings } from "../forms/catalogue/shortcomings.ts";
import { inForce } from "../policy/dated.ts";
import { wasIn } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import { addDays, type Day } from "../values/day.ts";
import { periodEnd, periodYear, yearPeriod } from "../values/period.ts";
import { decided, type Draft, NO_DIRECTIVES } from "./changes.ts";
import type { Due, DueSubject } from "./due.ts";
import { judge } from "./judge.ts";
import { inPeriod, type Origin } from "./origin.ts";
import type { DueScope } from "./scope.ts";

type Inspection = Fact<typeof inspections>;
type Shortcoming = Fact<typeof shortcomings>;

/**
 * The remedy of an inspection's finding, or of a shortcoming that an earlier year's review named, by its day. What is
 * still open when a period closes is due again by the next closing, in whatever year it was found.
 */
export const remedies: Origin = {
  ofSubject: (scope, { kind, id }) => {
    const { index } = scope;
    const found = kind === "unit" ? index.inspectionsByRegister.get(id) : index.inspectionsByPerson.get(id);
    return inPeriod(
      scope,
      remediesOf(scope, found, index.shortcomings.get(id)).filter(({ subject }) => subject.kind === kind),
    );
  },
  ofPeople: (scope, unit) => {
    const { index } = scope;
    const all = remediesOf(
      scope,
      index.inspectionsByRegister.get(unit),
      index.shortcomingsByRegister.get(unit),
    );
    return inPeriod(
      scope,
      all.filter(({ subject }) => subject.kind === "person"),
    );
  },
};

function remediesOf(
  scope: DueScope,
  found: readonly Inspection[] = [],
  named: readonly Shortcoming[] = [],
): readonly Due[] {
  const year = periodYear(scope.period);
  return [
    ...found.flatMap((row) => (row.fields.finding == null ? [] : (findingDue(scope, row) ?? []))),
    ...named.flatMap((row) => (row.fields.reviewYear >= year ? [] : (shortcomingDue(scope, row) ?? []))),
  ];
}

function findingDue(scope: DueScope, row: Inspection): Due | undefined {
  const { date, person, remedyBy, remediedOn, directive } = row.fields;
  const isTheirs = person != null && wasIn(scope.index, person, row.register, date);
  const subject: DueSubject = isTheirs ? { kind: "person", id: person } : { kind: "unit", id: row.register };
  return remedyDue(scope, row, {
    unit: row.register,
    subject,
    dueOn: remedyBy ?? policyDay(scope, date),
    remediedOn,
    directives: directive == null ? NO_DIRECTIVES : [directive],
  });
}

function shortcomingDue(scope: DueScope, row: Shortcoming): Due | undefined {
  const { subject: id, remedyBy, remediedOn } = row.fields;
  const isPerson = scope.index.personById.has(id);
  return remedyDue(scope, row, {
    // The committee may have entered what a unit has to remedy; the unit answers for it.
    unit: isPerson ? row.register : id,
    subject: { kind: isPerson ? "person" : "unit", id },
    dueOn: remedyBy ?? scope.yearCloses,
    remediedOn,
    directives: NO_DIRECTIVES,
  });
}

/** The day of a finding without one of its own: so many days on, or the end of its year. */
function policyDay({ policy, on }: DueScope, date: Day): Day {
  const { dues } = policy;
  return dues === undefined
    ? periodEnd(yearPeriod(Number(date.slice(0, 4))))
    : addDays(date, Number(inForce(dues.remedyDays, on).value));
}

interface Remedy extends Pick<Draft, "unit" | "subject" | "dueOn" | "directives"> {
  readonly remediedOn: Day | null | undefined;
}

function remedyDue(scope: DueScope, row: Inspection | Shortcoming, remedy: Remedy): Due | undefined {
  const { remediedOn, unit, subject, directives } = remedy;
  const { start, end } = scope.window;
  const wasOpen = remedy.dueOn < start && (remediedOn == null || remediedOn >= start);
  const dueOn = wasOpen ? end : remedy.dueOn;
  if (!scope.mayCount("remedy", dueOn)) return undefined;
  const draft: Draft = {
    kind: "remedy",
    unit,
    subject,
    about: row.ref.key,
    period: undefined,
    opensOn: undefined,
    dueOn,
    row,
    off: undefined,
    asks: { row },
    directives,
  };
  return decided(scope, draft, (day) => judge(scope.asOf, day, { doneOn: remediedOn, entered: true }));
}
