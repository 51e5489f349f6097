import type { evaluations } from "../forms/evaluations.ts";
import type { taskResults } from "../forms/task-results.ts";
import { monthsOf, type Period, periodKind, periodYear, quarterPeriod } from "../period.ts";
import { type Fact, preferred } from "./fact-index.ts";

/**
 * The rows that speak for a period, at most one per month or quarter: its months when any is rated (the period is their
 * mean, 335/2025/NĐ-CP Điều 17), else the row of the period itself, else those of a year's quarters.
 */
export function rowsOfPeriod<F extends typeof evaluations | typeof taskResults>(
  rows: readonly Fact<F>[],
  period: Period,
  register: string,
): readonly Fact<F>[] {
  const quarters =
    periodKind(period) === "year" ? [1, 2, 3, 4].map((n) => quarterPeriod(periodYear(period), n)) : [];
  for (const spans of [monthsOf(period), [period], quarters]) {
    const found = spans.flatMap(
      (span) =>
        preferred(
          rows.filter((row) => row.fields.period === span),
          register,
        ) ?? [],
    );
    if (found.length > 0) return found;
  }
  return [];
}
