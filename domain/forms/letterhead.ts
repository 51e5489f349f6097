/**
 * The names in the head and the foot of a Party document (399-QĐ/TW, HD 05-HD/VPTW): the organisations, the place, the
 * signatory and the recipients. An organisation enters them as rows of the `settings` form, `letterhead.place` and so
 * on.
 */
import type { Fields } from "./form.ts";

const PREFIX = "letterhead.";

export const LETTERHEAD_NAMES = [
  /** The organisation above the issuing one. */
  "upper",
  /** The issuing organisation; without it the committee's unit. */
  "office",
  "place",
  /** The document's number and symbol, "05" and "TTr/ĐU". */
  "number",
  "symbol",
  "addressee",
  /** The body that is signed for ("T/M ĐẢNG ỦY"), the signatory's post ("BÍ THƯ") and name. */
  "onBehalf",
  "post",
  "signer",
  /** The person who drew up the tables. */
  "preparer",
  /** Recipients separated by semicolons; the archive comes last. */
  "recipients",
] as const;
export type LetterheadName = (typeof LETTERHEAD_NAMES)[number];

/** A null text is left to be filled in by hand. */
export type LetterheadTexts = Readonly<Record<LetterheadName, string | null>>;

export function isLetterheadSetting(setting: string): boolean {
  return LETTERHEAD_NAMES.some((name) => setting === `${PREFIX}${name}`);
}

/** Rows of other forms and other settings are ignored. */
export function letterheadOf(
  rows: readonly { readonly form: string; readonly fields: Fields }[],
): LetterheadTexts {
  const stated = new Map(
    rows.filter(({ form }) => form === "settings").map(({ fields }) => [fields["name"], fields["value"]]),
  );
  const read = (name: LetterheadName): string | null => {
    const value = stated.get(`${PREFIX}${name}`);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  return Object.fromEntries(LETTERHEAD_NAMES.map((name) => [name, read(name)])) as Record<
    LetterheadName,
    string | null
  >;
}
