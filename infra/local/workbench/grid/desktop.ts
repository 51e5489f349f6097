import { type Area, area, holds, MAX_COLUMNS, MAX_ROWS } from "../../excel/model/area.ts";
import { ExcelError } from "../../excel/model/excel-error.ts";
import { clearFilters } from "../../excel/model/table/filter.ts";
import { textOf } from "../../excel/model/range/read.ts";
import type { Sheet } from "../../excel/model/sheet/sheet.ts";
import { activate, setVisibility } from "../../excel/model/sheet/sheets.ts";
import { setHidden } from "../../excel/model/sheet/sizes.ts";
import type { Table } from "../../excel/model/table/table.ts";
import { Person } from "../../excel/model/user-actions.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { write } from "../../excel/model/range/write.ts";
import type { Entries } from "./entries.ts";

type Axis = "row" | "column";
export type Desktop = ReturnType<typeof makeDesktop>;

/** The actions of the spreadsheet's menus and of the toolbar. @throws ExcelError, each, when Excel would refuse */
export function makeDesktop(model: WorkbookModel) {
  const person = new Person(model);
  return {
    person,
    /** Types a text into one cell. @throws ExcelError with the validation's message when it refuses the text */
    type(sheet: Sheet, row: number, column: number, text: string): void {
      const typed = person.type(sheet, row, column, text);
      if (!typed.accepted) throw new ExcelError("NotValid", typed.message || typed.title);
    },
    /** Fills cells after a drop-down, a drag or the Delete key. */
    fill(sheet: Sheet, { area: to, at }: Entries): void {
      write(model, sheet, to, at, { culture: model.culture, keepsUnreadable: true });
    },
    /** Pastes a block of texts from the first cell, or a single value into the whole selection. */
    paste(values: readonly (readonly string[])[]): void {
      const { activeSheet, selection } = model;
      const { row, column, rows, columns } = selection.area;
      const single = values.length === 1 ? values[0] : undefined;
      const block =
        single?.length === 1
          ? Array.from({ length: rows }, () => Array<string>(columns).fill(single[0] ?? ""))
          : values;
      person.pasteCells(activeSheet, row, column, block);
    },
    sortBy(ascending: boolean): void {
      const { sheet, table, index } = selectedColumn(model);
      person.sort(sheet, table, [{ key: index, ascending }]);
    },
    /** Filters for the rows that show the same text as the selected cell. */
    filterByCell(): void {
      const { sheet, table, index } = selectedColumn(model);
      const shown = textOf(model, sheet, { ...model.selection.area, rows: 1, columns: 1 })[0]?.[0] ?? "";
      person.filter(sheet, table, table.columns[index]?.name ?? "", { on: "Values", values: [shown] });
    },
    unfilter(): void {
      const { sheet, table } = selectedColumn(model);
      clearFilters(model, sheet, table);
    },
    hide: (sheet: Sheet, axis: Axis, index: number, count: number, hidden: boolean) =>
      setHidden(model, sheet, across(axis, index, count), axis, hidden),
    /** Converts CSS pixels, 96 to an inch, to points, 72 to an inch. */
    widen: (sheet: Sheet, column: number, pixels: number) =>
      person.resize(sheet, across("column", column, 1), "column", (pixels * 72) / 96),
    show: (sheet: Sheet, visible: boolean) => setVisibility(model, sheet, visible ? "Visible" : "Hidden"),
    activate: (sheet: Sheet) => activate(model, sheet),
  };
}

/** The table's column with the selected cell. @throws ExcelError outside tables */
function selectedColumn(model: WorkbookModel): { sheet: Sheet; table: Table; index: number } {
  const sheet = model.activeSheet;
  const { row, column } = model.selection.area;
  const table = sheet.tables.find((single) => holds(single.area, row, column));
  if (table === undefined) throw new ExcelError("NotInTable", "");
  return { sheet, table, index: column - table.area.column };
}

function across(axis: Axis, index: number, count: number): Area {
  return axis === "row" ? area(index, 0, count, MAX_COLUMNS) : area(0, index, MAX_ROWS, count);
}
