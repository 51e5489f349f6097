import type { planTasks as taskForm } from "../forms/catalogue/plan-tasks.ts";
import { wasIn } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import { owesNothingOn } from "../facts/status.ts";
import { decided, type Draft, NO_DIRECTIVES } from "./changes.ts";
import type { Due, DueSubject } from "./due.ts";
import { judge } from "./judge.ts";
import { inPeriod, type Origin } from "./origin.ts";
import type { DueScope } from "./scope.ts";

type PlanTask = Fact<typeof taskForm>;

/**
 * A target or task of a plan by its day, from its person; the unit alone answers where nobody is named, or where the
 * person was not in the unit on that day or owed nothing. A task that was done with nobody of the unit named fulfils no
 * duty: it was asked of a named person.
 */
export const planTasks: Origin = {
  ofSubject: (scope, { kind, id }) => {
    const rows =
      kind === "unit" ? scope.index.planTasksByRegister.get(id) : scope.index.planTasksByPerson.get(id);
    return inPeriod(
      scope,
      tasksOf(scope, rows).filter(({ subject }) => subject.kind === kind),
    );
  },
  ofPeople: (scope, unit) => {
    const dues = tasksOf(scope, scope.index.planTasksByRegister.get(unit));
    return inPeriod(
      scope,
      dues.filter(({ subject }) => subject.kind === "person"),
    );
  },
};

function tasksOf(scope: DueScope, rows: readonly PlanTask[] = []): readonly Due[] {
  const counted = rows.filter(({ fields }) => scope.mayCount("plan-task", fields.due));
  return counted.map((task) => taskDue(scope, task));
}

function taskDue(scope: DueScope, task: PlanTask): Due {
  const { plan, due, doneOn } = task.fields;
  const directive = scope.index.plansByRegister.get(task.register)?.find(({ ref }) => ref.key === plan)
    ?.fields.directive;
  const draft: Draft = {
    kind: "plan-task",
    unit: task.register,
    subject: answersFor(scope, task),
    about: task.ref.key,
    period: undefined,
    opensOn: undefined,
    dueOn: due,
    row: task,
    off: undefined,
    asks: { row: task },
    directives: directive === undefined ? NO_DIRECTIVES : [directive],
  };
  return decided(scope, draft, (day) => {
    const judged = judge(scope.asOf, day, { doneOn, entered: true });
    return judged.outcome === "met" && !isNamed(scope, task) ? { ...judged, outcome: "out" } : judged;
  });
}

function answersFor(scope: DueScope, task: PlanTask): DueSubject {
  const { person, due } = task.fields;
  const answers =
    person != null && isNamed(scope, task) && !owesNothingOn(scope.index.personById.get(person), due);
  return answers ? { kind: "person", id: person } : { kind: "unit", id: task.register };
}

/** Whether the task names somebody of the unit; who is elsewhere when it is due does not answer for it. */
export function isNamed({ index }: DueScope, { fields: { person, due }, register }: PlanTask): boolean {
  return person != null && wasIn(index, person, register, due);
}
