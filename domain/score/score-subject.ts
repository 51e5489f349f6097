import { exact } from "../values/exact.ts";
import type { units } from "../forms/catalogue/units.ts";
import type { Fact } from "../facts/fact.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import type { Span } from "../facts/span.ts";
import { unitExistsOn } from "../facts/status.ts";
import type { Policy } from "../policy/policy.ts";
import { derive, leaf, type TracedNumber } from "../trace/traced-number.ts";
import { periodEnd } from "../values/period.ts";
import type { Level } from "../vocabulary/level.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";
import { circumstances } from "./circumstances.ts";
import { conductNotes } from "./conduct.ts";
import { ledTasks, valuesOf } from "./led-tasks.ts";
import type { Due } from "../due/due.ts";
import { dueScope } from "../due/scope.ts";
import { SubjectDues } from "../due/subject-dues.ts";
import { DUE_TALLIES } from "./measure/due-tallies.ts";
import { shortcomingsTally } from "./measure/inspections.ts";
import { isEmpty } from "./measure/tally.ts";
import { taskPercents, taskRows } from "./measure/task-result.ts";
import { missingFacts } from "./missing-facts.ts";
import type { Reason } from "./result.ts";
import type { Round } from "./round.ts";
import type { Standing } from "./standing.ts";
import { punishedAgain, uncountedCases, uncountedRows } from "./uncounted-rows.ts";

/** One subject in a round, with the tree of its score for whoever reads it. */
interface ScoredSubject {
  readonly standing: Standing;
  readonly criteria: readonly { readonly id: string; readonly max: string; readonly points: string }[];
  readonly receipt: () => Receipt;
}

interface Receipt {
  readonly notes: readonly Reason[];
  readonly rating: TracedNumber;
}

/** A quarter's level for its year. */
export interface RatedQuarter {
  readonly level: Level | null;
  /** Present for a quarter at the lowest level, which can decide the year, and for one that the authority decided. */
  readonly receipt?: TracedNumber;
}

/** @param rateQuarters rates those of the year that the round is, where its standing without them asks for it */
export function scoreSubject(
  round: Round,
  subject: RatedSubject,
  rateQuarters: (standing: Standing) => readonly RatedQuarter[],
): ScoredSubject {
  const { policy, index, span, rubric, rescale } = round;
  const due = duesOf(round, subject);
  const measured = rubric(subject.kind).map((measure) => measure(index, subject, due));
  const scaled = rescale(subject.kind, measured);
  const total = derive(
    "sum",
    scaled.map(({ points }) => points),
    { rule: "score" },
  );
  const asks = asksOfTasks(policy, subject.kind);
  const tasks = taskPercents(taskRows(index, subject, span, due), asks);
  const led = ledTasks(
    {
      policy,
      index,
      span,
      asked: asks,
      unitTasks: (id) => tasksOfUnit(round, id),
      planTasks: (id) => planTasksOf(round, id),
    },
    subject,
    tasks,
  );
  const remedied = remediedNode(round, subject, due);
  const { rows, again, ...circumstance } = circumstances(policy, index, subject, span);
  const own: Standing = {
    id: subject.id,
    subject: subject.kind,
    name: subject.name,
    group: subject.group,
    unit: subject.unit,
    head: subject.kind !== "collective" && subject.head,
    score: total.value,
    tasks: tasks === null ? null : valuesOf(tasks),
    ...(led && { led: led.values }),
    remedied: remedied.value,
    quarters: [],
    missing: measured.filter(({ undecided }) => undecided).map(({ id }) => id),
    incomplete: [...missingFacts(measured)],
    ...(due !== undefined && subject.kind === "collective"
      ? { monthsExisted: monthsExisted(subject.row, span) }
      : {}),
    nothingDue: measured.every(({ asked }) => !asked),
    ...circumstance,
  };
  const quarters = rateQuarters(own);
  return {
    standing: { ...own, quarters: quarters.map(({ level }) => level) },
    criteria: scaled.map(({ id, max, points }) => ({ id, max, points: points.value })),
    receipt: () => {
      const notRecorded = Math.max(0, ...measured.map((criterion) => criterion.notRecorded));
      const conduct = conductNotes(policy, index, subject, span);
      const uncounted = [
        ...(due === undefined ? [] : uncountedRows(due, subject, span)),
        ...uncountedCases(policy, index, subject),
        ...punishedAgain(policy, again),
      ];
      const decisive = [
        total,
        ...(tasks === null ? [] : Object.values(tasks)),
        ...(led ? [led.node] : []),
        remedied,
        ...quarters.flatMap(({ receipt }) => receipt ?? []),
        ...conduct.map(({ node }) => node),
        ...uncounted.map(({ node }) => node),
        ...rows,
      ];
      return {
        notes: [
          ...(notRecorded === 0 ? [] : [notRecordedNote(notRecorded)]),
          ...conduct.map(({ reason }) => reason),
          ...uncounted.map(({ reason }) => reason),
        ],
        rating: derive("same", decisive, { rule: "rating", subject: subject.id }),
      };
    },
  };
}

function notRecordedNote(count: number): Reason {
  return { code: "not-recorded", values: { count: String(count) }, source: "" };
}

/** The months on whose last day a unit existed. */
function monthsExisted(row: Fact<typeof units>, { months }: Span): number {
  return months.filter((month) => unitExistsOn(row, periodEnd(month))).length;
}

function duesOf({ due }: Round, subject: RatedSubject): SubjectDues | undefined {
  return due === undefined ? undefined : new SubjectDues(due, subject);
}

function tasksOfUnit(round: Round, id: string) {
  const unit = round.byId.get(id);
  if (unit?.kind !== "collective") return undefined;
  return { unit, rows: taskRows(round.index, unit, round.span, duesOf(round, unit)) };
}

/** A policy may ask for what a leader leads without asking for what is due. */
function planTasksOf({ due, policy, index, span }: Round, unit: string): readonly Due[] {
  const scope = due ?? dueScope(policy, index, span.period, span.end);
  return new SubjectDues(scope, { kind: "collective", id: unit, unit }).answered("plan-task");
}

function asksOfTasks({ levels, rubrics }: Policy, kind: SubjectKind) {
  return {
    errors: levels.some(({ conditions }) =>
      conditions.some(({ of, kinds }) => of === "errors" && kinds.includes(kind)),
    ),
    lifts: rubrics[kind].criteria.some(
      ({ measure }) => measure.kind === "taskResult" && measure.objectiveCause !== undefined,
    ),
  };
}

/** A subject without an earlier shortcoming has remedied 100 per cent. */
function remediedNode(
  { index, span }: Round,
  subject: RatedSubject,
  due: SubjectDues | undefined,
): TracedNumber {
  const tally =
    due === undefined
      ? shortcomingsTally(index, subject, span)
      : DUE_TALLIES.shortcomings(due, subject, span);
  return isEmpty(tally)
    ? leaf(exact(100), { rule: "no-shortcomings" })
    : derive("percent", [tally.done, tally.base], { rule: "percent-remedied" });
}
