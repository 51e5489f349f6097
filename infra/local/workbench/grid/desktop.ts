import { type Area, area, holds, MAX_COLUMNS, MAX_ROWS } from "../../excel/model/area.ts";
import { copyCells } from "../../excel/model/copying.ts";
import { ExcelError } from "../../excel/model/excel-error.ts";
import { clearFilters, setFilter } from "../../excel/model/filter.ts";
import { textOf } from "../../excel/model/read.ts";
import { copySheet } from "../../excel/model/sheet-copy.ts";
import type { Sheet } from "../../excel/model/sheet.ts";
import {
  activate,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  select,
  setVisibility,
} from "../../excel/model/sheets.ts";
import { setHidden, setSize } from "../../excel/model/sizes.ts";
import { sortRows } from "../../excel/model/sorting.ts";
import { insertCells, removeCells } from "../../excel/model/structure.ts";
import { bodyArea, type Table, type TableColumn } from "../../excel/model/table.ts";
import { clearValidation, validationAt } from "../../excel/model/validation.ts";
import { allows } from "../../excel/model/validity.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { entered, write } from "../../excel/model/write.ts";
import type { Entries } from "./entries.ts";

type Axis = "row" | "column";
export type Desktop = ReturnType<typeof makeDesktop>;

/** What a person can do in the spreadsheet, in the words of the model. Each @throws ExcelError when Excel would refuse. */
export function makeDesktop(model: WorkbookModel) {
  return {
    /** One cell typed letter by letter, read as Excel on this machine reads it, and held to its validation. */
    type(sheet: Sheet, row: number, column: number, text: string): void {
      requireValid(model, sheet, row, column, text);
      write(model, sheet, area(row, column), () => text, { culture: model.culture });
    },
    fill(sheet: Sheet, { area: to, at }: Entries): void {
      write(model, sheet, to, at, { culture: model.culture });
    },
    /** Text from elsewhere: it brings no rule along, and takes the one that was there (rule S22). */
    paste(sheet: Sheet, { area: to, at }: Entries): void {
      write(model, sheet, to, at, { culture: model.culture });
      clearValidation(sheet, to);
      model.changedSheet("validation", sheet, to);
    },
    /** Cells of this workbook, with everything that belongs to them. */
    copy(from: Sheet, cells: Area): void {
      copyCells(model, { sheet: from, area: cells }, model.activeSheet, model.selection.area, "All");
    },
    sortBy(ascending: boolean): void {
      const { sheet, table, column } = selectedColumn(model);
      sortRows(model, sheet, bodyArea(table), [{ key: table.columns.indexOf(column), ascending }]);
    },
    /** Lets through the rows that show the same as the selected cell. */
    filterByCell(): void {
      const { sheet, table, column } = selectedColumn(model);
      const shown = textOf(model, sheet, { ...model.selection.area, rows: 1, columns: 1 })[0]?.[0] ?? "";
      setFilter(model, sheet, table, column, { on: "Values", values: [shown] });
    },
    unfilter(): void {
      const { sheet, table } = selectedColumn(model);
      clearFilters(model, sheet, table);
    },
    insert(sheet: Sheet, axis: Axis, index: number, count: number): void {
      insertCells(model, sheet, across(axis, index, count), axis === "row" ? "down" : "right");
    },
    remove(sheet: Sheet, axis: Axis, index: number, count: number): void {
      removeCells(model, sheet, across(axis, index, count), axis === "row" ? "up" : "left");
    },
    hide: (sheet: Sheet, axis: Axis, index: number, count: number, hidden: boolean) =>
      setHidden(model, sheet, across(axis, index, count), axis, hidden),
    /** Widths are CSS pixels, of which there are 96 to an inch and its 72 points. */
    widen(
      sheet: Sheet,
      column: number,
      count: number,
      widthOf: (column: number) => number | undefined,
    ): void {
      for (let index = column; index < column + count; index += 1) {
        const width = widthOf(index);
        if (width !== undefined)
          setSize(model, sheet, across("column", index, 1), "column", (width * 72) / 96);
      }
    },
    addSheet(): void {
      activate(model, addSheet(model));
    },
    copySheet(source: Sheet): void {
      activate(model, copySheet(model, source, model.sheets.indexOf(source) + 1));
    },
    deleteSheet: (sheet: Sheet) => deleteSheet(model, sheet),
    rename: (sheet: Sheet, name: string) => renameSheet(model, sheet, name),
    move: (sheet: Sheet, position: number) => moveSheet(model, sheet, position),
    show: (sheet: Sheet, visible: boolean) => setVisibility(model, sheet, visible ? "Visible" : "Hidden"),
    activate: (sheet: Sheet) => activate(model, sheet),
    select: (sheet: Sheet, cells: Area) => select(model, sheet, cells),
  };
}

/** The table's column that holds the selected cell. @throws ExcelError when no table does. */
function selectedColumn(model: WorkbookModel): { sheet: Sheet; table: Table; column: TableColumn } {
  const sheet = model.activeSheet;
  const { row, column: at } = model.selection.area;
  const table = sheet.tables.find((one) => holds(one.area, row, at));
  const column = table?.columns[at - table.area.column];
  if (table === undefined || column === undefined) throw new ExcelError("NotInTable", "");
  return { sheet, table, column };
}

/** @throws ExcelError with the validation's own message, where it stops what is typed. */
function requireValid(model: WorkbookModel, sheet: Sheet, row: number, column: number, text: string): void {
  const validation = validationAt(sheet, row, column);
  if (validation === undefined || !validation.alert.showAlert || validation.alert.style !== "Stop") return;
  const format = sheet.formatAt(row, column);
  const { value } = entered(model, sheet.cell(row, column), format, text, model.culture);
  if (!allows(model, sheet, row, column, validation, value))
    throw new ExcelError("NotValid", validation.alert.message || validation.alert.title);
}

function across(axis: Axis, index: number, count: number): Area {
  return axis === "row" ? area(index, 0, count, MAX_COLUMNS) : area(0, index, MAX_ROWS, count);
}
