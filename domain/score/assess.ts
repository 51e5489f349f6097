import * as z from "zod";
import { exact, exactText } from "../exact.ts";
import { monthsOf, type Period, periodEnd, periodKind, periodYear, quarterPeriod } from "../period.ts";
import { inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { derive, leaf, TraceNode } from "../trace.ts";
import { circumstances } from "./circumstances.ts";
import { type FactIndex, indexFacts } from "./fact-index.ts";
import type { OrganisationFacts } from "./facts.ts";
import { shortcomingsTally } from "./inspections.ts";
import { decideLevel } from "./level.ts";
import type { Level } from "./level-names.ts";
import { measure } from "./measure.ts";
import { notRatedReason } from "./not-rated.ts";
import { type RatedSubject, ratedSubjects } from "./rated-subject.ts";
import { Reason } from "./result.ts";
import { Standing } from "./standing.ts";
import { isEmpty } from "./tally.ts";
import { taskPercent, taskRows } from "./task-result.ts";

/** One subject before caps and limits: points per criterion in the rubric's order, standing, and the tree of both. */
export const Assessment = z.object({
  standing: Standing,
  criteria: z.array(z.object({ id: z.string(), max: z.string(), points: z.string() })),
  /** What the facts lack or leave open. */
  notes: z.array(Reason),
  trace: TraceNode,
});
export type Assessment = z.infer<typeof Assessment>;

/**
 * Scores everyone and every unit that is rated in the organisation at the period's end. The order of registers and rows
 * decides nothing.
 * @throws RangeError when the policy is not in force at the period's end.
 */
export function assess(policy: Policy, facts: OrganisationFacts): readonly Assessment[] {
  const index = indexFacts(facts);
  return ratedSubjects(index, periodEnd(facts.period))
    .map((subject) => assessSubject(policy, index, subject, facts.period))
    .toSorted((a, b) => (a.standing.id < b.standing.id ? -1 : 1));
}

function assessSubject(policy: Policy, index: FactIndex, subject: RatedSubject, period: Period): Assessment {
  const { criteria } = policy.rubrics[subject.kind];
  const measured = criteria.map((criterion) => measure(index, subject, period, criterion));
  const score = derive(
    "sum",
    measured.map(({ points }) => points),
    { rule: "score" },
  );
  const tasks = taskNodes(index, subject, period);
  const remedied = remediedNode(index, subject, period);
  const { rows, ...circumstance } = circumstances(policy, index, subject, period);
  const missing = measured.filter(({ undecided }) => undecided).map(({ criterion }) => criterion.id);
  const notRecorded = Math.max(0, ...measured.map((one) => one.notRecorded));
  const standing: Standing = {
    id: subject.id,
    subject: subject.kind,
    name: subject.name,
    group: subject.group,
    unit: subject.unit,
    head: subject.kind !== "collective" && subject.head,
    score: score.value,
    tasks:
      tasks === null
        ? null
        : { done: tasks.done.value, late: tasks.late.value, exceeded: tasks.exceeded.value },
    remedied: remedied.value,
    quarters: quarterLevels(policy, index, subject, period),
    missing,
    ...circumstance,
  };
  return {
    standing,
    criteria: measured.map(({ criterion, points }) => ({
      id: criterion.id,
      max: exactText(exact(inForce(criterion.max, periodEnd(period)).value)),
      points: points.value,
    })),
    notes:
      notRecorded === 0 ? [] : [{ code: "not-recorded", values: { count: String(notRecorded) }, source: "" }],
    trace: derive("same", [score, ...(tasks === null ? [] : Object.values(tasks)), remedied, ...rows], {
      rule: "rating",
      subject: subject.id,
    }),
  };
}

function taskNodes(index: FactIndex, subject: RatedSubject, period: Period) {
  const rows = taskRows(index, subject, period);
  if (rows.length === 0) return null;
  return {
    done: taskPercent(rows, "done", "percent-done"),
    late: taskPercent(rows, "late", "percent-late"),
    exceeded: taskPercent(rows, "exceeded", "percent-exceeded"),
  };
}

/** With no earlier shortcoming, none is left unremedied. */
function remediedNode(index: FactIndex, subject: RatedSubject, period: Period): TraceNode {
  const tally = shortcomingsTally(index, subject, period);
  return isEmpty(tally)
    ? leaf(exact(100), { rule: "no-shortcomings" })
    : derive("percent", [tally.done, tally.base], { rule: "percent-remedied" });
}

/** Levels of quarters I-III, by the same rules, where the quarter or one of its months was rated. */
function quarterLevels(
  policy: Policy,
  index: FactIndex,
  subject: RatedSubject,
  period: Period,
): (Level | null)[] {
  if (periodKind(period) !== "year") return [];
  const rated = new Set((index.evaluations.get(subject.id) ?? []).map(({ fields }) => fields.period));
  return [1, 2, 3].map((number) => {
    const quarter = quarterPeriod(periodYear(period), number);
    if (![quarter, ...monthsOf(quarter)].some((span) => rated.has(span))) return null;
    const { standing } = assessSubject(policy, index, subject, quarter);
    const day = periodEnd(quarter);
    if (notRatedReason(policy, standing, quarter) !== undefined) return null;
    const { level } = decideLevel(policy, standing, day);
    return level === "NO_FIT" ? null : level;
  });
}
