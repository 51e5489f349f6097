import { CellValueType, type ICellData } from "@univerjs/core";
import type { Cell } from "../../excel/model/cell.ts";

/** Numbers with a fraction, written by Univer's formatter with the decimal sign of its language. */
const FRACTION = "0.##########";

/** A general number is written with a Vietnamese decimal comma, as Vietnamese Excel does. */
export function generalPattern(value: number): string | undefined {
  return Number.isInteger(value) ? undefined : FRACTION;
}

/** What the formula bar and the editor show: the formula, and a number as it would be typed. */
export function editedCell({ formula, value, format }: Cell, painted: ICellData): ICellData {
  const isGeneral = format === undefined || format.numberFormat === "General";
  const text =
    formula ?? (typeof value === "number" && isGeneral ? String(value).replace(".", ",") : undefined);
  return text === undefined ? painted : { v: text, t: CellValueType.STRING, f: null };
}
