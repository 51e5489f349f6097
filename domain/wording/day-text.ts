import { Day, dayOf, formatDay } from "../values/day.ts";
import { unaccent } from "../values/fold.ts";

/**
 * A text parsed as a day. The day comes before the month, as in Vietnamese documents. A text that could mean two days,
 * or names a day that does not exist, is `unclear` (rule S19).
 */
export type DayText =
  | { readonly kind: "day"; readonly day: Day; readonly yearAssumed: boolean }
  | { readonly kind: "unclear" }
  | { readonly kind: "none" };

interface Mention {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

/** d/m/yyyy, d/m/yy, d/m. Blanks are allowed around slashes, and around dashes or dots before a year of four digits. */
const SLASHED = /(?<![\d/.-])(\d{1,2})\s*\/\s*(\d{1,2})(?:\s*\/\s*(\d{4}|\d{2}))?(?![\d/-]|\s*\/)/g;
const DASHED = /(?<![\d/.-])(\d{1,2})([-.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g;
const SPACED = /(?<![\d/.-])(\d{1,2})\s*([-.])\s*(\d{1,2})\s*\2\s*(\d{4})(?![\d/-])/g;
const ISO = /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/])/g;
const WORDS = /(?<!\d)(\d{1,2})\s+thang\s+(\d{1,2})(?:(?:\s*[,/-]\s*|\s+)(?:nam\s+)?(\d{4}))?(?!\d)/g;
/** "18-19" may be two resolutions; alone or after "ngày" it is a day. */
const BARE = /^(?:ngay\s+)?(\d{1,2})[-.](\d{1,2})\.?$/g;

/** A range or list of days, "12-13/02/2026", "ngày 12 và 13/02", which does not determine one day. */
const SPAN = /(^|\bngay\s+|\btu\s+|\()\d{1,2}\s*(,|-|–|&|\bva\b|\bden\b)\s*\d{1,2}\s*(\/|\.\d|\s*thang)/;
/** A text that looks like a day or a month, though no pattern above parses it. */
const DATE_LIKE =
  /\d\s*\/\s*\d|\d{1,4}[-.]\d{1,2}[-.]\d{1,4}|\bngay\s+\d|\bthang\s+\d|\bnam\s+\d{4}\b.*\bngay\b/;

/** Letters of a text that are searched: a caption has its day in its first lines. */
const LONGEST = 500;

/** @param year the year of a text without one; without it such a text is unclear */
export function parseDayText(text: string, year?: number): DayText {
  const plain = unaccent(text.slice(0, LONGEST));
  if (SPAN.test(plain)) return { kind: "unclear" };
  const mentions = mentionsIn(plain);
  const dated = mentions.filter((date) => date.year !== undefined);
  // "NQ 18/19 ngày 12/02/2026": beside a full date, "18/19" is the number of a document.
  const undated = mentions.filter((date) => date.year === undefined);
  const meant = dated.length > 0 ? [...dated, ...undated.filter((date) => isDayOf(date, 2000))] : undated;
  const [first, ...others] = meant;
  if (first === undefined) return DATE_LIKE.test(plain) ? { kind: "unclear" } : { kind: "none" };
  if (others.some((other) => !agree(first, other))) return { kind: "unclear" };
  const chosen = first.year ?? year;
  const day = chosen === undefined ? undefined : dayOf({ ...first, year: chosen });
  return day === undefined
    ? { kind: "unclear" }
    : { kind: "day", day, yearAssumed: first.year === undefined };
}

/**
 * What a text says of the order of day and month: "1/19/2026" has its month first, "19/1/2026" its day, and "5/1/2026"
 * may mean either; undefined where no such numbers stand, or both are one.
 */
export function dayOrder(text: string): "month-first" | "day-first" | "either" | undefined {
  const [first] = numericMentions(unaccent(text.slice(0, LONGEST)));
  if (first === undefined || first.day > 31 || first.month > 31 || first.day === first.month)
    return undefined;
  return first.month > 12 ? "month-first" : first.day > 12 ? "day-first" : "either";
}

function mentionsIn(plain: string): readonly Mention[] {
  return [
    ...[...plain.matchAll(ISO)].map((match) => mention(match[4], match[3], match[1])),
    ...numericMentions(plain),
    ...[...plain.matchAll(WORDS)].map((match) => mention(match[1], match[2], match[3])),
    ...[...plain.matchAll(BARE)].map((match) => mention(match[1], match[2], undefined)),
  ];
}

/** Days whose month is a number, taken as day-first. */
function numericMentions(plain: string): readonly Mention[] {
  return [
    ...[...plain.matchAll(SLASHED)].map((match) => mention(match[1], match[2], match[3])),
    ...[...plain.matchAll(DASHED)].map((match) => mention(match[1], match[3], match[4])),
    ...[...plain.matchAll(SPACED)].map((match) => mention(match[1], match[3], match[4])),
  ];
}

function mention(day: string | undefined, month: string | undefined, year: string | undefined): Mention {
  const full = year?.length === 2 ? `20${year}` : year;
  return { day: Number(day), month: Number(month), year: full === undefined ? undefined : Number(full) };
}

function isDayOf(date: Mention, year: number): boolean {
  return dayOf({ ...date, year }) !== undefined;
}

function agree(date: Mention, other: Mention): boolean {
  const sameYear = date.year === undefined || other.year === undefined || date.year === other.year;
  return sameYear && date.day === other.day && date.month === other.month;
}

/** A stored day as a reader sees it; any other text stays as it is. */
export function formatDayText(text: string): string {
  const day = Day.safeParse(text);
  return day.success ? formatDay(day.data) : text;
}
