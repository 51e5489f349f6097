import { type Token, tokens } from "./token.ts";

export type Expression =
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  | { readonly kind: "cells" | "table" | "name"; readonly text: string }
  | { readonly kind: "negative" | "percent"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] };

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Thrown inside alone: the caller of `parse` is told undefined. */
class Unreadable extends Error {}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(parts: readonly Token[]) {
    this.#tokens = parts;
  }

  whole(): Expression {
    const expression = this.#level(0);
    if (this.#tokens[this.#at] !== undefined) throw new Unreadable();
    return expression;
  }

  #is(text: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === "operator" && token.text === text;
  }

  #take(text: string): boolean {
    const is = this.#is(text);
    if (is) this.#at++;
    return is;
  }

  #level(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#prefix();
    let left = this.#level(level + 1);
    for (;;) {
      const operator = operators.find((one) => this.#is(one));
      if (operator === undefined) return left;
      this.#at++;
      left = { kind: "binary", operator, left, right: this.#level(level + 1) };
    }
  }

  #prefix(): Expression {
    if (this.#take("-")) return { kind: "negative", of: this.#prefix() };
    if (this.#take("+") || this.#take("@")) return this.#prefix();
    let expression = this.#primary();
    while (this.#take("%")) expression = { kind: "percent", of: expression };
    return expression;
  }

  #primary(): Expression {
    if (this.#take("(")) {
      const inner = this.#level(0);
      if (!this.#take(")")) throw new Unreadable();
      return inner;
    }
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "string":
        return { kind: "constant", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "constant", value: token.text };
      case "cells":
      case "table":
        return { kind: token.kind, text: token.text };
      case "name":
        return this.#take("(") ? this.#call(token.text) : named(token.text);
      case "operator":
      case "space":
      case undefined:
        throw new Unreadable();
    }
  }

  #call(name: string): Expression {
    const args: Expression[] = [];
    const call = { kind: "call", name: name.replace(/^_xlfn\./i, "").toUpperCase(), args } as const;
    if (this.#take(")")) return call;
    for (;;) {
      const isMissing = this.#is(",") || this.#is(")");
      args.push(isMissing ? { kind: "constant", value: "" } : this.#level(0));
      if (this.#take(")")) return call;
      if (!this.#take(",")) throw new Unreadable();
    }
  }
}

function named(text: string): Expression {
  const upper = text.toUpperCase();
  return upper === "TRUE" || upper === "FALSE"
    ? { kind: "constant", value: upper === "TRUE" }
    : { kind: "name", text };
}

const known = new Map<string, Expression | undefined>();

/** Of a formula with its "="; undefined where this host cannot read it. */
export function parse(formula: string): Expression | undefined {
  if (known.has(formula)) return known.get(formula);
  const parts = tokens(formula.slice(1))?.filter(({ kind }) => kind !== "space");
  let expression: Expression | undefined;
  try {
    expression = parts && new Parser(parts).whole();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  known.set(formula, expression);
  return expression;
}
