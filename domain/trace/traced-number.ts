import { compareText } from "../values/compare-text.ts";
import { type Exact, exactText } from "../values/exact.ts";
import type { Bilingual } from "../values/bilingual.ts";
import { type ParameterUse, reckon, type RowRef, type TraceNode, type TraceOp } from "./trace.ts";

interface About {
  readonly rule: string;
  readonly subject?: string;
  readonly title?: Bilingual;
  readonly parameters?: readonly ParameterUse[];
  readonly facts?: readonly Counted[];
}

/** A counted fact with its row. */
export interface Counted {
  readonly ref: RowRef;
}

const NONE: readonly never[] = [];

/**
 * A number with its origin. Scoring computes with these numbers; their trace is written only for results that somebody
 * reads.
 */
export class TracedNumber {
  readonly amount: Exact;
  readonly #op: TraceOp;
  readonly #children: readonly TracedNumber[];
  readonly #about: About;
  #written: TraceNode | undefined;

  constructor(op: TraceOp, amount: Exact, children: readonly TracedNumber[], about: About) {
    this.amount = amount;
    this.#op = op;
    this.#children = children;
    this.#about = about;
  }

  /** The counted facts, in input order. */
  get facts(): readonly Counted[] {
    return this.#about.facts ?? NONE;
  }

  get parameters(): readonly ParameterUse[] {
    return this.#about.parameters ?? NONE;
  }

  /** The amount as exact text. */
  get value(): string {
    return exactText(this.amount);
  }

  /** Writes the trace; a number that many share, such as a criterion's maximum, is written once. */
  write(): TraceNode {
    const { rule, subject, title } = this.#about;
    this.#written ??= {
      parameters: this.parameters,
      rows: rowsOf(this.facts),
      rule,
      subject,
      title,
      op: this.#op,
      value: this.value,
      children: this.#children.map((child) => child.write()),
    };
    return this.#written;
  }
}

/** Rows in a fixed order, so that the order of the input never shows. */
function rowsOf(facts: readonly Counted[]): readonly RowRef[] {
  const rows = facts.map(({ ref }) => ref);
  for (let index = 1; index < rows.length; index += 1) {
    const [before, row] = [rows[index - 1], rows[index]];
    if (before !== undefined && row !== undefined && byName(before, row) > 0) return rows.toSorted(byName);
  }
  return rows;
}

function byName(a: RowRef, b: RowRef): number {
  return compareText(a.form, b.form) || compareText(a.key, b.key) || a.rev - b.rev;
}

/** A leaf: a count, or a number that was entered. */
export function leaf(amount: Exact, about: About): TracedNumber {
  return new TracedNumber("value", amount, NONE, about);
}

/** A number computed from others. */
export function derive(
  op: Exclude<TraceOp, "value">,
  children: readonly TracedNumber[],
  about: About,
): TracedNumber {
  return new TracedNumber(op, reckon(op, children, about.parameters ?? NONE), children, about);
}
