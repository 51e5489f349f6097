import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { Area } from "../../excel/model/area.ts";
import { valueAt } from "../../excel/model/formula/calculate.ts";
import { type Line, type Sheet, STANDARD_HEIGHT, STANDARD_WIDTH } from "../../excel/model/sheet/sheet.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { paintedCell } from "./cell-look.ts";
import { lookAt } from "./conditional-look.ts";
import { rangeOf } from "./range.ts";

/** Rows and columns beyond the content; Univer lays out every row, so a sheet has few of them. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

export type Matrix = Record<number, Record<number, ICellData | null>>;

/** The whole workbook for Univer, with the model's own ids of sheets. */
export function workbookSnapshot(model: WorkbookModel, id: string): Partial<IWorkbookData> {
  return {
    id,
    name: model.name,
    locale: LocaleType.VI_VN,
    sheetOrder: model.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(model.sheets.map((sheet) => [sheet.id, worksheet(model, sheet)])),
  };
}

/** Every cell of an area as Univer's matrix, so that blank cells are painted blank. */
export function paintedArea(model: WorkbookModel, sheet: Sheet, area: Area): Matrix {
  const matrix: Matrix = {};
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells: Record<number, ICellData | null> = {};
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      cells[column] = paintedCell(valueAt(model, sheet, row, column), lookAt(model, sheet, row, column));
    }
    matrix[row] = cells;
  }
  return matrix;
}

function worksheet(model: WorkbookModel, sheet: Sheet): Partial<IWorksheetData> {
  const used = sheet.used(false);
  const [rows, columns] = used === undefined ? [0, 0] : [used.row + used.rows, used.column + used.columns];
  const { rows: ySplit, columns: xSplit } = sheet.frozen;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: flag(sheet.visibility !== "Visible"),
    rowCount: Math.max(LEAST_ROWS, rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, columns + SPARE_COLUMNS),
    defaultColumnWidth: pixelsOf(STANDARD_WIDTH),
    defaultRowHeight: pixelsOf(STANDARD_HEIGHT),
    showGridlines: flag(sheet.showGridlines),
    freeze: {
      xSplit,
      ySplit,
      startColumn: xSplit > 0 ? xSplit : -1,
      startRow: ySplit > 0 ? ySplit : -1,
    },
    mergeData: sheet.merged.map(rangeOf),
    cellData: used === undefined ? {} : withoutBlanks(paintedArea(model, sheet, used)),
    rowData: lines<IRowData>(sheet.rows, ({ size }) =>
      size === undefined ? {} : { h: pixelsOf(size), ia: flag(false) },
    ),
    columnData: lines<IColumnData>(sheet.columns, ({ size }) =>
      size === undefined ? {} : { w: pixelsOf(size) },
    ),
  };
}

/** Converts points, 1/72 inch, to CSS pixels, 1/96 inch. */
const pixelsOf = (points: number): number => Math.round((points * 96) / 72);

function lines<T>(of: ReadonlyMap<number, Line>, sized: (line: Line) => Partial<T>) {
  return Object.fromEntries(
    [...of].map(([index, line]) => [
      index,
      { ...sized(line), hd: flag(line.hidden === true || line.filtered === true) },
    ]),
  ) as Record<number, Partial<T>>;
}

function withoutBlanks(matrix: Matrix): Record<number, Record<number, ICellData>> {
  return Object.fromEntries(
    Object.entries(matrix).map(([row, cells]) => [
      row,
      Object.fromEntries(
        Object.entries(cells).filter((entry): entry is [string, ICellData] => entry[1] !== null),
      ),
    ]),
  );
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
