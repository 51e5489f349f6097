/** Converts a cell to a value of its column and back. An ambiguous cell is reported, never guessed (rules S19-S24). */
import { Day, dayFromSerial, dayParts, FIRST_BARE_SERIAL, serialOf } from "../../../domain/values/day.ts";
import { users } from "../../../domain/forms/catalogue/users.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { parseFlagText } from "../../../domain/wording/flag-text.ts";
import { tidy } from "../../../domain/values/fold.ts";
import { type Column, type FieldValue, namedBy } from "../../../domain/forms/column.ts";
import { columnSchema } from "../../../domain/forms/column-schema.ts";
import { parseNumberText } from "../../../domain/wording/number-text.ts";
import { findOption, parseCodedText, showCodedText } from "../../../domain/wording/option-text.ts";
import { monthPeriod } from "../../../domain/values/period.ts";
import { formatPeriodText, parsePeriodText } from "../../../domain/wording/period-text.ts";
import type { IssueCode } from "../../../domain/vocabulary/faults/issue-code.ts";
import { FLAG_TEXTS } from "../../../domain/texts/sheet/sync.ts";
import type { SyncIssueCode } from "../../../domain/vocabulary/faults/sync-issue-code.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import type { Cell } from "../ports/workbook-port.ts";
import { type TypedReference, typedReferences } from "../../../domain/forms/sheet/typed-references.ts";
import type { RowLabels } from "../../../domain/forms/sheet/row-labels.ts";

export interface CellIssue {
  readonly code: IssueCode | SyncIssueCode;
  /** The values of the placeholders in the code's text. */
  readonly values: Readonly<Record<string, string>>;
}

export type ParsedCell =
  | { readonly kind: "value"; readonly value: FieldValue }
  | { readonly kind: "unclear"; readonly issue: CellIssue };

/** The notation of cells in one workbook. */
export interface CellStyle {
  readonly labels: RowLabels;
  readonly language: Language;
  readonly date1904: boolean;
}

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/;
/** Days between the starts of Excel's 1900 and 1904 date systems. */
const TO_1904 = 1462;
const LAST_YEAR = 2200;

/** A message names at most this many choices; the cell's drop-down has them all. */
const SHOWN_OPTIONS = 6;
type Options = Extract<Column, { kind: "choice" }>["options"];

export function formatCell(value: FieldValue, column: Column, style: CellStyle): Cell {
  if (value === null) return "";
  switch (column.kind) {
    case "text":
      return showCodedText(column.texts, String(value), style.language);
    case "period":
      return formatPeriodText(String(value), style.language);
    case "day":
      return serialOrText(value, style);
    case "flag":
      return FLAG_TEXTS[value === true ? "yes" : "no"][style.language];
    case "integer":
    case "decimal":
      return Number(value);
    case "choice":
      return column.options[String(value)]?.[style.language] ?? String(value);
    case "ref":
      return style.labels.show(namedBy(column), String(value));
    case "refs":
      return (Array.isArray(value) ? value : []).map((key) => style.labels.show(column.to, key)).join("; ");
  }
}

/** A value that is no day stays text, so that the clerk sees it and the next diff reports it. */
function serialOrText(value: FieldValue, { date1904 }: CellStyle): Cell {
  const day = Day.safeParse(value);
  return day.success ? serialOf(day.data) - (date1904 ? TO_1904 : 0) : String(value);
}

export function parseCell(cell: Cell, column: Column, style: CellStyle): ParsedCell {
  const text = typeof cell === "string" ? tidy(cell) : String(cell);
  if (text === "") return { kind: "value", value: null };
  if (ERROR.test(text)) return unclear("error-cell", { text });
  const parsed = parseAs(cell, text, column, style);
  if (parsed.kind === "unclear" || parsed.value === null) return parsed;
  const checked = columnSchema(column).safeParse(parsed.value);
  return checked.success ? { kind: "value", value: checked.data } : unclear(`bad-${column.kind}`);
}

function parseAs(cell: Cell, text: string, column: Column, style: CellStyle): ParsedCell {
  const orBad = (value: FieldValue | undefined): ParsedCell =>
    value === undefined ? unclear(`bad-${column.kind}`) : { kind: "value", value };
  switch (column.kind) {
    case "text":
      return { kind: "value", value: parseCodedText(column.texts, typeof cell === "string" ? cell : text) };
    case "day":
      return parseDay(cell, text, style);
    case "period":
      return orBad(typeof cell === "number" ? periodOfNumber(cell, style) : parsePeriodText(text));
    case "flag":
      return orBad(typeof cell === "boolean" ? cell : parseFlagText(text));
    case "integer":
    case "decimal": {
      const number = typeof cell === "number" ? decimalOf(cell) : parseNumberText(text);
      if (number.kind === "unclear") return unclear("number-in-doubt", { text });
      if (number.kind === "none") return unclear(`bad-${column.kind}`);
      return { kind: "value", value: column.kind === "integer" ? Number(number.decimal) : number.decimal };
    }
    case "choice":
      return parseChoice(text, column.options, style.language);
    case "ref":
      return parseRef(text, namedBy(column), style);
    case "refs": {
      const lines = typeof cell === "string" ? cell : text;
      const refs = typedReferences(lines, (part) => style.labels.find(column.to, part)).map((found) =>
        parseFound(found, column.to),
      );
      const bad = refs.find((ref) => ref.kind === "unclear");
      return bad ?? orBad(refs.flatMap((ref) => (ref.kind === "value" ? [String(ref.value)] : [])));
    }
  }
}

function parseChoice(text: string, options: Options, language: Language): ParsedCell {
  const option = findOption(options, text);
  if (option !== undefined) return { kind: "value", value: option };
  const labels = Object.values(options).map((shown) => shown[language]);
  const rest = labels.length > SHOWN_OPTIONS ? "; …" : "";
  return unclear("bad-choice", { text, options: labels.slice(0, SHOWN_OPTIONS).join("; ") + rest });
}

function parseDay(cell: Cell, text: string, { date1904 }: CellStyle): ParsedCell {
  if (typeof cell === "number") {
    const day =
      cell + (date1904 ? TO_1904 : 0) < FIRST_BARE_SERIAL ? undefined : dayFromSerial(cell, date1904);
    return day === undefined ? unclear("day-unclear", { text }) : { kind: "value", value: day };
  }
  const parsed = parseDayText(text);
  if (parsed.kind === "day") return { kind: "value", value: parsed.day };
  return parsed.kind === "unclear" ? unclear("day-unclear", { text }) : unclear("bad-day");
}

/** Excel turns a typed "3/2026" into the first day of that month. */
function periodOfNumber(cell: number, { date1904 }: CellStyle): FieldValue | undefined {
  if (cell <= LAST_YEAR) return parsePeriodText(String(cell));
  const day = dayFromSerial(cell, date1904);
  const { year, month, day: date } = day === undefined ? { year: 0, month: 0, day: 0 } : dayParts(day);
  return date === 1 ? monthPeriod(year, month) : undefined;
}

/** Excel keeps 15 significant digits; further digits are binary rounding noise. */
function decimalOf(cell: number) {
  const decimal = String(Number(cell.toPrecision(15)));
  return decimal.includes("e") ? ({ kind: "none" } as const) : ({ kind: "number", decimal } as const);
}

function parseRef(text: string, forms: readonly string[], { labels }: CellStyle): ParsedCell {
  return parseFound({ text, row: labels.find(forms, text) }, forms);
}

function parseFound({ text, row }: TypedReference, forms: readonly string[]): ParsedCell {
  switch (row.kind) {
    case "row":
      return { kind: "value", value: row.key };
    case "ambiguous":
    case "similar":
      return unclear(`ref-${row.kind}`, { text, candidates: row.candidates.join("; ") });
    case "unknown":
      return unclear(forms.includes(users.id) ? "user-unknown" : "ref-unknown", { text });
  }
}

function unclear(code: CellIssue["code"], values: CellIssue["values"] = {}): ParsedCell {
  return { kind: "unclear", issue: { code, values } };
}
