import type { evaluations } from "../forms/catalogue/evaluations.ts";
import type { taskResults } from "../forms/catalogue/task-results.ts";
import { preferredOf } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import type { Span } from "./span.ts";

/**
 * The rows that count for a period, at most one per month or quarter: its months when any is rated (the period is their
 * mean, 335/2025/NĐ-CP Điều 17), else the row of the period itself, else those of a year's quarters.
 */
export function rowsOfPeriod<F extends typeof evaluations | typeof taskResults>(
  rows: readonly Fact<F>[],
  span: Span,
  register: string,
): readonly Fact<F>[] {
  const byPlace: (Fact<F> | undefined)[] = [];
  let first = span.parts.size;
  for (const row of rows) {
    const place = span.parts.get(String(row.fields.period));
    if (place === undefined) continue;
    const other = byPlace[place];
    byPlace[place] = other === undefined ? row : preferredOf(other, row, register);
    if (place < first) first = place;
  }
  const months = span.months.length;
  const end = first < months ? months : first === months ? months + 1 : byPlace.length;
  return byPlace.slice(first, end).filter((row) => row !== undefined);
}
