import type { Due } from "../due/due.ts";
import { isEnded, rowOf, rowsOf } from "../due/due-row.ts";
import { planTasks } from "../forms/catalogue/plan-tasks.ts";
import type { Bilingual } from "../values/bilingual.ts";
import { exact } from "../values/exact.ts";
import { periodEnd } from "../values/period.ts";
import { inForce, useOfSource } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { derive, type TracedNumber } from "../trace/traced-number.ts";
import { type FactIndex, holdsOn, type Membership } from "../facts/fact-index.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import type { Span } from "../facts/span.ts";
import type { Standing } from "./standing.ts";
import { type TaskPercents, taskPercents, type TaskRow } from "./measure/task-result.ts";
import { count } from "./measure/tally.ts";

interface UnitTasks {
  readonly unit: RatedSubject;
  readonly rows: readonly TaskRow[];
}

interface Basis {
  readonly policy: Policy;
  readonly index: FactIndex;
  readonly span: Span;
  readonly asked: Parameters<typeof taskPercents>[1];
  /** The unit as it is rated in the period, with the rows of its tasks. */
  readonly unitTasks: (id: string) => UnitTasks | undefined;
  /** The plan tasks in a unit's register that fell due in the period, by the day to which the office moved them. */
  readonly planTasks: (unit: string) => readonly Due[];
}

interface LedTasks {
  readonly values: Tasks;
  readonly node: TracedNumber;
}

/**
 * The tasks for which a leader answers: a head's are those of the unit, in the periods on whose last day they led it; a
 * deputy's those of the plan tasks in the field led. Undefined where the policy asks nothing of leaders, and where the
 * tasks led are not known: then the own tasks count (366-QĐ/TW Điều 11.1-11.4).
 */
export function ledTasks(
  basis: Basis,
  subject: RatedSubject,
  own: TaskPercents | null,
): LedTasks | undefined {
  const { leaders } = basis.policy;
  if (leaders === undefined || subject.kind !== "leader") return undefined;
  const led = subject.head ? headTasks(basis, subject.id) : fieldTasks(basis, subject.membership);
  if (led === undefined) return undefined;
  const alsoOwn = own !== null && inForce(leaders.ownTasks, basis.span.end).value === "on";
  const values = alsoOwn ? worseTasks(valuesOf(led.percents), valuesOf(own)) : valuesOf(led.percents);
  const source = { id: "led", value: "1", ...useOfSource(leaders.led, basis.policy.effective) };
  const node = derive("same", Object.values(led.percents), {
    rule: "tasks-led",
    title: led.title,
    parameters: [source],
  });
  return { values, node };
}

interface Led {
  readonly percents: TaskPercents;
  readonly title: Bilingual;
}

/** Every unit that the person led and was rated in counts, each for the time of leading. */
function headTasks({ index, asked, unitTasks }: Basis, person: string): Led | undefined {
  const posts = (index.membershipsByPerson.get(person) ?? []).filter(
    ({ fields }) => fields.role === "head" && fields.rated,
  );
  const ids = [...new Set(posts.map(({ fields }): string => fields.unit))].toSorted();
  const units = ids.flatMap((id) => unitTasks(id) ?? []);
  const rows = units.flatMap(({ unit, rows: own }) =>
    own.filter(({ fields }) => {
      const last = periodEnd(fields.period);
      return posts.some((post) => post.fields.unit === unit.id && holdsOn(post, last));
    }),
  );
  const percents = taskPercents(rows, asked);
  const names = units.map(({ unit }) => unit.name).join(", ");
  return percents === null ? undefined : { percents, title: { vi: names, en: names } };
}

/**
 * Plan tasks of the unit in the deputy's field that fell due while the deputy led it, without those that the office waived
 * or cancelled.
 */
function fieldTasks({ planTasks: dueIn, asked }: Basis, membership: Membership): Led | undefined {
  const { unit, field } = membership.fields;
  if (field == null || field.trim() === "") return undefined;
  const due = dueIn(unit).filter(
    (one) => sameField(taskOf(one)?.fields.field, field) && holdsOn(membership, one.dueOn) && !isEnded(one),
  );
  if (due.length === 0) return undefined;
  const done = due.filter(({ doneOn }) => doneOn !== undefined);
  const late = done.filter(({ state }) => state === "late");
  const exceeded = done.filter((one) => taskOf(one)?.fields.exceeded === true);
  const base = count("field-tasks", rowsOf(due));
  const none = count("tasks-errors", []);
  return {
    title: { vi: field, en: field },
    percents: {
      done: derive("percent", [count("field-tasks-done", rowsOf(done)), base], { rule: "percent-done" }),
      late: derive("percent", [count("field-tasks-late", rowsOf(late)), base], { rule: "percent-late" }),
      exceeded: derive("percent", [count("field-tasks-exceeded", rowsOf(exceeded)), base], {
        rule: "percent-exceeded",
      }),
      ...(asked.errors && { errors: derive("percent", [none, base], { rule: "percent-errors" }) }),
    },
  };
}

function taskOf(due: Due) {
  return rowOf(due, planTasks);
}

function sameField(first: string | null | undefined, second: string): boolean {
  return first?.trim().toLowerCase() === second.trim().toLowerCase();
}

type Tasks = NonNullable<Standing["tasks"]>;

/** Of two sets of percentages the worse of each. */
export function worseTasks(one: Tasks, other: Tasks): Tasks {
  const least = (a: string, b: string) => (exact(b).compare(exact(a)) < 0 ? b : a);
  const most = (a: string, b: string) => (exact(b).compare(exact(a)) > 0 ? b : a);
  return {
    done: least(one.done, other.done),
    late: most(one.late, other.late),
    exceeded: least(one.exceeded, other.exceeded),
    ...(one.errors !== undefined && { errors: most(one.errors, other.errors ?? "0") }),
  };
}

export function valuesOf({ done, late, exceeded, errors }: TaskPercents): Tasks {
  return {
    done: done.value,
    late: late.value,
    exceeded: exceeded.value,
    ...(errors && { errors: errors.value }),
  };
}
