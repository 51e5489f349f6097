import { CellValueType, type ICellData } from "@univerjs/core";
import type { Cell } from "../../excel/model/cell.ts";

/** The pattern for numbers with a fraction; Univer's formatter uses the decimal sign of its language. */
const FRACTION = "0.##########";

/** The pattern of a general number, which gives it a decimal comma as in Vietnamese Excel. */
export function generalPattern(value: number): string | undefined {
  return Number.isInteger(value) ? undefined : FRACTION;
}

/** The content of the formula bar and the editor: the formula, or a number as it would be typed. */
export function editedCell({ formula, value, format }: Cell, painted: ICellData): ICellData {
  const isGeneral = format === undefined || format.numberFormat === "General";
  const text =
    formula ?? (typeof value === "number" && isGeneral ? String(value).replace(".", ",") : undefined);
  return text === undefined ? painted : { v: text, t: CellValueType.STRING, f: null };
}
