import { unaccent } from "./fold.ts";
import { monthPeriod, Period, quarterPeriod } from "./period.ts";

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** "2026-03", "3/2026", "Tháng 3/2026", "Quý I/2026", "Q1/2026", "Năm 2026"; undefined for what is no period. */
export function readPeriodText(text: string): Period | undefined {
  const plain = unaccent(text)
    .replaceAll(/\s+nam\s+/g, "/")
    .replaceAll(/\s/g, "");
  const canonical = Period.safeParse(plain.toUpperCase());
  if (canonical.success) return canonical.data;
  const [, month, ofMonth] = /^(?:thang|t)?(\d{1,2})[/-](\d{4})$/.exec(plain) ?? [];
  if (month !== undefined) return checked(monthPeriod(Number(ofMonth), Number(month)));
  const [, quarter = "", ofQuarter] = /^(?:quy|q)(iv|i{1,3}|[1-4])[/-](\d{4})$/.exec(plain) ?? [];
  if (ofQuarter !== undefined)
    return checked(quarterPeriod(Number(ofQuarter), ROMAN[quarter] ?? Number(quarter)));
  const [, year] = /^nam(\d{4})$/.exec(plain) ?? [];
  return year === undefined ? undefined : checked(year);
}

function checked(text: string): Period | undefined {
  return Period.safeParse(text).data;
}
