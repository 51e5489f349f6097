import { Day, serialOf } from "../../domain/values/day.ts";
import { tidy } from "../../domain/values/fold.ts";
import type { CellValue } from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { isTrue, unescapeText, type WorkbookParts } from "./workbook-parts.ts";

/** A cell as its elements say, before it is a value. */
export interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  hasValue: boolean;
  text: string;
}

/** The pattern has no ambiguity, so that it scans a cell of 32,767 digits once. */
const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

const INDEX = /^\s*\d{1,7}\s*$/;

/** A date of the strict format (ISO 8601; ECMA-376 18.18.11), with or without a time of day. */
const ISO_DAY = /^\s*(\d{4}-\d\d-\d\d)(T[\d:.]+Z?)?\s*$/;

const DAYS_BEFORE_1904 = serialOf(Day.parse("1904-01-01"));

/** Letters of an invalid value to show, enough to recognise it. */
const SHOWN_LETTERS = 40;

/** @throws RefusedWorkbook for a value that no program writes */
export function parseValue(cell: RawCell, parts: WorkbookParts): CellValue | undefined {
  if (!cell.hasValue) {
    // An empty text is a result ('=IF(A1="";"";...)'), but a formula without type and value was never calculated.
    return cell.formula && cell.type !== "str" ? { kind: "uncached" } : undefined;
  }
  switch (cell.type) {
    case "s":
      return text(INDEX.test(cell.text) ? parts.texts[Number(cell.text)] : undefined);
    case "str":
    case "inlineStr":
      return text(unescapeText(cell.text));
    case "b":
      return { kind: "flag", value: isTrue(cell.text.trim()) };
    case "e":
      return { kind: "error", text: cell.text.slice(0, SHOWN_LETTERS) };
    case "d": {
      const day = Day.safeParse(ISO_DAY.exec(cell.text)?.[1]);
      if (!day.success) return text(cell.text);
      const value = serialOf(day.data) - (parts.date1904 ? DAYS_BEFORE_1904 : 0);
      return { kind: "number", value, shows: "day", format: parts.formats[cell.style]?.code ?? "" };
    }
    default: {
      const value = NUMBER.test(cell.text) ? Number(cell.text) : Number.NaN;
      // Excel has no such number (1e999), so its author never saw it.
      if (!Number.isFinite(value)) return { kind: "error", text: cell.text.slice(0, SHOWN_LETTERS) };
      const format = parts.formats[cell.style];
      return { kind: "number", value, shows: format?.shows ?? "number", format: format?.code ?? "" };
    }
  }
}

function text(content: string | undefined): CellValue | undefined {
  if (content === undefined) throw new RefusedWorkbook("damaged");
  if (content.length > LIMITS.cellLetters) throw new RefusedWorkbook("text-too-long");
  return tidy(content) === "" ? undefined : { kind: "text", text: content };
}
