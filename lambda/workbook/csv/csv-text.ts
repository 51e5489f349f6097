export type CsvValue = string | number | null;

/**
 * Beginnings of a text that spreadsheet programs take for a formula, in East Asian settings also the wide forms (OWASP,
 * CSV injection).
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** Tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * One record of RFC 4180: commas, doubled quotes, CRLF at the end. Numbers have a decimal point; a text that would be a
 * formula gets an apostrophe in front.
 * @throws RangeError for NaN and infinities
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(",")}\r\n`;
}

function csvField(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`no number for a field: ${value}`);
    return String(value);
  }
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
