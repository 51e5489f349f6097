import type { taskResults as resultForm } from "../forms/catalogue/task-results.ts";
import { preferredOf } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { Draft } from "./changes.ts";
import type { Due, DueSubject } from "./due.ts";
import { peopleOf } from "./essays.ts";
import { inPeriod, type Origin } from "./origin.ts";
import { entry } from "./points.ts";
import { RHYTHMS, type RatedPart } from "./rated-periods.ts";
import type { DueScope } from "./scope.ts";

type TaskResult = Fact<typeof resultForm>;

/** The task results of one period, with their row where it was entered. */
export interface TaskResultsDue extends Due {
  readonly result: TaskResult | undefined;
}

/** Task results at the rhythm of their group, of whoever was rated in the period. */
export const taskResults: Origin<TaskResultsDue> = {
  ofSubject: (scope, subject) => inPeriod(scope, resultsOf(scope, subject)),
  ofPeople: (scope, unit) => {
    const all = peopleOf(scope, unit).flatMap((id) => resultsOf(scope, { kind: "person", id }));
    return inPeriod(
      scope,
      all.filter((due) => due.unit === unit),
    );
  },
};

function resultsOf(scope: DueScope, subject: DueSubject): readonly TaskResultsDue[] {
  const { rated, policy } = scope;
  if (policy.dues === undefined) return [];
  return RHYTHMS.flatMap((rhythm) =>
    rated.of(subject, rhythm).flatMap((part): TaskResultsDue[] => {
      const criterion = policy.rubrics[part.kind].criteria.find(
        ({ measure }) => measure.kind === "taskResult",
      );
      const asked = criterion === undefined ? undefined : rated.rhythm(part.kind, criterion.group);
      return asked?.value === rhythm && criterion !== undefined
        ? [resultDue(scope, subject, part, criterion.id, asked)]
        : [];
    }),
  );
}

function resultDue(
  scope: DueScope,
  subject: DueSubject,
  part: RatedPart,
  criterion: string,
  asks: Due["asks"],
): TaskResultsDue {
  const { period, closing, unit } = part;
  const result = rowOf(scope, subject.id, part);
  const draft: Draft = {
    kind: "task-results",
    unit,
    subject,
    about: criterion,
    period,
    dueOn: closing,
    ...(result === undefined ? {} : { row: result }),
    asks,
    directives: [],
  };
  return { ...entry(scope, draft), result };
}

function rowOf({ index }: DueScope, subject: string, { period, unit }: RatedPart): TaskResult | undefined {
  let found: TaskResult | undefined;
  for (const row of index.taskResults.get(subject) ?? []) {
    if (row.fields.period !== period || (row.register !== unit && row.register !== index.committee)) continue;
    found = found === undefined ? row : preferredOf(found, row, unit);
  }
  return found;
}
