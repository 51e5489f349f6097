import type { evaluations } from "../forms/catalogue/evaluations.ts";
import type { EnteredBy } from "../policy/measures.ts";
import { preferredOf } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import { decided, type Draft, NO_DIRECTIVES } from "./changes.ts";
import type { Due, DueSubject } from "./due.ts";
import { peopleOf } from "./essays.ts";
import { judge } from "./judge.ts";
import type { Origin } from "./origin.ts";
import type { RatedPart } from "./rated-periods.ts";
import type { DueScope } from "./scope.ts";

type Evaluation = Fact<typeof evaluations>;

/** The points of one criterion and period, with their row where they were entered. */
export type PointsDue = Due<Evaluation>;

/**
 * Points of every criterion that is entered by hand, at the rhythm of its group, of whoever was rated in the period.
 * They count in the register of the unit that rated the subject then, or in the committee's. They stay in their period
 * whatever day they may be entered by: more time for a month's points does not take the month out of the year.
 */
export const points: Origin<PointsDue> = {
  ofSubject: pointsOf,
  ofPeople: (scope, unit) =>
    peopleOf(scope, unit)
      .flatMap((id) => pointsOf(scope, { kind: "person", id }))
      .filter((due) => due.unit === unit),
};

function pointsOf(scope: DueScope, subject: DueSubject): readonly PointsDue[] {
  const rows = scope.index.evaluationsByPeriod.get(subject.id);
  const dues: PointsDue[] = [];
  for (const { rhythm, asked } of scope.points) {
    for (const part of scope.rated.of(subject, rhythm)) {
      const ofPart = rows?.get(part.period) ?? [];
      for (const { criterion, asks, order } of asked[part.kind]) {
        const row = enteredRow(scope, ofPart, part.unit, criterion, order);
        dues.push(entryDue(scope, "points", subject, part, { about: criterion, row, asks }));
      }
    }
  }
  return dues;
}

function enteredRow(
  { index }: DueScope,
  rows: readonly Evaluation[],
  unit: string,
  criterion: string,
  order: readonly EnteredBy[],
): Evaluation | undefined {
  let found: Evaluation | undefined;
  for (const row of rows) {
    const { fields, register } = row;
    if (fields.criterion !== criterion || (register !== unit && register !== index.committee)) continue;
    if (!order.some((by) => fields[by] != null)) continue;
    found = found === undefined ? row : preferredOf(found, row, unit);
  }
  return found;
}

/** What was entered at all was entered in time: a row of points or results has no day of its own. */
export function entryDue<R extends Fact>(
  scope: DueScope,
  kind: "points" | "task-results",
  subject: DueSubject,
  { period, closing, unit }: RatedPart,
  entry: Pick<Draft<R>, "about" | "row" | "asks">,
): Due<R> {
  const { about, row, asks } = entry;
  const { asOf } = scope;
  if (row !== undefined && scope.changes.length === 0) {
    const met = { state: "done", outcome: "met", doneOn: closing < asOf ? closing : asOf } as const;
    return {
      kind,
      unit,
      subject,
      about,
      period,
      opensOn: undefined,
      dueOn: closing,
      row,
      off: undefined,
      asks,
      ...met,
      change: undefined,
    };
  }
  const draft: Draft<R> = {
    kind,
    unit,
    subject,
    about,
    period,
    opensOn: undefined,
    dueOn: closing,
    row,
    off: undefined,
    asks,
    directives: NO_DIRECTIVES,
  };
  return decided(scope, draft, (day) =>
    judge(asOf, day, { doneOn: row === undefined ? null : day < asOf ? day : asOf, entered: false }),
  );
}
