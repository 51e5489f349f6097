import { evaluations } from "../../../../domain/forms/catalogue/evaluations.ts";
import { taskResults } from "../../../../domain/forms/catalogue/task-results.ts";
import {
  monthsOf,
  type Period,
  periodEnd,
  quarterPeriod,
  yearPeriod,
} from "../../../../domain/values/period.ts";
import { inForce } from "../../../../domain/policy/dated.ts";
import type { Policy } from "../../../../domain/policy/policy.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import type { SubjectKind } from "../../../../domain/vocabulary/subject-kind.ts";
import { DEMO_YEAR } from "../generator/choices.ts";
import { officeRow } from "../generator/office-row.ts";
import { type Performance, performanceOf, performanceOfUnit } from "./performance.ts";
import { type OfficePerson, ratedOn } from "../people/person.ts";
import { type Random, streamOf } from "../generator/random.ts";
import type { OfficeUnit } from "../people/units.ts";

export const MONTHS = monthsOf(yearPeriod(DEMO_YEAR));

/** Points entered by hand and counts of tasks, for the unit and for its people while they are rated in it. */
export function evaluationRows(
  policy: Policy,
  seed: number,
  unit: OfficeUnit,
  people: readonly OfficePerson[],
): WireRow[] {
  const ofUnit = streamOf(seed, `evaluations ${unit.id}`);
  const rows = subjectRows(policy, ofUnit, "collective", unit.id, MONTHS, performanceOfUnit(ofUnit, unit));
  for (const person of people) {
    const random = streamOf(seed, `evaluations ${person.id}`);
    const performance = performanceOf(random, person);
    const here = MONTHS.filter((month) => ratedOn(person, periodEnd(month))?.unit === unit);
    const kind = person.group === "Lãnh đạo, cấp ủy" ? "leader" : "individual";
    if (person.exempt || here.length === 0) continue;
    if (person.story === "no-quarter")
      rows.push(...failedQuarterRows(policy, random, kind, person, performance));
    else rows.push(...subjectRows(policy, random, kind, person.id, here, performance));
  }
  return rows;
}

function subjectRows(
  policy: Policy,
  random: Random,
  kind: SubjectKind,
  subject: string,
  periods: readonly Period[],
  performance: Performance,
): WireRow[] {
  return periods.flatMap((period) => [
    taskRow(random, subject, period, performance),
    ...pointRows(policy, random, kind, subject, period, performance),
  ]);
}

/**
 * The rows of a person rated by quarters who failed half of the second quarter's tasks and caught up by the end of
 * the year.
 */
function failedQuarterRows(
  policy: Policy,
  random: Random,
  kind: SubjectKind,
  person: OfficePerson,
  performance: Performance,
): WireRow[] {
  const failed = { ...performance, done: 0.4, exceeded: 0 };
  return [
    ...[1, 3].flatMap((quarter) =>
      subjectRows(policy, random, kind, person.id, [quarterPeriod(DEMO_YEAR, quarter)], performance),
    ),
    ...subjectRows(policy, random, kind, person.id, [quarterPeriod(DEMO_YEAR, 2)], failed),
    ...subjectRows(policy, random, kind, person.id, [yearPeriod(DEMO_YEAR)], performance),
  ];
}

function taskRow(random: Random, subject: string, period: Period, performance: Performance): WireRow {
  const assigned = random.integer(6, 14);
  const done = Math.round(assigned * performance.done);
  return officeRow(taskResults, {
    period,
    subject,
    assigned,
    done,
    late: Math.floor(done * performance.late),
    errors: Math.round(done * performance.errors),
    exceeded:
      performance.exceeded < 0.3
        ? Math.floor(done * performance.exceeded)
        : Math.ceil(done * performance.exceeded),
  });
}

/**
 * Points for the criteria that the policy has entered by hand, by its ids and maxima.
 * @param prefix before the ids of a second rule book
 */
export function pointRows(
  policy: Policy,
  random: Random,
  kind: SubjectKind,
  subject: string,
  period: Period,
  { quality, spread }: Performance,
  prefix = "",
): WireRow[] {
  return policy.rubrics[kind].criteria
    .filter((criterion) => criterion.measure.kind === "entered")
    .map((criterion) => {
      const max = Number(inForce(criterion.max, periodEnd(period)).value);
      const share = quality + (random.next() - 0.5) * 2 * spread;
      return officeRow(evaluations, {
        period,
        subject,
        criterion: `${prefix}${criterion.id}`,
        self: points(max, share + 0.08),
        unit: points(max, share + 0.02),
        committee: points(max, share),
      });
    });
}

/** Points in steps of 0.05, as people give them, and never above the maximum. */
function points(max: number, share: number): string {
  const steps = Math.min(Math.round(max * 20 * share), max * 20);
  const hundredths = String((steps % 20) * 5).padStart(2, "0");
  return `${Math.floor(steps / 20)}.${hundredths}`;
}
