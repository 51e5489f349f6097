import type { explainNodes } from "../../../domain/explanation/explain.ts";
import { BASIS_TEXT } from "../../../domain/texts/trace/trace.ts";
import { fill } from "../../../domain/values/bilingual.ts";

type Explained = ReturnType<typeof explainNodes>[number];

/** Letters up to which a source stands in a score sheet itself. */
const SHORT = 60;

/** The texts and assumptions that score sheets refer to, each once, by number. */
export class BasisList {
  readonly #numbers = new Map<string, number>();
  readonly #thresholds = new Map<string, string>();

  /** A source in a score sheet: itself where it is short, else its number in the list. */
  refer(source: string): string {
    if (source.length <= SHORT) return source;
    const number = this.#numbers.get(source) ?? this.#numbers.size + 1;
    this.#numbers.set(source, number);
    return fill(BASIS_TEXT.vi, { number: String(number) });
  }

  /** Keeps a threshold, which is the same on many score sheets. */
  keep({ said, sources }: Pick<Explained, "said" | "sources">): void {
    this.#thresholds.set(`${said} ${sources}`, said);
  }

  /** The numbered sources in order. */
  get sources(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** The thresholds and conditions of levels, each with its source. */
  get thresholds(): readonly (readonly [said: string, source: string])[] {
    return [...this.#thresholds].map(([both, said]) => [said, both.slice(said.length + 1)]);
  }
}
