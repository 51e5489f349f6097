import { addDays, type Day, dayParts } from "../../values/day.ts";
import { type Period, periodEnd, periodStart } from "../../values/period.ts";
import type { NumberQuestion } from "../../vocabulary/paper/number-question.ts";
import { type NumberedPaper, newestNumberings } from "./numbered-paper.ts";
import { bookOf, type PaperBook } from "./paper-book.ts";

/** The office's book as far as the ledger knows it; the clerk's own may hold more. */
export interface KnownBook {
  /** Every numbered paper of the office. */
  readonly numbered: readonly NumberedPaper[];
  /** The first day of the term, where the office has entered it. */
  readonly termFrom: Day | null;
}

/** The number after the greatest of the same book, "01" in an empty one: of the year for the state, of the term for the Party. */
export function nextNumber(known: KnownBook, book: PaperBook, day: Day): string {
  const numbers = sameBook(known, book, day).map(({ number }) => Number.parseInt(number, 10));
  return String(Math.max(0, ...numbers) + 1).padStart(2, "0");
}

export interface AskedNumber {
  readonly run: NumberedPaper["run"];
  readonly period: Period;
  readonly name: string;
  readonly kind: NumberedPaper["kind"];
  readonly number: string;
  readonly day: Day;
}

const DAYS_OF_YEAR = 366;

/** A question, and the numbered paper that raises it. */
export interface AskedQuestion {
  readonly code: NumberQuestion;
  readonly about: NumberedPaper | undefined;
}

/** What to ask before the number is kept. Nothing of it forbids: the clerk's own book is right. */
export function numberQuestions(known: KnownBook, asked: AskedNumber, today: Day): readonly AskedQuestion[] {
  const book = bookOf(asked.kind);
  const newest = newestNumberings(known.numbered);
  const isSame = (one: NumberedPaper): boolean => one.run === asked.run && one.name === asked.name;
  const about = (code: NumberQuestion, of: NumberedPaper | undefined): AskedQuestion[] =>
    of === undefined ? [] : [{ code, about: of }];
  const duplicate =
    book === null
      ? undefined
      : sameBook(known, book, asked.day).find((one) => !isSame(one) && one.number === asked.number);
  const isFar = asked.day > today || asked.day > addDays(periodEnd(asked.period), DAYS_OF_YEAR);
  return [
    ...about("duplicate", duplicate),
    ...about("numbered-before", newest.find(isSame)),
    ...about(
      "other-run",
      newest.find(
        ({ run, name, period }) => run !== asked.run && name === asked.name && period === asked.period,
      ),
    ),
    ...(isFar ? [{ code: "far-day" as const, about: undefined }] : []),
    ...(asked.day < periodStart(asked.period) ? [{ code: "before-period" as const, about: undefined }] : []),
  ];
}

/** The papers whose numbers run together with those of a book on a day. */
function sameBook({ numbered, termFrom }: KnownBook, book: PaperBook, day: Day): readonly NumberedPaper[] {
  return newestNumberings(numbered).filter((one) => {
    const own = bookOf(one.kind);
    if (own === null || own.branch !== book.branch || own.type !== book.type) return false;
    if (book.branch === "state") return dayParts(one.day).year === dayParts(day).year;
    return termFrom === null || one.day < termFrom === day < termFrom;
  });
}
