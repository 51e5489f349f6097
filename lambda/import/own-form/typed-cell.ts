import { type Column, type FieldValue, namedBy } from "../../../domain/forms/column.ts";
import { type Day, dayParts, FIRST_BARE_SERIAL } from "../../../domain/values/day.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { parseFlagText } from "../../../domain/wording/flag-text.ts";
import { findOption, parseCodedText } from "../../../domain/wording/option-text.ts";
import { parseNumberText } from "../../../domain/wording/number-text.ts";
import { monthPeriod } from "../../../domain/values/period.ts";
import { parsePeriodText } from "../../../domain/wording/period-text.ts";
import type { FoundRow } from "../../../domain/forms/sheet/row-labels.ts";
import { GONE_ROW_TEXT } from "../../../domain/texts/sheet/sync.ts";
import { type Cell, cellDay, cellText, type Grid } from "../../office-file/grid.ts";
import type { SheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { NamedRows } from "./named-rows.ts";

export type TypedCell =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: FieldValue }
  | {
      readonly kind: "unclear";
      readonly code: SheetProblem["code"];
      readonly values?: Readonly<Record<string, string>>;
    };

/**
 * A cell as a value of its column. Blank is "not entered"; 0 and "Không" are values (rule S20). The column's schema
 * checks limits and lengths afterwards.
 */
export function parseTypedCell(
  cell: Cell | undefined,
  column: Column,
  grid: Grid,
  names: NamedRows,
): TypedCell {
  if (cell === undefined) return { kind: "blank" };
  if (cell.kind === "uncached") return { kind: "unclear", code: "formula-without-value" };
  if (cell.kind === "error") return { kind: "unclear", code: "error-value" };
  if (isNumber(column) && cell.kind === "text" && parseNumberText(cell.text).kind === "unclear") {
    return { kind: "unclear", code: "number-unclear" };
  }
  if (column.kind === "ref") return parseReference(codeText(cell), namedBy(column), names);
  if (column.kind === "refs") return parseReferences(codeText(cell), column.to, names);
  const value = parseAs(cell, column, grid);
  return value === undefined ? { kind: "unclear", code: `bad-${column.kind}` } : { kind: "value", value };
}

function isNumber({ kind }: Column): boolean {
  return kind === "integer" || kind === "decimal";
}

/** A row that was gone when the sheet was written has no name in it, and nothing is known of what the cell means. */
const GONE: readonly string[] = Object.values(GONE_ROW_TEXT);

function parseReference(text: string, forms: readonly string[], names: NamedRows): TypedCell {
  return GONE.includes(text) ? { kind: "blank" } : typedReference(text, names.find(forms, text));
}

function typedReference(text: string, row: FoundRow): TypedCell {
  switch (row.kind) {
    case "row":
      return { kind: "value", value: row.key };
    case "ambiguous":
    case "similar":
      return {
        kind: "unclear",
        code: `ref-${row.kind}`,
        values: { text, candidates: row.candidates.join("; ") },
      };
    case "unknown":
      return { kind: "unclear", code: "ref-unknown", values: { text } };
  }
}

function parseReferences(text: string, forms: readonly string[], names: NamedRows): TypedCell {
  if (GONE.some((gone) => text.includes(gone))) return { kind: "blank" };
  const read = names.findAll(forms, text).map((one) => typedReference(one.text, one.row));
  const unclear = read.find(({ kind }) => kind === "unclear");
  if (unclear !== undefined) return unclear;
  return { kind: "value", value: read.flatMap((one) => (one.kind === "value" ? [String(one.value)] : [])) };
}

type ValueColumn = Exclude<Column, { kind: "ref" | "refs" }>;

function parseAs(cell: Cell, column: ValueColumn, grid: Grid): FieldValue | undefined {
  const text = cellText(cell);
  switch (column.kind) {
    case "text":
      return parseCodedText(column.texts, codeText(cell));
    case "day":
      return parseDay(cell, grid);
    case "period": {
      // Excel stores a typed "3/2026" as the first day of that month.
      const day = cell.kind === "number" && cell.shows !== "number" ? cellDay(cell, grid) : undefined;
      if (day === undefined) return parsePeriodText(text);
      const { year, month, day: date } = dayParts(day);
      return date === 1 ? monthPeriod(year, month) : undefined;
    }
    case "flag":
      return parseFlagText(text);
    case "integer": {
      const value = Number(parseDecimal(cell) ?? NaN);
      return Number.isSafeInteger(value) ? value : undefined;
    }
    case "decimal":
      return parseDecimal(cell);
    case "choice":
      return findOption(column.options, text);
  }
}

/** A code shown as 007 may be stored as 7, with the zeros in the number format. */
function codeText(cell: Cell): string {
  const text = cellText(cell);
  return cell.kind === "number" && /^0+$/.test(cell.format) ? text.padStart(cell.format.length, "0") : text;
}

function parseDay(cell: Cell, grid: Grid): Day | undefined {
  if (cell.kind === "text") {
    const parsed = parseDayText(cell.text);
    return parsed.kind === "day" ? parsed.day : undefined;
  }
  const day = cellDay(cell, grid);
  // A number without a date format is taken as a serial number only where it can be no year and no count.
  const likely =
    cell.kind === "number" &&
    (cell.shows === "day" ||
      (cell.shows === "number" && Number.isInteger(cell.value) && cell.value > FIRST_BARE_SERIAL));
  return likely ? day : undefined;
}

/** Excel keeps 15 digits; further ones are noise of binary floats. Percent formats show a hundred times the value. */
function parseDecimal(cell: Cell): string | undefined {
  if (cell.kind !== "number") {
    const parsed = parseNumberText(cellText(cell));
    return parsed.kind === "number" ? parsed.decimal : undefined;
  }
  const shown = cell.format.includes("%") ? cell.value * 100 : cell.value;
  const decimal = String(Number(shown.toPrecision(15)));
  return cell.shows !== "number" || decimal.includes("e") ? undefined : decimal;
}
