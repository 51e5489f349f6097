import * as z from "zod";
import { exact } from "../values/exact.ts";
import type { decisions } from "../forms/catalogue/decisions.ts";
import type { units } from "../forms/catalogue/units.ts";
import { unitExistsOn } from "../facts/status.ts";
import { type Period, periodEnd } from "../values/period.ts";
import type { Policy } from "../policy/policy.ts";
import { derive, leaf, type TracedNumber } from "../trace/traced-number.ts";
import { TraceNode } from "../trace/trace.ts";
import { circumstances } from "./circumstances.ts";
import { dueWindow } from "../due/closing.ts";
import { DueIndex } from "../due/due-index.ts";
import { dueScope } from "../due/scope.ts";
import { withCarried } from "../facts/carried.ts";
import { DUE_TALLIES } from "./measure/due-tallies.ts";
import { missingFacts } from "./missing-facts.ts";
import { rescale } from "./rescale.ts";
import { uncountedRows } from "./uncounted-rows.ts";
import { conductNotes } from "./conduct.ts";
import { decisionKey, type FactIndex, indexFacts } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { shortcomingsTally } from "./measure/inspections.ts";
import { decideLevel } from "./level.ts";
import { LEVEL_TEXTS } from "../texts/vocabulary/levels.ts";
import { isLevel, type Level } from "../vocabulary/level.ts";
import { notRatedReason } from "./not-rated.ts";
import { type RatedSubject, ratedSubjects } from "../facts/rated-subject.ts";
import { Reason } from "./result.ts";
import { type Rubric, rubricIn } from "./rubric.ts";
import { type Span, spanOf } from "../facts/span.ts";
import { Standing } from "./standing.ts";
import { isEmpty } from "./measure/tally.ts";
import { taskPercents, taskRows } from "./measure/task-result.ts";
import { ledTasks, valuesOf } from "./led-tasks.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";

/** One subject before caps and limits: points per criterion in the rubric's order, standing, and the tree of both. */
export const Assessment = z.object({
  standing: Standing,
  criteria: z.array(z.object({ id: z.string(), max: z.string(), points: z.string() })),
  /** Reasons about facts that are missing or undecided. */
  notes: z.array(Reason),
  trace: TraceNode,
});
export type Assessment = z.infer<typeof Assessment>;

/**
 * Scores every person and unit rated in the organisation at the period's end. The order of registers and rows makes no
 * difference.
 * @throws RangeError when the policy is not in force at the period's end.
 */
export function assess(policy: Policy, facts: OrganisationFacts): readonly Assessment[] {
  return Array.from(score(policy, facts), written);
}

/** One subject's assessment with its trace. */
function written({ standing, criteria, notes, rating }: Scored): Assessment {
  return { standing, criteria, notes, trace: rating.write() };
}

/** An assessment whose trace is not written yet. */
type Scored = Omit<Assessment, "trace"> & { readonly rating: TracedNumber };

/**
 * Subjects one after the other, in the order of their ids, with unwritten traces. A subject that the caller does not
 * keep is freed before the next, so that memory holds the facts and one subject.
 */
export function* score(policy: Policy, facts: OrganisationFacts): Generator<Scored> {
  const index = indexFacts(policy.dues === undefined ? facts : withCarried(facts), policy);
  const year = roundOf(policy, index, facts.period);
  // The fourth quarter is not rated: it is part of the year.
  const quarters = year.span.quarters.slice(0, 3).map((period) => roundOf(policy, index, period));
  for (const subject of year.subjects.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    yield scoreSubject(year, subject, quarters);
  }
}

/** One period of the organisation as the policy rates it. */
interface Round {
  readonly policy: Policy;
  readonly index: FactIndex;
  readonly span: Span;
  readonly rubric: Rubric;
  /** What is due in it, where the policy says so. */
  readonly due: DueIndex | undefined;
  /** The subjects rated at its end, with the kind of each. */
  readonly subjects: readonly RatedSubject[];
  readonly byId: ReadonlyMap<string, RatedSubject>;
}

function roundOf(policy: Policy, index: FactIndex, period: Period): Round {
  const span = spanOf(period);
  const subjects = ratedSubjects(index, span.end);
  const byId = new Map(subjects.map((subject): [string, RatedSubject] => [subject.id, subject]));
  const due =
    policy.dues === undefined
      ? undefined
      : new DueIndex(dueScope(policy, index, period, dueWindow(policy, period).end));
  return { policy, index, span, rubric: rubricIn(policy, span, due), due, subjects, byId };
}

function scoreSubject(round: Round, subject: RatedSubject, quarters: readonly Round[]): Scored {
  const { policy, index, span, rubric, due } = round;
  const measured = rubric(subject.kind).map((measure) => measure(index, subject));
  const scaled = rescale(measured);
  const total = derive(
    "sum",
    scaled.map(({ points }) => points),
    { rule: "score" },
  );
  const asks = asksOfTasks(policy, subject.kind);
  const tasks = taskPercents(taskRows(index, subject, span, due), asks);
  const led = ledTasks(
    { policy, index, span, due, asked: asks, collective: (id) => collectiveIn(round, id) },
    subject,
    tasks,
  );
  const remedied = remediedNode(round, subject);
  const uncounted = due === undefined ? [] : uncountedRows(due, subject, span);
  const { rows, ...circumstance } = circumstances(policy, index, subject, span);
  const missing = measured.filter(({ undecided }) => undecided).map(({ id }) => id);
  const rated = quarters.map((quarter) => rateQuarter(quarter, subject.id));
  const conduct = conductNotes(policy, index, subject, span);
  const notRecorded = Math.max(0, ...measured.map((criterion) => criterion.notRecorded));
  const standing: Standing = {
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
    quarters: rated.map(({ level }) => level),
    missing,
    incomplete: [...missingFacts(measured)],
    ...(due !== undefined && subject.kind === "collective"
      ? { monthsExisted: monthsExisted(subject.row, span) }
      : {}),
    nothingDue: measured.every(({ asked }) => !asked),
    ...circumstance,
  };
  return {
    standing,
    criteria: scaled.map(({ id, max, points }) => ({ id, max, points: points.value })),
    notes: [
      ...(notRecorded === 0
        ? []
        : [{ code: "not-recorded", values: { count: String(notRecorded) }, source: "" } as const]),
      ...conduct.map(({ reason }) => reason),
      ...uncounted.map(({ reason }) => reason),
    ],
    rating: derive(
      "same",
      [
        total,
        ...(tasks === null ? [] : Object.values(tasks)),
        ...(led ? [led.node] : []),
        remedied,
        ...rated.flatMap(({ receipt }) => receipt ?? []),
        ...conduct.map(({ node }) => node),
        ...uncounted.map(({ node }) => node),
        ...rows,
      ],
      { rule: "rating", subject: subject.id },
    ),
  };
}

/** The months on whose last day a unit existed. */
function monthsExisted(row: Fact<typeof units>, { months }: Span): number {
  return months.filter((month) => unitExistsOn(row, periodEnd(month))).length;
}

function collectiveIn(round: Round, id: string) {
  const subject = round.byId.get(id);
  return subject?.kind === "collective" ? subject : undefined;
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
function remediedNode({ index, span, due }: Round, subject: RatedSubject): TracedNumber {
  const tally =
    due === undefined
      ? shortcomingsTally(index, subject, span)
      : DUE_TALLIES.shortcomings(due, subject, span);
  return isEmpty(tally)
    ? leaf(exact(100), { rule: "no-shortcomings" })
    : derive("percent", [tally.done, tally.base], { rule: "percent-remedied" });
}

interface RatedQuarter {
  readonly level: Level | null;
  /** Present for a quarter at the lowest level, which can decide the year, and for one that the authority decided. */
  readonly receipt?: TracedNumber;
}

/**
 * A quarter's level as the authority decided it. Otherwise the same rules rate it, if it or one of its months was
 * rated, in the unit and post that the person had at the quarter's end, as in the quarter's own run.
 */
function rateQuarter(quarter: Round, id: string): RatedQuarter {
  const { policy, index, span } = quarter;
  const decided = index.levelDecisions.get(decisionKey(id, span.period));
  if (decided !== undefined) return decidedQuarter(decided);
  const subject = quarter.byId.get(id);
  if (subject === undefined) return { level: null };
  const evaluated = index.evaluations
    .get(id)
    ?.some(({ fields }) => fields.period === span.period || span.months.includes(fields.period));
  if (evaluated !== true) return { level: null };
  const { standing, rating } = scoreSubject(quarter, subject, []);
  if (notRatedReason(policy, standing, span) !== undefined) return { level: null };
  const { level } = decideLevel(policy, standing, span.end);
  if (!isLevel(level)) return { level: null };
  if (level !== policy.levels.at(-1)?.level) return { level };
  return { level, receipt: derive("same", [rating], { rule: "quarter-failed", subject: span.period }) };
}

/** A refused level counts as no level. */
function decidedQuarter(fact: Fact<typeof decisions>): RatedQuarter {
  const { outcome, period } = fact.fields;
  const level = outcome === "refused" ? null : (fact.fields.level ?? null);
  const about = { rule: "quarter-decided", subject: period, facts: [fact] };
  const title = level === null ? {} : { title: LEVEL_TEXTS[level] };
  return { level, receipt: leaf(exact(1), { ...about, ...title }) };
}
