import { type Area, area, MAX_COLUMNS, MAX_ROWS } from "./area.ts";
import type { CellValue } from "./sheet/cell.ts";
import { clear } from "./range/clearing.ts";
import { copyCells } from "./range/copying.ts";
import { fillSeries } from "./range/fill.ts";
import { setFilter } from "./table/filter.ts";
import { requireUnlocked } from "./sheet/protection.ts";
import type { Sheet } from "./sheet/sheet.ts";
import { copySheet } from "./sheet/sheet-copy.ts";
import { addSheet, deleteSheet, moveSheet, renameSheet, select } from "./sheet/sheets.ts";
import { sortRows } from "./table/sorting.ts";
import { insertCells, removeCells } from "./sheet/structure.ts";
import { bodyArea, type Filter, type SortKey, type Table } from "./table/table.ts";
import { setSize } from "./sheet/sizes.ts";
import { allows } from "./range/validity.ts";
import { clearValidation, validationAt } from "./range/validation.ts";
import type { WorkbookModel } from "./workbook.ts";
import { entered, type Entry, write } from "./range/write.ts";

/** A rule stopped what was typed; the title and message are those that the add-in set, or blank. */
export interface Refused {
  readonly accepted: false;
  readonly title: string;
  readonly message: string;
}

export type Typed = { readonly accepted: true } | Refused;

/** What a person does with mouse and keyboard. Protection refuses with AccessDenied, as a message box would. */
export class Person {
  readonly #model: WorkbookModel;
  readonly #origin: "user" | "remote";

  /** @param origin a person at this computer, or a co-author elsewhere in the same file. */
  constructor(model: WorkbookModel, origin: "user" | "remote" = "user") {
    this.#model = model;
    this.#origin = origin;
  }

  /** Types into a cell and presses Enter: read in the culture of this Excel, and held to the cell's validation. */
  type(sheet: Sheet, row: number, column: number, text: string): Typed {
    return this.#do(() => {
      requireUnlocked(sheet, area(row, column));
      const { culture } = this.#model;
      const before = sheet.cell(row, column);
      const cell = entered(this.#model, before, sheet.formatAt(row, column), text, { culture });
      const rule = validationAt(sheet, row, column);
      const stops = rule !== undefined && rule.alert.showAlert && rule.alert.style === "Stop";
      // A formula's result is looked at, not its text: those rules are not this host's.
      if (stops && cell.formula === undefined && !allows(this.#model, sheet, row, column, rule, cell.value)) {
        return { accepted: false, title: rule.alert.title, message: rule.alert.message };
      }
      write(this.#model, sheet, area(row, column), () => text, { culture });
      return { accepted: true };
    });
  }

  /** Pastes text from outside, a line per row and a tab between cells. Validation of the cells is not asked, and stays. */
  pasteText(sheet: Sheet, row: number, column: number, text: string): Area {
    const lines = text
      .replace(/\r?\n$/, "")
      .split(/\r?\n/)
      .map((line) => line.split("\t"));
    return this.#paste(sheet, row, column, lines, { keepsRules: true });
  }

  /** Pastes cells of another workbook: their rules come along, so those of the cells are gone. */
  pasteCells(sheet: Sheet, row: number, column: number, values: readonly (readonly CellValue[])[]): Area {
    return this.#paste(sheet, row, column, values, { keepsRules: false });
  }

  #paste(
    sheet: Sheet,
    row: number,
    column: number,
    values: readonly (readonly CellValue[])[],
    { keepsRules }: { readonly keepsRules: boolean },
  ): Area {
    const to = area(row, column, values.length, Math.max(...values.map((line) => line.length)));
    const entryAt = (i: number, j: number): Entry => values[i]?.[j] ?? "";
    this.#do(() => {
      write(this.#model, sheet, to, entryAt, { culture: this.#model.culture, keepsUnreadable: true });
      if (!keepsRules) {
        clearValidation(sheet, to);
        this.#model.changedSheet("validation", sheet, to);
      }
    });
    return to;
  }

  copyPaste(from: { readonly sheet: Sheet; readonly area: Area }, sheet: Sheet, to: Area): Area {
    return this.#do(() => copyCells(this.#model, from, sheet, to, "All"));
  }

  /** Drags the handle of `from` over `to`, which contains it: numbers count on, texts repeat. */
  fill(sheet: Sheet, from: Area, to: Area): void {
    this.#do(() => fillSeries(this.#model, sheet, from, to));
  }

  pressDelete(sheet: Sheet, of: Area): void {
    this.#do(() => clear(this.#model, sheet, of, "Contents"));
  }

  select(sheet: Sheet, of: Area): void {
    this.#do(() => select(this.#model, sheet, of));
  }

  sort(sheet: Sheet, table: Table, keys: readonly SortKey[]): void {
    this.#do(() => {
      sortRows(this.#model, sheet, bodyArea(table), keys);
      table.sorted = keys;
    });
  }

  /** @param filter undefined shows everything of this column again. */
  filter(sheet: Sheet, table: Table, column: string, filter: Filter | undefined): void {
    const found = table.columns.find((one) => one.name === column);
    if (found === undefined) throw new Error(`The table has no column ${column}.`);
    this.#do(() => setFilter(this.#model, sheet, table, found, filter));
  }

  insertRows(sheet: Sheet, row: number, count = 1): void {
    this.#do(() => insertCells(this.#model, sheet, area(row, 0, count, MAX_COLUMNS), "down"));
  }

  deleteRows(sheet: Sheet, row: number, count = 1): void {
    this.#do(() => removeCells(this.#model, sheet, area(row, 0, count, MAX_COLUMNS), "up"));
  }

  insertColumns(sheet: Sheet, column: number, count = 1): void {
    this.#do(() => insertCells(this.#model, sheet, area(0, column, MAX_ROWS, count), "right"));
  }

  deleteColumns(sheet: Sheet, column: number, count = 1): void {
    this.#do(() => removeCells(this.#model, sheet, area(0, column, MAX_ROWS, count), "left"));
  }

  resize(sheet: Sheet, of: Area, axis: "row" | "column", points: number): void {
    this.#do(() => setSize(this.#model, sheet, of, axis, points));
  }

  addSheet(name?: string): Sheet {
    return this.#do(() => addSheet(this.#model, name));
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.#do(() => renameSheet(this.#model, sheet, name));
  }

  copySheet(sheet: Sheet, position = this.#model.sheets.indexOf(sheet) + 1): Sheet {
    return this.#do(() => copySheet(this.#model, sheet, position));
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.#do(() => moveSheet(this.#model, sheet, position));
  }

  deleteSheet(sheet: Sheet): void {
    this.#do(() => deleteSheet(this.#model, sheet));
  }

  /** Ctrl+Z. @returns whether there was something to take back. */
  undo(): boolean {
    return this.#model.history.undo();
  }

  /** Ctrl+Y, after Ctrl+Z alone. */
  redo(): boolean {
    return this.#model.history.redo();
  }

  #do<T>(act: () => T): T {
    return this.#model.as(this.#origin, act);
  }
}
