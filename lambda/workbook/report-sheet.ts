import type { Writable } from "node:stream";
import type { AddWorksheetOptions, Column, Row, stream, Worksheet } from "exceljs";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import type { CellText } from "./cell-text.ts";
import { drained } from "./drain.ts";
import { type Letterhead, letterheadLines, writeLetterhead } from "./letterhead.ts";
import type { CellStyle } from "./sheet-style.ts";
import { type SheetColumn, type Span, writeTableHead } from "./table-head.ts";
import { textHeight } from "./text-height.ts";

/** One workbook while it is written. */
export interface Book {
  readonly writer: stream.xlsx.WorkbookWriter;
  readonly sink: Writable;
  readonly text: CellText;
  readonly head: Letterhead;
  readonly subtitle: string;
  /** After so many rows a list goes on in another sheet. */
  readonly rowsPerSheet: number;
}

export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  readonly orientation: "portrait" | "landscape";
  readonly columns: readonly SheetColumn[];
  /** Texts seldom repeat: they stand in their cells, not in the table of shared texts, which is kept in memory. */
  readonly uniqueTexts?: true;
}

/** Text is text whatever it begins with; only a `formula` is one, and it carries the value that it must give. */
export type CellInput =
  | string
  | number
  | null
  | { readonly formula: string; readonly result: number | string };

/** Excel's own limit. */
const MAX_ROWS = 1_048_576;
/** Excel has seven levels of folding; the last is not used, since exceljs marks its rows as folded. */
const DEEPEST_OUTLINE = 6;
const FOLDED_FROM = 4;
const ROWS_BETWEEN_DRAINS = 200;
/** 20 mm above and below, 30 mm at the binding side, 15 mm at the other (HD 05-HD/VPTW); Excel counts in inches. */
const MARGINS = { left: 1.181, right: 0.591, top: 0.787, bottom: 0.787, header: 0.394, footer: 0.394 };
const A4 = 9;

/** A sheet with letterhead, title and table head, written row by row; a committed row cannot be touched again. */
export class ReportSheet {
  readonly #book: Book;
  readonly #plan: SheetPlan;
  readonly #sheet: Worksheet;
  readonly #headRows: Span;
  #row: number;
  #rows = 0;

  constructor(book: Book, plan: SheetPlan) {
    const visible = plan.columns.filter((column) => column.hidden !== true);
    const lines = letterheadLines(book.head, plan.title, book.subtitle);
    const grouped = plan.columns.some((column) => column.group !== undefined);
    this.#book = book;
    this.#plan = plan;
    this.#headRows = [lines.length + 1, lines.length + (grouped ? 2 : 1)];
    this.#row = this.#headRows[1] + 1;
    this.#sheet = book.writer.addWorksheet(plan.name, this.#options());
    this.#sheet.columns = plan.columns.map((column): Partial<Column> => ({
      width: column.width,
      hidden: column.hidden === true,
    }));
    writeLetterhead(
      this.#sheet,
      lines,
      visible.map((column) => column.width),
    );
    writeTableHead(this.#sheet, book.text, plan.columns, this.#headRows);
  }

  /** The number of the row that comes next. */
  get nextRow(): number {
    return this.#row;
  }

  get isFull(): boolean {
    return this.#row > this.#book.rowsPerSheet;
  }

  /** Table rows written so far. */
  get rows(): number {
    return this.#rows;
  }

  /**
   * Writes a table row in the columns' own styles, or in others where the row is of another kind. A row of a depth above
   * 0 can be folded under the one before it, and a deep one is so from the start.
   */
  async add(values: readonly CellInput[], styles?: readonly CellStyle[], depth = 0): Promise<void> {
    const row = this.#next();
    const heights = this.#plan.columns.map(({ width, style }, index) =>
      textHeight(values[index] ?? null, width, styles?.[index] ?? style),
    );
    const height = Math.max(...heights);
    if (height > 0) row.height = height;
    if (depth > 0) row.outlineLevel = Math.min(depth, DEEPEST_OUTLINE);
    if (depth >= FOLDED_FROM) row.hidden = true;
    for (const [index, column] of this.#plan.columns.entries()) {
      const cell = row.getCell(index + 1);
      const value = values[index] ?? null;
      cell.value = typeof value === "string" ? this.#book.text.clean(value) : value;
      cell.style = styles?.[index] ?? column.style;
      if (column.validation !== undefined && styles === undefined) cell.dataValidation = column.validation;
    }
    await this.#commit(row);
  }

  /** Writes cells that lie over several columns each: a heading, a note, a small table below the main one. */
  addSpans(
    cells: readonly { readonly span: Span; readonly value: CellInput; readonly style: CellStyle }[],
  ): void {
    const row = this.#next();
    let height = 0;
    for (const { span, value, style } of cells) {
      const [from, to] = span;
      if (to > from) this.#sheet.mergeCells(row.number, from, row.number, to);
      const cell = row.getCell(from);
      cell.value = typeof value === "string" ? this.#book.text.clean(value) : value;
      // Every cell of the stretch gets the style, or its borders would end half way.
      for (let column = from; column <= to; column += 1) row.getCell(column).style = style;
      height = Math.max(height, textHeight(value, this.#widthOf(span), style));
    }
    if (height > 0) row.height = height;
    row.commit();
  }

  /** All visible columns. */
  get across(): Span {
    return [1, this.#plan.columns.filter((column) => column.hidden !== true).length];
  }

  /** The stretch from a column on that is at least so wide, within the visible columns. */
  spanFrom(from: number, width: number): Span {
    let to = from;
    while (to < this.across[1] && this.#widthOf([from, to]) < width) to += 1;
    return [from, to];
  }

  /** Adds the filter over the table rows up to `lastRow` and closes the sheet. */
  close(lastRow?: number): void {
    if (lastRow !== undefined && lastRow > this.#headRows[1]) {
      this.#sheet.autoFilter = {
        from: { row: this.#headRows[1], column: 1 },
        to: { row: lastRow, column: this.across[1] },
      };
    }
    this.#sheet.commit();
  }

  #next(): Row {
    if (this.#row > MAX_ROWS) throw new RangeError(`Sheet "${this.#plan.name}" is full.`);
    const row = this.#sheet.getRow(this.#row);
    this.#row += 1;
    return row;
  }

  async #commit(row: Row): Promise<void> {
    row.commit();
    this.#rows += 1;
    if (this.#rows % ROWS_BETWEEN_DRAINS === 0) await drained(this.#sheet, this.#book.sink);
  }

  #widthOf([from, to]: Span): number {
    return this.#plan.columns.slice(from - 1, to).reduce((sum, column) => sum + column.width, 0);
  }

  #options(): Partial<AddWorksheetOptions> & { readonly useSharedStrings: boolean } {
    const [firstHead, lastHead] = this.#headRows;
    const mark = this.#book.head.dryRun ? WORKBOOK_TEXTS.dryRunMark : "";
    return {
      useSharedStrings: this.#plan.uniqueTexts !== true,
      views: [{ state: "frozen", ySplit: lastHead, showGridLines: false }],
      properties: {
        outlineLevelRow: DEEPEST_OUTLINE + 1,
        outlineProperties: { summaryBelow: false, summaryRight: false },
      },
      pageSetup: {
        paperSize: A4,
        orientation: this.#plan.orientation,
        margins: MARGINS,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        printTitlesRow: `${firstHead}:${lastHead}`,
      },
      headerFooter: {
        oddHeader: mark === "" ? "" : `&C&"Times New Roman,Bold"&10${mark}`,
        oddFooter: `&L&"Times New Roman,Italic"&9${this.#plan.name}&R&"Times New Roman,Regular"&9${WORKBOOK_TEXTS.page} &P/&N`,
      },
    };
  }
}
