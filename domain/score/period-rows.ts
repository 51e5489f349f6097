import type { evaluations } from "../forms/evaluations.ts";
import type { taskResults } from "../forms/task-results.ts";
import type { Period } from "../period.ts";
import { type Fact, preferred } from "./fact-index.ts";
import { groupBy } from "./group-by.ts";
import type { Span } from "./span.ts";

const NONE: readonly never[] = [];

/**
 * The rows that speak for a period, at most one per month or quarter: its months when any is rated (the period is their
 * mean, 335/2025/NĐ-CP Điều 17), else the row of the period itself, else those of a year's quarters.
 */
export function rowsOfPeriod<F extends typeof evaluations | typeof taskResults>(
  rows: readonly Fact<F>[],
  span: Span,
  register: string,
): readonly Fact<F>[] {
  if (rows.length === 0) return rows;
  const byPeriod = groupBy(rows, ({ fields }) => String(fields.period));
  const spoken = (periods: readonly Period[]): readonly Fact<F>[] => {
    const found: Fact<F>[] = [];
    for (const period of periods) {
      const row = preferred(byPeriod.get(period) ?? NONE, register);
      if (row !== undefined) found.push(row);
    }
    return found;
  };
  const months = spoken(span.months);
  if (months.length > 0) return months;
  const whole = spoken([span.period]);
  return whole.length > 0 ? whole : spoken(span.quarters);
}
