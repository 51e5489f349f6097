import type { Format } from "../format/format.ts";

/** '' is a blank; an error is its text, as "#N/A". */
export type CellValue = string | number | boolean;

/** Immutable: a write replaces the whole cell. */
export interface Cell {
  readonly value: CellValue;
  /** With its "="; `value` is then what the last file or write said, until it is calculated. */
  readonly formula?: string;
  /** Typed after an apostrophe: `formulas` and a copy keep it text. */
  readonly quoted?: boolean;
  readonly format?: Format;
}

export const BLANK: Cell = { value: "" };

const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
]);

export function isErrorText(value: CellValue): boolean {
  return typeof value === "string" && ERRORS.has(value);
}

/** Excel.RangeValueType of a value. */
export function valueType(value: CellValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) ? "Error" : "String";
}
