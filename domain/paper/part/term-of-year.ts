import { decisions } from "../../forms/catalogue/decisions.ts";
import type { Fields } from "../../forms/form.ts";
import { type LetterheadTexts, termFromOf } from "../../forms/letterhead.ts";
import { dayParts } from "../../values/day.ts";

/** A term has five years, from one congress to the next. */
const YEARS = 5;

/**
 * The first year of the term whose papers are in the file of a year: of which awards were recorded in that year, or which
 * ends with it by the day of the congress. Undefined in the middle of a term.
 */
export function termEndingIn(
  year: number,
  letterhead: Pick<LetterheadTexts, "termFrom">,
  rows: readonly { readonly form: string; readonly fields: Fields }[],
): number | undefined {
  const recorded = rows.find(
    ({ form, fields }) => form === decisions.id && typeof fields["termFrom"] === "number",
  );
  const from = recorded?.fields["termFrom"];
  if (typeof from === "number") return from;
  const congress = termFromOf(letterhead);
  return congress !== null && dayParts(congress).year + YEARS - 1 === year
    ? dayParts(congress).year
    : undefined;
}
