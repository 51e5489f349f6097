import { makeExcelPort } from "../../addin/host/excel-port.ts";
import { NUMBER_SLOT, NAME_SLOT, STATUS_SLOT, tableName } from "../../addin/host/table/layout.ts";
import type { Cell, WorkbookPort } from "../../addin/sync/ports/workbook-port.ts";
import { pivotedCaption } from "../../domain/forms/sheet/pivoted-caption.ts";
import { KEY_CAPTION } from "../../domain/forms/sheet/form-sheet-layout.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { SHEET_TEXTS } from "../../domain/texts/sheet/sheet.ts";
import { area } from "../../infra/local/excel/model/area.ts";
import { format } from "../../infra/local/excel/model/format/formatting.ts";
import { valueAt } from "../../infra/local/excel/model/formula/calculate.ts";
import type { CellValue } from "../../infra/local/excel/model/sheet/cell.ts";
import type { Sheet } from "../../infra/local/excel/model/sheet/sheet.ts";
import { setHidden } from "../../infra/local/excel/model/sheet/sizes.ts";
import { fileOf, openSaved, saveWorkbook } from "../../infra/local/excel/model/saving.ts";
import { copySheet } from "../../infra/local/excel/model/sheet/sheet-copy.ts";
import { deleteSheet } from "../../infra/local/excel/model/sheet/sheets.ts";
import { deleteTableColumn } from "../../infra/local/excel/model/table/table-columns.ts";
import { bodyArea, type Table } from "../../infra/local/excel/model/table/table.ts";
import type { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { write } from "../../infra/local/excel/model/range/write.ts";
import { installOffice } from "../../infra/local/excel/node-office.ts";
import type { ClerkHands } from "../sync/clerk/clerk-hands.ts";

/** A clerk who works by hand in a workbook with our tables. */
export class ExcelHands implements ClerkHands {
  readonly model: WorkbookModel;
  readonly language: Language;

  /** @param language the language in which the sheets were set up */
  constructor(model: WorkbookModel, language: Language = "vi") {
    this.model = model;
    this.language = language;
  }

  table(form: string): { readonly table: Table; readonly sheet: Sheet } {
    const table = this.model.findTable(tableName(form));
    if (table === undefined) throw new Error(`no table of ${form}`);
    return { table, sheet: this.model.sheet(table.sheetId) };
  }

  /** The column's place in the table, found by its original caption. */
  column(form: string, field: string): number {
    const caption = captionOf(form, field, this.language);
    const found = this.table(form).table.columns.findIndex(({ name }) => name === caption);
    if (found === -1) throw new Error(`no column ${caption}`);
    return found;
  }

  /** The columns of a field that has one for each value across, in the order of the sheet. */
  columnsAcross(form: string, field: string): readonly number[] {
    const ending = pivotedCaption("", captionOf(form, field, this.language));
    return this.table(form).table.columns.flatMap(({ name }, index) =>
      name.endsWith(ending) ? [index] : [],
    );
  }

  /** The number of rows that stand in one line. */
  rowsInLine(form: string): number {
    const [field = ""] = findForm(form)?.pivot?.each ?? [];
    return Math.max(this.columnsAcross(form, field).length, 1);
  }

  /** The cells of a line of the table, by the fields of the form. */
  value(form: string, line: number, field: string): CellValue {
    const { table, sheet } = this.table(form);
    const body = bodyArea(table);
    return valueAt(this.model, sheet, body.row + line, body.column + this.column(form, field));
  }

  put(form: string, line: number, column: number, value: Cell): void {
    const { table, sheet } = this.table(form);
    const body = bodyArea(table);
    this.model.as("user", () =>
      write(this.model, sheet, area(body.row + line, body.column + column), () => value, {
        culture: this.model.culture,
      }),
    );
  }

  type(form: string, place: number, field: string, value: Cell): Promise<void> {
    const across = this.table(form).table.columns.length - OTHER_THAN_SESSIONS;
    const [line, at] = this.#lineAt(form, place);
    if (field === "mark") this.put(form, Math.floor(place / across), FIRST_SESSION + (place % across), value);
    else this.put(form, line, this.columnsAcross(form, field)[at] ?? this.column(form, field), value);
    return Promise.resolve();
  }

  append(form: string, cells: Readonly<Record<string, Cell>>): Promise<void> {
    const line = this.lastLine(form) + 1;
    const across = findForm(form)?.pivot?.across ?? "";
    const title = String(cells[across] ?? "");
    const { columns } = this.table(form).table;
    for (const [field, value] of Object.entries(cells)) {
      const own = this.columnsAcross(form, field).find((column) => columns[column]?.name.startsWith(title));
      if (field !== across || this.rowsInLine(form) === 1)
        this.put(form, line, own ?? this.#columnIn(form, field), value);
    }
    return Promise.resolve();
  }

  /** The name of a line of the matrix stands in a column of ours, and its mark in that of the first session. */
  #columnIn(form: string, field: string): number {
    if (field === "mark") return FIRST_SESSION;
    return this.column(form, form === "attendance" && field === "name" ? NAME_SLOT : field);
  }

  /** The line of a row, and which of the line's rows it is. */
  #lineAt(form: string, place: number): readonly [number, number] {
    const across = this.rowsInLine(form);
    return [Math.floor(place / across), place % across];
  }

  copyRow(form: string, place: number): Promise<void> {
    const line = this.lastLine(form) + 1;
    const [from] = this.#lineAt(form, place);
    for (const [column, value] of this.lineOf(form, from).entries()) this.put(form, line, column, value);
    return Promise.resolve();
  }

  deleteRow(form: string, place: number): Promise<void> {
    const [line] = this.#lineAt(form, place);
    for (const column of this.lineOf(form, line).keys()) this.put(form, line, column, "");
    return Promise.resolve();
  }

  sortFalling(form: string, field: string): Promise<void> {
    return this.#sort(form, field, false);
  }

  sortRising(form: string, field: string): Promise<void> {
    return this.#sort(form, field, true);
  }

  #sort(form: string, field: string, ascending: boolean): Promise<void> {
    const { table, sheet } = this.table(form);
    const key = this.columnsAcross(form, field)[0] ?? this.column(form, field);
    new Person(this.model).sort(sheet, table, [{ key, ascending }]);
    return Promise.resolve();
  }

  /** In a cell that is no text, where Excel would keep the formula as it was typed. */
  typeFormula(form: string, place: number, field: string, text: string): Promise<void> {
    const { table, sheet } = this.table(form);
    const body = bodyArea(table);
    const cell = area(body.row + place, body.column + this.column(form, field));
    format(this.model, sheet, cell, { numberFormat: "General" });
    this.put(form, place, this.column(form, field), `="${text}"`);
    return Promise.resolve();
  }

  paste(form: string, key: string, cells: Readonly<Record<string, Cell>>): Promise<void> {
    return this.append(form, { key, ...cells });
  }

  typeKeys(form: string, keyFor: (key: string) => string): Promise<void> {
    const column = this.column(form, "key");
    for (let line = this.lastLine(form); line >= 0; line -= 1)
      this.put(form, line, column, keyFor(String(this.value(form, line, "key"))));
    return Promise.resolve();
  }

  hideRow(form: string, place: number): Promise<void> {
    const { table, sheet } = this.table(form);
    const line = area(bodyArea(table).row + this.#lineAt(form, place)[0], 0);
    this.model.as("user", () => setHidden(this.model, sheet, line, "row", true));
    return Promise.resolve();
  }

  /** Ctrl+Z, so many times. @returns how often there was something to take back */
  undo(times = 1): number {
    let done = 0;
    while (done < times && this.model.history.undo()) done += 1;
    return done;
  }

  deleteColumn(form: string, field: string): Promise<void> {
    const { table, sheet } = this.table(form);
    deleteTableColumn(this.model, sheet, table, this.column(form, field));
    return Promise.resolve();
  }

  deleteSheet(form: string): Promise<void> {
    deleteSheet(this.model, this.table(form).sheet);
    return Promise.resolve();
  }

  /** A column dragged within its table takes its cells and Excel's id along. */
  moveColumn(form: string, field: string, to: number): void {
    const { table, sheet } = this.table(form);
    const from = this.column(form, field);
    for (let row = table.area.row; row < table.area.row + table.area.rows; row += 1) {
      const cells = table.columns.map((_, index) => sheet.cell(row, table.area.column + index));
      for (const [index, cell] of moved(cells, from, to).entries())
        sheet.grid.put(row, table.area.column + index, cell);
    }
    table.columns = moved(table.columns, from, to);
    this.model.version += 1;
  }

  copySheet(form: string): Sheet {
    return copySheet(this.model, this.table(form).sheet, 0);
  }

  takeBack(): Promise<boolean> {
    return Promise.resolve(this.model.history.undo());
  }

  save(): Promise<void> {
    saveWorkbook(this.model);
    return Promise.resolve();
  }

  reopen(): Promise<WorkbookPort> {
    const file = fileOf(this.model);
    if (file === undefined) throw new Error("never saved");
    installOffice(openSaved(file, { switches: this.model.switches }));
    return Promise.resolve(makeExcelPort());
  }

  lineOf(form: string, line: number): readonly CellValue[] {
    const { table, sheet } = this.table(form);
    const body = bodyArea(table);
    return table.columns.map((_, column) =>
      valueAt(this.model, sheet, body.row + line, body.column + column),
    );
  }

  /** The last line with content; -1 in an empty table. */
  lastLine(form: string): number {
    const { table } = this.table(form);
    for (let line = bodyArea(table).rows - 1; line >= 0; line -= 1) {
      if (this.lineOf(form, line).some((value) => value !== "")) return line;
    }
    return -1;
  }
}

/** The key, the code, the name and the state of sending. */
const OTHER_THAN_SESSIONS = 4;
const FIRST_SESSION = 3;

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const others = items.filter((_, index) => index !== from);
  return [...others.slice(0, to), ...items.slice(from, from + 1), ...others.slice(to)];
}

function captionOf(form: string, field: string, language: Language): string {
  const own: Readonly<Record<string, string>> = {
    key: KEY_CAPTION[language],
    [NUMBER_SLOT]: SHEET_TEXTS.personNumber[language],
    [NAME_SLOT]: SHEET_TEXTS.personName[language],
    [STATUS_SLOT]: SHEET_TEXTS.status[language],
  };
  return own[field] ?? findForm(form)?.columns[field]?.caption[language] ?? field;
}
