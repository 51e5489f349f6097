import type { evaluations } from "../forms/evaluations.ts";
import type { taskResults } from "../forms/task-results.ts";
import { type Fact, preferred } from "./fact-index.ts";
import { groupBy } from "./group-by.ts";
import type { Span } from "./span.ts";

/**
 * The rows that speak for a period, at most one per month or quarter: its months when any is rated (the period is their
 * mean, 335/2025/NĐ-CP Điều 17), else the row of the period itself, else those of a year's quarters.
 */
export function rowsOfPeriod<F extends typeof evaluations | typeof taskResults>(
  rows: readonly Fact<F>[],
  span: Span,
  register: string,
): readonly Fact<F>[] {
  const byPeriod = groupBy(rows, ({ fields }) => String(fields.period));
  for (const periods of [span.months, [span.period], span.quarters]) {
    const found = periods.flatMap((period) => preferred(byPeriod.get(period) ?? [], register) ?? []);
    if (found.length > 0) return found;
  }
  return [];
}
