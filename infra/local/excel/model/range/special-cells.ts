import { type Area, eachCell } from "../area.ts";
import { valueAt } from "../formula/calculate.ts";
import { valueType } from "../sheet/cell.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { validationAt } from "./validation.ts";
import type { WorkbookModel } from "../workbook.ts";

export type SpecialKind = "Constants" | "Formulas" | "Blanks" | "Visible" | "DataValidations";

const WANTED: Readonly<Record<string, readonly string[]>> = {
  All: ["String", "Double", "Boolean", "Error"],
  Text: ["String"],
  Numbers: ["Double"],
  Logical: ["Boolean"],
  Errors: ["Error"],
  ErrorsText: ["Error", "String"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsLogical: ["Error", "Boolean"],
  NumbersText: ["Double", "String"],
  LogicalText: ["Boolean", "String"],
  LogicalNumbers: ["Boolean", "Double"],
};

/** Joins runs of a row, then equal runs of rows below each other. */
function rectangles(cells: readonly { row: number; column: number }[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last.row === row && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const joined: Area[] = [];
  for (const run of runs) {
    const above = joined.findIndex(
      (one) => one.row + one.rows === run.row && one.column === run.column && one.columns === run.columns,
    );
    const found = joined[above];
    if (found === undefined) joined.push(run);
    else joined[above] = { ...found, rows: found.rows + 1 };
  }
  return joined;
}

export function specialCells(
  model: WorkbookModel,
  sheet: Sheet,
  of: Area,
  kind: SpecialKind,
  valueKind = "All",
): Area[] {
  const used = sheet.used(false);
  const within = kind === "Visible" || used === undefined ? of : sheet.bounded(of);
  const cells: { row: number; column: number }[] = [];
  eachCell(within, (row, column) => {
    const cell = sheet.cell(row, column);
    const typed = (WANTED[valueKind] ?? []).includes(valueType(valueAt(model, sheet, row, column)));
    const found = {
      Constants: cell.formula === undefined && cell.value !== "" && typed,
      Formulas: cell.formula !== undefined && typed,
      Blanks: cell.formula === undefined && cell.value === "",
      Visible: !sheet.isRowHidden(row) && !sheet.isColumnHidden(column),
      DataValidations: validationAt(sheet, row, column) !== undefined,
    }[kind];
    if (found) cells.push({ row, column });
  });
  return rectangles(cells);
}
