import { exact } from "../../values/exact.ts";
import type { TraceRule } from "../../vocabulary/trace-rule.ts";
import { type Counted, derive, leaf, type TracedNumber } from "../../trace/traced-number.ts";

/** The numerator and denominator of a rate, as nodes with their rows. */
export interface Tally {
  readonly done: TracedNumber;
  readonly base: TracedNumber;
  /** The number of missing entries; they count in the base and never as done. */
  readonly notRecorded: number;
}

export function count(rule: TraceRule, facts: readonly Counted[]): TracedNumber {
  return leaf(exact(facts.length), { rule, facts });
}

/** Facts of which some are done. */
export function tallyOf(
  rules: { done: TraceRule; base: TraceRule },
  base: readonly Counted[],
  done: readonly Counted[],
): Tally {
  return { done: count(rules.done, done), base: count(rules.base, base), notRecorded: 0 };
}

export function isEmpty(tally: Tally): boolean {
  return tally.base.amount.n === 0;
}

/** done / base as a share. */
export function share(tally: Tally): TracedNumber {
  return derive("ratio", [tally.done, tally.base], { rule: "share" });
}
