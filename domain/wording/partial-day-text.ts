import { type Day, dayOf } from "../values/day.ts";
import { unaccent } from "../values/fold.ts";
import { parseDayText } from "./day-text.ts";

/** A day of which lists may give only the month or the year, as many give births. */
export type PartialDay =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "unclear" }
  | { readonly kind: "none" };

/** "1975", "…/1975", "năm 1975", "00/00/1975". */
const YEAR = /^(?:nam\s*|[\s.…_/\\-]*|0{1,2}[./-]0{1,2}[./-])((?:19|20)\d\d)$/;
/** "3/1975", "…/03/1975", "tháng 3 năm 1975", "00/03/1975". */
const MONTH = /^(?:0{1,2}[./-]|[\s.…_/\\-]*)(?:thang\s*)?(\d{1,2})\s*(?:[./-]|,?\s*nam\s)\s*((?:19|20)\d\d)$/;
const SHORT_YEAR = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d\d)$/;
/** "05031975", as programs export days. */
const SOLID = /^(\d\d)(\d\d)((?:19|20)\d\d)$/;
const SOLID_ISO = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const SPOKEN = /^(?:sinh\s*(?:ngay|nam)?|ngay\s*sinh|ngay)\s*:?\s*/;

/**
 * @param latest the last year that is possible: a year of two digits is the latest such year up to it
 */
export function parsePartialDay(text: string, latest: number): PartialDay {
  const plain = unaccent(text).replace(SPOKEN, "").trim();
  if (plain === "") return { kind: "none" };
  const year = YEAR.exec(plain)?.[1];
  if (year !== undefined) return { kind: "year", year: Number(year) };
  const [, month, ofYear] = MONTH.exec(plain) ?? [];
  if (month !== undefined) {
    const isMonth = Number(month) >= 1 && Number(month) <= 12;
    return isMonth ? { kind: "month", year: Number(ofYear), month: Number(month) } : { kind: "unclear" };
  }
  const [, day, dayMonth, short] = SHORT_YEAR.exec(plain) ?? [];
  if (short !== undefined) return dayFrom(day, dayMonth, String(fullYear(Number(short), latest)));
  const [, solidDay, solidMonth, solidYear] = SOLID.exec(plain) ?? [];
  if (solidYear !== undefined) return dayFrom(solidDay, solidMonth, solidYear);
  const [, isoYear, isoMonth, isoDay] = SOLID_ISO.exec(plain) ?? [];
  if (isoYear !== undefined) return dayFrom(isoDay, isoMonth, isoYear);
  const parsed = parseDayText(plain);
  return parsed.kind === "day" ? { kind: "day", day: parsed.day } : { kind: parsed.kind };
}

/** A stored day, month or year as a reader sees it: "1975-03-05" is 05/03/1975, "1975-03" is 03/1975. */
export function formatPartialDay(text: string): string {
  return text.split("-").toReversed().join("/");
}

function dayFrom(day: string | undefined, month: string | undefined, year: string): PartialDay {
  const found = dayOf({ day: Number(day), month: Number(month), year: Number(year) });
  return found === undefined ? { kind: "unclear" } : { kind: "day", day: found };
}

function fullYear(short: number, latest: number): number {
  const century = latest - (latest % 100);
  return century + short <= latest ? century + short : century - 100 + short;
}
