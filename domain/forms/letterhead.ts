/**
 * The texts in the head and the foot of a Party document. An organisation enters them as rows of the `settings` form,
 * `letterhead.place` and so on.
 */
import { LETTERHEAD_NAMES, type LetterheadName } from "../vocabulary/setting.ts";
import type { Day } from "../values/day.ts";
import { parseDayText } from "../wording/day-text.ts";
import { parseListColumns } from "../wording/list-columns.ts";
import type { Fields } from "./form.ts";

const PREFIX = "letterhead.";

/** A null text is left to be filled in by hand. */
export type LetterheadTexts = Readonly<Record<LetterheadName, string | null>>;

export function isLetterheadSetting(setting: string): boolean {
  return LETTERHEAD_NAMES.some((name) => setting === `${PREFIX}${name}`);
}

/** Whether a setting of the letterhead cannot be read: the term's first day and the columns of lists are more than a text. */
export function isBrokenLetterhead(setting: string, value: unknown): boolean {
  if (setting === `${PREFIX}listColumns`) return parseListColumns(String(value)) === undefined;
  return setting === `${PREFIX}termFrom` && termFromOf({ termFrom: String(value) }) === null;
}

/** The first day of the term; null where the office has entered none. */
export function termFromOf({ termFrom }: Pick<LetterheadTexts, "termFrom">): Day | null {
  const parsed = parseDayText(termFrom ?? "");
  return parsed.kind === "day" ? parsed.day : null;
}

/**
 * The agency of the state in the places of the Party's organisation: its head rates the work of civil servants, and signs
 * for nobody else (30/2020/NĐ-CP, Annex I).
 */
export function agencyLetterhead(texts: LetterheadTexts): LetterheadTexts {
  const { agencyUpper, agency, agencyPost, agencySigner } = texts;
  return {
    ...texts,
    upper: agencyUpper,
    office: agency,
    onBehalf: null,
    post: agencyPost,
    signer: agencySigner,
  };
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
