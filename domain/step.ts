import { type Exact, exactText } from "./exact.ts";
import type { Bilingual } from "./forms/column.ts";
import { type ParameterUse, reckon, type RowRef, type TraceNode, type TraceOp } from "./trace.ts";

interface About {
  readonly rule: string;
  readonly subject?: string;
  readonly title?: Bilingual;
  readonly parameters?: readonly ParameterUse[];
  readonly rows?: readonly RowRef[];
}

const NONE: readonly never[] = [];

/**
 * A number with how it came about. Scoring takes steps, and a trace is what is written down of those that somebody will
 * read: a number and its explanation are one, and no text is made before it is asked for.
 */
export class Step {
  readonly amount: Exact;
  readonly rows: readonly RowRef[];
  readonly parameters: readonly ParameterUse[];
  readonly #op: TraceOp;
  readonly #children: readonly Step[];
  readonly #about: About;
  #written: TraceNode | undefined;

  constructor(op: TraceOp, amount: Exact, children: readonly Step[], about: About) {
    this.amount = amount;
    this.rows = about.rows ?? NONE;
    this.parameters = about.parameters ?? NONE;
    this.#op = op;
    this.#children = children;
    this.#about = about;
  }

  /** The amount as exact text. */
  get value(): string {
    return exactText(this.amount);
  }

  /** Steps that many share, such as a criterion's maximum, are written once. */
  write(): TraceNode {
    const { rule, subject, title } = this.#about;
    this.#written ??= {
      parameters: this.parameters,
      rows: this.rows,
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

/** A leaf: a count, or a number that was entered. */
export function leaf(amount: Exact, about: About): Step {
  return new Step("value", amount, NONE, about);
}

/** A number that follows from others. */
export function derive(op: Exclude<TraceOp, "value">, children: readonly Step[], about: About): Step {
  const parts = children.map(({ amount }) => amount);
  return new Step(op, reckon(op, parts, { parameters: about.parameters ?? NONE, children }), children, about);
}
