import { actionPlans } from "../forms/catalogue/action-plans.ts";
import { attendance } from "../forms/catalogue/attendance.ts";
import { directives } from "../forms/catalogue/directives.ts";
import { dueChanges } from "../forms/catalogue/due/due-changes.ts";
import { essays } from "../forms/catalogue/essays.ts";
import { evaluations } from "../forms/catalogue/evaluations.ts";
import { inspections } from "../forms/catalogue/inspections.ts";
import { planTasks } from "../forms/catalogue/plan-tasks.ts";
import { reports } from "../forms/catalogue/due/reports.ts";
import { sessions } from "../forms/catalogue/sessions.ts";
import { studyPlans } from "../forms/catalogue/study-plans.ts";
import { taskResults } from "../forms/catalogue/task-results.ts";
import type { FieldValue } from "../forms/column.ts";
import { rowId } from "../values/ids.ts";
import type { FactRow, OrganisationFacts } from "./facts.ts";

/**
 * Forms whose rows may still be due in the year after their own. People, units and memberships of this year are those
 * of this year's catalogue alone; shortcomings of earlier years stand in this year's registers.
 */
const CARRIED: ReadonlySet<string> = new Set(
  [
    studyPlans,
    sessions,
    directives,
    dueChanges,
    attendance,
    essays,
    actionPlans,
    planTasks,
    inspections,
    evaluations,
    taskResults,
    reports,
  ].map(({ id }) => id),
);

function isCarried({ form }: Pick<FactRow, "form">): boolean {
  return CARRIED.has(form);
}

/**
 * Whether a row of last year's register may still be due in the year after, or is asked for by what is: everything that
 * is not fulfilled, or was only in the year's last month, in which a policy may close the year, and what is entered of
 * the periods that end with it.
 */
export function stillOpen({ form, fields }: Pick<FactRow, "form" | "fields">, year: number): boolean {
  if (!CARRIED.has(form)) return false;
  const last = `${year}-12`;
  const isLast = (period: FieldValue | undefined) => period === last || period === `${year}-Q4`;
  const isLate = (day: FieldValue | undefined) => typeof day !== "string" || day >= last;
  switch (form) {
    case attendance.id:
      return isLate(fields["day"]) || fields["mark"] === "excused" || fields["mark"] === "made-up";
    case essays.id:
      return isLate(fields["due"]) || isLate(fields["submittedOn"]);
    case planTasks.id:
      return isLate(fields["due"]) || isLate(fields["doneOn"]);
    case inspections.id:
      return fields["finding"] != null && (isLate(fields["remedyBy"]) || isLate(fields["remediedOn"]));
    case evaluations.id:
    case taskResults.id:
      return isLast(fields["period"]);
    default:
      return true;
  }
}

/** The facts with the rows that earlier years' registers left open; this year's row of the same name prevails. */
export function withCarried(facts: OrganisationFacts): OrganisationFacts {
  const carried = (facts.earlier ?? []).flatMap(({ year, rows, registers = [] }) =>
    year === facts.year - 1 ? [{ unit: facts.committee, rows }, ...registers] : [],
  );
  if (carried.every(({ rows }) => !rows.some(isCarried))) return facts;
  return {
    ...facts,
    registers: facts.registers.map((register) => {
      const known = new Set(register.rows.map((row) => rowId(row)));
      const before = carried
        .filter(({ unit }) => unit === register.unit)
        .flatMap(({ rows }) => rows.filter((row) => isCarried(row) && !known.has(rowId(row))))
        .map((row): FactRow => ({ ...row, year: facts.year - 1 }));
      return before.length === 0 ? register : { ...register, rows: [...register.rows, ...before] };
    }),
  };
}
