import type { Column } from "../../../domain/forms/column.ts";
import { type CellStyle, STYLE } from "../writer/sheet-style.ts";

/** Excel shows #### for cells of text format that hold more letters than this. */
const LONGEST_CODE = 255;

/** A number that is filled in, as it is typed; a year is no thousand. */
const WHOLE: CellStyle = Object.freeze({ ...STYLE.count, numFmt: "0" });
const DECIMAL: CellStyle = Object.freeze({ ...STYLE.count, numFmt: "General" });

/** How the cells of a column of a form look, filled or waiting to be. */
export function entryStyle(column: Column): CellStyle {
  switch (column.kind) {
    case "text":
      return column.max > LONGEST_CODE ? STYLE.prose : STYLE.code;
    case "refs":
      return STYLE.prose;
    case "ref":
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
