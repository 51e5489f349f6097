import type { CellValue } from "./cell.ts";
import type { Sheet } from "./sheet.ts";
import type { WorkbookModel } from "./workbook.ts";

/** The value of a cell as it is read now. */
export const valueAt = (_model: WorkbookModel, sheet: Sheet, row: number, column: number): CellValue =>
  sheet.cell(row, column).value;
