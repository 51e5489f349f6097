import type { Area } from "../../excel/model/area.ts";

/** An area in Univer's form, by its first and last lines. */
export function rangeOf({ row, column, rows, columns }: Area) {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}
