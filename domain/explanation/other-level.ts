import type { SubjectResult } from "../score/result.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import { OTHER_BOOK_TEXTS } from "../texts/trace/other-book.ts";
import { type Bilingual, type Language, render } from "../values/bilingual.ts";
import { explainReason } from "./explain-reason.ts";

type Rated = Pick<SubjectResult, "level" | "display" | "reasons">;

/** So many reasons of the other level are told; its own score sheet has the rest. */
const MOST_REASONS = 4;

/** What the other rule book of the year says of a subject, in lines: its level, and, where it is another one, why. */
export function otherLevelLines(
  title: Bilingual,
  own: Pick<Rated, "level">,
  other: Rated | undefined,
  language: Language,
): readonly string[] {
  const book = title[language];
  if (other === undefined) return [render(OTHER_BOOK_TEXTS.notRated, language, { book })];
  const level = OUTCOME_TEXTS[other.level][language];
  const first =
    other.display === null
      ? render(OTHER_BOOK_TEXTS.level, language, { book, level })
      : render(OTHER_BOOK_TEXTS.scored, language, { book, level, score: scoreIn(other.display, language) });
  if (other.level === own.level) return [first];
  const reasons = other.reasons.slice(0, MOST_REASONS).map((reason) => explainReason(reason, language));
  return [first, OTHER_BOOK_TEXTS.mayDiffer[language], ...reasons];
}

function scoreIn(display: string, language: Language): string {
  return language === "en" ? display.replace(",", ".") : display;
}
