import { serialFromDay } from "../format/calendar.ts";
import { type CellValue, isErrorText } from "../sheet/cell.ts";
import { type Culture, CULTURES } from "../culture.ts";

export interface Reading {
  readonly value: CellValue;
  /** The format that Excel gives a General cell with such an entry. */
  readonly numberFormat?: string;
}

export interface ReadingContext {
  /** The interface's is always en-US, a person's that of the machine. */
  readonly culture: Culture;
  readonly date1904: boolean;
  /** Of a date that is typed without one. */
  readonly thisYear: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function readNumber(text: string, culture: Culture): Reading | undefined {
  const { decimal, group: grouping } = CULTURES[culture];
  const shape = new RegExp(
    String.raw`^([+-]?)(\$?)(\d+|\d{1,3}(?:[${grouping}]\d{3})+)?(?:[${decimal}](\d*))?(e[+-]?\d+)?(%?)$`,
    "i",
  );
  const negative = /^\((.+)\)$/.exec(text);
  const found = shape.exec(negative?.[1] ?? text);
  if (found === null) return undefined;
  const [, sign, dollar, whole, fraction, exponent, percent] = found;
  if ((whole ?? "") === "" && (fraction ?? "") === "") return undefined;
  const plain = `${(whole ?? "0").replaceAll(grouping, "")}.${fraction === "" ? "0" : (fraction ?? "0")}${exponent ?? ""}`;
  const size = Number(plain) / (percent === "%" ? 100 : 1);
  const value = sign === "-" || negative !== null ? -size : size;
  const decimals = (fraction ?? "") !== "";
  if (percent === "%") return { value, numberFormat: decimals ? "0.00%" : "0%" };
  if (dollar === "$") return { value, numberFormat: decimals ? "$#,##0.00" : "$#,##0" };
  if ((whole ?? "").includes(grouping)) return { value, numberFormat: decimals ? "#,##0.00" : "#,##0" };
  return exponent === undefined ? { value } : { value, numberFormat: "0.00E+00" };
}

function readDate(text: string, { culture, date1904, thisYear }: ReadingContext): Reading | undefined {
  const at = (year: number, month: number, day: number, numberFormat: string): Reading | undefined => {
    const value = serialFromDay({ year, month, day }, date1904);
    return value === undefined ? undefined : { value, numberFormat };
  };
  const { isDayFirst } = CULTURES[culture];
  const short = isDayFirst ? "dd/mm/yyyy" : "m/d/yyyy";
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return at(Number(iso[1]), Number(iso[2]), Number(iso[3]), short);
  const slashed = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (slashed !== null) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    const [month, day] = isDayFirst ? [second, first] : [first, second];
    const year = slashed[3];
    return at(
      year === undefined ? thisYear : fullYear(year),
      month,
      day,
      year === undefined ? "d-mmm" : short,
    );
  }
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*(?:[- ](\d{2}|\d{4}))?$/i.exec(text);
  const month = named === null ? -1 : MONTHS.indexOf((named[2] ?? "").toLowerCase());
  if (named === null || month < 0) return undefined;
  const year = named[3] === undefined ? thisYear : fullYear(named[3]);
  return at(year, month + 1, Number(named[1]), named[3] === undefined ? "d-mmm" : "d-mmm-yy");
}

function readTime(text: string): Reading | undefined {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?( ?[ap]m)?$/i.exec(text);
  if (found === null || Number(found[2]) > 59 || Number(found[3] ?? 0) > 59) return undefined;
  const half = found[4]?.trim().toLowerCase();
  const hour = half === undefined ? Number(found[1]) : (Number(found[1]) % 12) + (half === "pm" ? 12 : 0);
  const value = (hour * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)) / 86_400;
  return { value, numberFormat: found[3] === undefined ? "h:mm" : "h:mm:ss" };
}

/** What Excel makes of text in a cell that is not formatted as text and does not begin with "=" or an apostrophe. */
export function readText(text: string, context: ReadingContext): Reading {
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (isErrorText(trimmed.toUpperCase())) return { value: trimmed.toUpperCase() };
  return (
    readNumber(trimmed, context.culture) ?? readDate(trimmed, context) ?? readTime(trimmed) ?? { value: text }
  );
}
