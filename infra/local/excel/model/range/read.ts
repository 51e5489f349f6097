import type { Area } from "../area.ts";
import { valueAt } from "../formula/calculate.ts";
import { type CellValue, valueType } from "../sheet/cell.ts";
import { shown } from "../format/number-format.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { WorkbookModel } from "../workbook.ts";

function matrix<T>(of: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: of.rows }, (_, i) =>
    Array.from({ length: of.columns }, (__, j) => at(of.row + i, of.column + j)),
  );
}

export function valuesOf(model: WorkbookModel, sheet: Sheet, of: Area): CellValue[][] {
  return matrix(of, (row, column) => valueAt(model, sheet, row, column));
}

/** Formulas, and constants where there is none. */
export function formulasOf(sheet: Sheet, of: Area): CellValue[][] {
  return matrix(of, (row, column) => {
    const cell = sheet.cell(row, column);
    return cell.formula ?? cell.value;
  });
}

export function textOf(model: WorkbookModel, sheet: Sheet, of: Area): string[][] {
  return matrix(of, (row, column) =>
    shown(valueAt(model, sheet, row, column), sheet.formatAt(row, column).numberFormat, model.date1904),
  );
}

export function numberFormatsOf(sheet: Sheet, of: Area): string[][] {
  return matrix(of, (row, column) => sheet.formatAt(row, column).numberFormat);
}

export function valueTypesOf(model: WorkbookModel, sheet: Sheet, of: Area): string[][] {
  return matrix(of, (row, column) => valueType(valueAt(model, sheet, row, column)));
}
