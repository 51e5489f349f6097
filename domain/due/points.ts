import type { evaluations } from "../forms/catalogue/evaluations.ts";
import { inForce } from "../policy/dated.ts";
import type { EnteredBy } from "../policy/measures.ts";
import type { Criterion } from "../policy/policy.ts";
import { preferredOf } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import { decided, type Draft } from "./changes.ts";
import type { Due, DueSubject } from "./due.ts";
import { peopleOf } from "./essays.ts";
import { judge } from "./judge.ts";
import { inPeriod, type Origin } from "./origin.ts";
import { RHYTHMS, type RatedPart } from "./rated-periods.ts";
import type { DueScope } from "./scope.ts";

type Evaluation = Fact<typeof evaluations>;

/** The points of one criterion and period, with their row where they were entered. */
export interface PointsDue extends Due {
  readonly evaluation: Evaluation | undefined;
}

/**
 * Points of every criterion that is entered by hand, at the rhythm of its group, of whoever was rated in the period.
 * They count in the register of the unit that rated the subject then, or in the committee's.
 */
export const points: Origin<PointsDue> = {
  ofSubject: (scope, subject) => inPeriod(scope, pointsOf(scope, subject)),
  ofPeople: (scope, unit) => {
    const all = peopleOf(scope, unit).flatMap((id) => pointsOf(scope, { kind: "person", id }));
    return inPeriod(
      scope,
      all.filter((due) => due.unit === unit),
    );
  },
};

function pointsOf(scope: DueScope, subject: DueSubject): readonly PointsDue[] {
  const { rated, policy, index } = scope;
  if (policy.dues === undefined) return [];
  const rows = index.evaluations.get(subject.id) ?? [];
  return RHYTHMS.flatMap((rhythm) =>
    rated.of(subject, rhythm).flatMap((part) =>
      policy.rubrics[part.kind].criteria.flatMap((criterion): PointsDue[] => {
        if (criterion.measure.kind !== "entered") return [];
        const asked = rated.rhythm(part.kind, criterion.group);
        if (asked?.value !== rhythm) return [];
        return [pointsDue(scope, subject, part, criterion, rows, asked)];
      }),
    ),
  );
}

function pointsDue(
  scope: DueScope,
  subject: DueSubject,
  { period, closing, unit }: RatedPart,
  { id, measure }: Criterion,
  rows: readonly Evaluation[],
  asks: Due["asks"],
): PointsDue {
  const order = measure.kind === "entered" ? inForce(measure.order, scope.on).value : [];
  let evaluation: Evaluation | undefined;
  for (const row of rows) {
    const { fields, register } = row;
    if (fields.period !== period || fields.criterion !== id) continue;
    if (register !== unit && register !== scope.index.committee) continue;
    if (!isEntered(row, order)) continue;
    evaluation = evaluation === undefined ? row : preferredOf(evaluation, row, unit);
  }
  const draft: Draft = {
    kind: "points",
    unit,
    subject,
    about: id,
    period,
    dueOn: closing,
    ...(evaluation === undefined ? {} : { row: evaluation }),
    asks,
    directives: [],
  };
  return { ...entry(scope, draft), evaluation };
}

/** What was entered at all was entered in time: a row of points has no day of its own. */
export function entry(scope: DueScope, draft: Draft): Due {
  return decided(scope, draft, (day) =>
    judge(scope.asOf, day, { doneOn: draft.row === undefined ? null : min(day, scope), entered: false }),
  );
}

function min(day: Due["dueOn"], { asOf }: DueScope): Due["dueOn"] {
  return day < asOf ? day : asOf;
}

function isEntered({ fields }: Evaluation, order: readonly EnteredBy[]): boolean {
  return order.some((by) => fields[by] != null);
}
