import { CellValueType, type ICellData } from "@univerjs/core";
import type { Cell } from "../../excel/model/sheet/cell.ts";
import { type Culture, CULTURES } from "../../excel/model/culture.ts";
import { shown } from "../../excel/model/format/number-format.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";

/** The pattern for numbers with a fraction; Univer's formatter uses the decimal sign of its language. */
const FRACTION = "0.##########";

/** The pattern of a general number, which gives it the decimal sign of the culture. */
export function generalPattern(value: number): string | undefined {
  return Number.isInteger(value) ? undefined : FRACTION;
}

/**
 * The content of the formula bar and the editor: the formula, or a number or a day as it would be typed in the culture
 * of this Excel, so that entering it unchanged changes nothing.
 */
export function editedCell(
  { formula, value, format }: Cell,
  painted: ICellData,
  { culture, date1904 }: Pick<WorkbookModel, "culture" | "date1904">,
): ICellData {
  const text =
    formula ??
    (typeof value === "number"
      ? typedNumber(value, format?.numberFormat ?? "General", culture, date1904)
      : undefined);
  return text === undefined ? painted : { v: text, t: CellValueType.STRING, f: null };
}

function typedNumber(
  value: number,
  numberFormat: string,
  culture: Culture,
  date1904: boolean,
): string | undefined {
  const { decimal, shortDate } = CULTURES[culture];
  if (numberFormat === "General") return String(value).replace(".", decimal);
  return /yy/i.test(numberFormat) ? shown(value, shortDate, date1904) : undefined;
}
