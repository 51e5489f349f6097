/** The share of a plan that stands word for word in the superior's plan: a flag for a person to check, no judgement. */
import { exact, exactText, roundHalfUp } from "../values/exact.ts";
import { type PlanWord, planWords } from "./plan-words.ts";

export interface CopiedShare {
  /** Compared words, without quotations and names of documents. */
  readonly words: number;
  readonly copied: number;
  /** Per cent, half-up to two decimals, as the column `copiedShare` takes it; null for a plan without words. */
  readonly share: string | null;
  /** Passages found in both, in the plan's order and spelling. */
  readonly passages: readonly { readonly text: string; readonly words: number }[];
}

/** Shorter runs of equal words occur in any two plans. An assumption: no text fixes a length. */
export const DEFAULT_RUN = 5;

/**
 * A word counts as copied when it lies in a run of at least `run` words that the superior's plan contains too. Case,
 * punctuation and line breaks make no difference; diacritics do.
 */
export function copiedShare(plan: string, superior: string, run = DEFAULT_RUN): CopiedShare {
  const known = new Set(runsOf(planWords(superior).words, run).map(({ text }) => text));
  const { text, words } = planWords(plan);
  const copied = new Set<number>();
  for (const { start, text: shingle } of runsOf(words, run)) {
    if (known.has(shingle)) for (let index = start; index < start + run; index += 1) copied.add(index);
  }
  const share =
    words.length === 0 ? null : exactText(roundHalfUp(exact(copied.size).div(words.length).mul(100), 2));
  return { words: words.length, copied: copied.size, share, passages: passagesOf(text, words, copied) };
}

interface Run {
  readonly start: number;
  readonly text: string;
}

/** Every run of `length` words without a break inside. */
function runsOf(words: readonly PlanWord[], length: number): readonly Run[] {
  const runs: Run[] = [];
  let unbroken = 0;
  for (const [index, { afterBreak }] of words.entries()) {
    unbroken = afterBreak ? 1 : unbroken + 1;
    if (unbroken < length) continue;
    const start = index - length + 1;
    const text = words
      .slice(start, index + 1)
      .map(({ word }) => word)
      .join(" ");
    runs.push({ start, text });
  }
  return runs;
}

function passagesOf(text: string, words: readonly PlanWord[], copied: ReadonlySet<number>) {
  const passages: { text: string; words: number }[] = [];
  let first: number | undefined;
  for (let index = 0; index <= words.length; index += 1) {
    const goes = copied.has(index) && !(first !== undefined && words[index]?.afterBreak === true);
    if (goes) first ??= index;
    else if (first !== undefined) {
      const last = index - 1;
      passages.push({ text: text.slice(words[first]?.from, words[last]?.to), words: last - first + 1 });
      first = copied.has(index) ? index : undefined;
    }
  }
  return passages;
}
