import { compareText } from "../compare-text.ts";
import { exact } from "../exact.ts";
import { derive, leaf, type Step } from "../step.ts";
import type { ParameterUse, RowRef } from "../trace.ts";
import type { TraceRule } from "../texts/trace.ts";

/** What was counted for a rate: how many of how many, as nodes that name the rows. */
export interface Tally {
  readonly done: Step;
  readonly base: Step;
  /** Things that should have been entered and were not; they stand in the base, never among those done. */
  readonly notRecorded: number;
}

export function count(
  rule: TraceRule,
  rows: readonly RowRef[],
  parameters: readonly ParameterUse[] = [],
): Step {
  return leaf(exact(rows.length), { rule, parameters, rows: sortRows(rows) });
}

/** Rows of which some are done. */
export function tallyOf(
  rules: { done: TraceRule; base: TraceRule },
  base: readonly RowRef[],
  done: readonly RowRef[],
): Tally {
  return { done: count(rules.done, done), base: count(rules.base, base), notRecorded: 0 };
}

export function isEmpty(tally: Tally): boolean {
  return tally.base.amount.n === 0;
}

/** done / base as a share. */
export function share(tally: Tally): Step {
  return derive("ratio", [tally.done, tally.base], { rule: "share" });
}

/** Rows in an order of their own, so that the order in which they came in never shows. */
function sortRows(rows: readonly RowRef[]): readonly RowRef[] {
  if (rows.length < 2) return rows;
  return rows.toSorted((a, b) => compareText(a.form, b.form) || compareText(a.key, b.key) || a.rev - b.rev);
}
