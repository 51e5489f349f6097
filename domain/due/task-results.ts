import type { taskResults as resultForm } from "../forms/catalogue/task-results.ts";
import { preferredOf } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { Due, DueSubject } from "./due.ts";
import { peopleOf } from "./essays.ts";
import type { Origin } from "./origin.ts";
import { entryDue } from "./points.ts";
import type { RatedPart } from "./rated-periods.ts";
import type { DueScope } from "./scope.ts";

type TaskResult = Fact<typeof resultForm>;

/** The task results of one period, with their row where it was entered. */
type TaskResultsDue = Due<TaskResult>;

/** Task results at the rhythm of their group, of whoever was rated in the period; like points they stay in theirs. */
export const taskResults: Origin<TaskResultsDue> = {
  ofSubject: resultsOf,
  ofPeople: (scope, unit) =>
    peopleOf(scope, unit)
      .flatMap((id) => resultsOf(scope, { kind: "person", id }))
      .filter((due) => due.unit === unit),
};

function resultsOf(scope: DueScope, subject: DueSubject): readonly TaskResultsDue[] {
  const dues: TaskResultsDue[] = [];
  for (const { rhythm, asked } of scope.results) {
    for (const part of scope.rated.of(subject, rhythm)) {
      for (const { criterion, asks } of asked[part.kind]) {
        const row = rowOf(scope, subject.id, part);
        dues.push(entryDue(scope, "task-results", subject, part, { about: criterion, row, asks }));
      }
    }
  }
  return dues;
}

function rowOf({ index }: DueScope, subject: string, { period, unit }: RatedPart): TaskResult | undefined {
  let found: TaskResult | undefined;
  for (const row of index.taskResults.get(subject) ?? []) {
    if (row.fields.period !== period || (row.register !== unit && row.register !== index.committee)) continue;
    found = found === undefined ? row : preferredOf(found, row, unit);
  }
  return found;
}
