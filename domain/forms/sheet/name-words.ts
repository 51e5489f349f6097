/** Names compared word by word. */
import { fold, tidy } from "../../values/fold.ts";
import { nameKey } from "../../values/person-name.ts";

interface Word {
  readonly folded: string;
  /** With its diacritics, wherever the tone mark stands; "" for a word typed without any. */
  readonly marked: string;
  readonly exact: string;
}

export type Words = readonly Word[];

export function wordsOf(text: string): Words {
  return tidy(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "")
    .map((word) => {
      const exact = nameKey(word);
      const folded = fold(word);
      return { folded, exact, marked: exact === folded ? "" : exact };
    });
}

/**
 * Whether the words stand in the name one after another. A word typed with diacritics stands for that word alone: Hùng, Hưng and
 * Hứng are three people.
 */
export function isPartOf(wanted: Words, name: Words): boolean {
  if (wanted.length === 0) return false;
  return name.some((_, start) =>
    wanted.every(({ folded, marked }, index) => {
      const own = name[start + index];
      return own?.folded === folded && (marked === "" || marked === own.exact);
    }),
  );
}
