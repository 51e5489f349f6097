import { BLANK, PAPER_TEXTS } from "../../texts/paper/papers.ts";
import { fill } from "../../values/bilingual.ts";
import { formatDay } from "../../values/day.ts";
import { writtenDay } from "../../wording/written-day.ts";
import type { DossierFacts } from "./dossier-facts.ts";
import type { NumberedPaper } from "../book/numbered-paper.ts";
import { type Paper, words } from "./paper.ts";
import { bookOf, referenceOf } from "../book/paper-book.ts";
import { placeAndDay } from "./paper-head.ts";

/** The paper with its number and day, no draft any more. */
export function stamped(facts: DossierFacts, paper: Paper, { number, day }: NumberedPaper): Paper {
  return {
    ...paper,
    filled: {
      ...paper.filled,
      so: words(number),
      ngay: words(fill(PAPER_TEXTS.onDay, { day: formatDay(day) })),
      noi_ngay: words(placeAndDay(facts.letterhead, writtenDay(day))),
      du_thao: words(""),
    },
  };
}

/** "05-QĐ/ĐU" of a paper that is in a book. */
export function referenceFor(paper: Paper, number: string): string {
  const [book, symbol] = [bookOf(paper.kind), paper.filled.ky_hieu];
  return book === null || symbol?.kind !== "words" ? number : referenceOf(book, number, symbol.text);
}

/** How another paper cites it, with blanks until it is numbered. */
export function citationOf(
  { numbered }: DossierFacts,
  paper: Paper,
): { readonly reference: string; readonly day: string } {
  const own = numbered.find(({ name }) => name === paper.name);
  return own === undefined
    ? { reference: referenceFor(paper, BLANK), day: PAPER_TEXTS.blankDay }
    : { reference: own.reference, day: formatDay(own.day) };
}
