import { unaccent } from "../values/fold.ts";
import { monthPeriod, Period, periodKind, periodYear, quarterPeriod } from "../values/period.ts";
import { PERIOD_TEXTS } from "../texts/vocabulary/periods.ts";
import { inSentence } from "./in-sentence.ts";
import { type Language, render } from "../values/bilingual.ts";

/** The numbers of quarters in official documents. */
export const ROMAN = ["I", "II", "III", "IV"] as const;

/** A period in the notation of official documents: "Tháng 1/2026", "Quý I/2026", "Năm 2026". */
export function formatPeriod(period: Period, language: Language): string {
  const kind = periodKind(period);
  const number = kind === "year" ? 0 : Number(period.slice(kind === "quarter" ? 6 : 5));
  return render(PERIOD_TEXTS[kind], language, {
    number: String(number),
    roman: ROMAN[number - 1] ?? "",
    year: String(periodYear(period)),
  });
}

/** A period inside a sentence: Vietnamese then writes it in lower case, "quý I/2026". */
export function periodInSentence(period: Period, language: Language): string {
  const text = formatPeriod(period, language);
  return language === "vi" ? inSentence(text) : text;
}

/** A stored period as a reader sees it; any other text stays as it is. */
export function formatPeriodText(text: string, language: Language): string {
  const period = Period.safeParse(text);
  return period.success ? formatPeriod(period.data, language) : text;
}

/**
 * Parses "Tháng 3/2026", "T3/2026", "3/2026", "2026-03", "Quý I/2026", "Q1/2026", "Năm 2026", "2026", and the English
 * texts of `formatPeriod`. Undefined for any other text and for ambiguous ones: "I/2026" may be a quarter or a month,
 * "3/26" may be a day.
 */
export function parsePeriodText(text: string): Period | undefined {
  const plain = unaccent(text)
    .replaceAll(/\s*([/-]|\snam\s)\s*(?=\d{4}$)/g, "/")
    .replaceAll(/\s+(?=\d{4}$)/g, "/")
    .replaceAll(/[\s.]/g, "");
  const canonical = Period.safeParse(plain.toUpperCase());
  if (canonical.success) return canonical.data;
  const [, month, ofMonth] = /^(?:thang|month|t)?(\d{1,2})[/-](\d{4})$/.exec(plain) ?? [];
  if (month !== undefined) return checked(monthPeriod(Number(ofMonth), Number(month)));
  const [, yearFirst, monthLast] = /^(\d{4})[/-](\d{1,2})$/.exec(plain) ?? [];
  if (monthLast !== undefined) return checked(monthPeriod(Number(yearFirst), Number(monthLast)));
  const [, quarter = "", ofQuarter] = /^(?:quy|quarter|q)(iv|i{1,3}|[1-4])[/-](\d{4})$/.exec(plain) ?? [];
  if (ofQuarter !== undefined) {
    const roman = ROMAN.findIndex((numeral) => numeral.toLowerCase() === quarter);
    return checked(quarterPeriod(Number(ofQuarter), roman === -1 ? Number(quarter) : roman + 1));
  }
  const [, year] = /^(?:nam|year)\/?(\d{4})$/.exec(plain) ?? [];
  return year === undefined ? undefined : checked(year);
}

function checked(text: string): Period | undefined {
  return Period.safeParse(text).data;
}
