import type { Column } from "../../../domain/forms/column.ts";
import { type CellStyle, STYLE } from "../writer/sheet-style.ts";

/** Excel shows #### in cells of text format with more letters. */
const LONGEST_CODE = 255;

/** A number to be filled in, without dots between thousands, since it may be a year. */
const WHOLE: CellStyle = Object.freeze({ ...STYLE.count, numFmt: "0" });
const DECIMAL: CellStyle = Object.freeze({ ...STYLE.count, numFmt: "General" });

/**
 * The style of the cells in a form's column, filled or empty.
 * @param longest letters of the longest text that the cells can hold
 */
export function entryStyle(column: Column, longest: number): CellStyle {
  switch (column.kind) {
    case "text":
    case "ref":
      return longest > LONGEST_CODE ? STYLE.prose : STYLE.code;
    case "refs":
      return STYLE.prose;
    case "choice":
      return STYLE.code;
    case "period":
    case "flag":
      return STYLE.centered;
    case "day":
      return STYLE.day;
    case "integer":
      return WHOLE;
    case "decimal":
      return DECIMAL;
  }
}
