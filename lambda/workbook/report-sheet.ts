import type { Writable } from "node:stream";
import type { AddWorksheetOptions, Column, DataValidation, Row, stream, Worksheet } from "exceljs";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import type { CellText } from "./cell-text.ts";
import { drained } from "./drain.ts";
import { type Letterhead, letterheadLines, writeLetterhead } from "./letterhead.ts";
import { type CellStyle, STYLE } from "./sheet-style.ts";

/** One workbook while it is written. */
export interface Book {
  readonly writer: stream.xlsx.WorkbookWriter;
  readonly sink: Writable;
  readonly text: CellText;
  readonly head: Letterhead;
  readonly subtitle: string;
}

export interface SheetColumn {
  readonly caption: string;
  /** In characters of the sheet's font. */
  readonly width: number;
  readonly style: CellStyle;
  /** Neighbours of one group share a caption above their own. */
  readonly group?: string;
  readonly rotated?: true;
  /** Of the cells of table rows in the column's own style. The list and every message hold at most 255 characters. */
  readonly validation?: DataValidation;
  /** Keys for reading the sheet back; hidden columns stand last. */
  readonly hidden?: true;
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

/** A stretch of columns, both ends included, 1-based. */
export type Span = readonly [from: number, to: number];

const MAX_ROWS = 1_048_576;
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
    this.#writeHead();
  }

  /** The number of the row that comes next. */
  get nextRow(): number {
    return this.#row;
  }

  /** Table rows written so far. */
  get rows(): number {
    return this.#rows;
  }

  /**
   * Writes a table row in the columns' own styles, or in others where the row is of another kind. A row of a depth above
   * 0 can be folded under the one before it.
   */
  async add(values: readonly CellInput[], styles?: readonly CellStyle[], depth = 0): Promise<void> {
    const row = this.#next();
    if (depth > 0) row.outlineLevel = Math.min(depth, 7);
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
    let lines = 1;
    for (const { span, value, style } of cells) {
      const [from, to] = span;
      if (to > from) this.#sheet.mergeCells(row.number, from, row.number, to);
      const cell = row.getCell(from);
      cell.value = typeof value === "string" ? this.#book.text.clean(value) : value;
      // Every cell of the stretch gets the style, or its borders would end half way.
      for (let column = from; column <= to; column += 1) row.getCell(column).style = style;
      if (typeof value === "string")
        lines = Math.max(lines, Math.ceil((value.length * 1.1) / this.#widthOf(span)));
    }
    row.height = 16 * lines;
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
      properties: { outlineLevelRow: 7, outlineProperties: { summaryBelow: false, summaryRight: false } },
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

  #writeHead(): void {
    const { columns } = this.#plan;
    const [top, bottom] = this.#headRows;
    for (const [index, column] of columns.entries()) {
      const number = index + 1;
      const style = column.rotated === true ? STYLE.headRotated : STYLE.head;
      const isGrouped = column.group !== undefined;
      const startsGroup = isGrouped && columns[index - 1]?.group !== column.group;
      this.#sheet.getCell(top, number).style = isGrouped ? STYLE.head : style;
      this.#sheet.getCell(bottom, number).style = style;
      this.#sheet.getCell(isGrouped ? bottom : top, number).value = this.#book.text.clean(column.caption);
      if (startsGroup) this.#sheet.getCell(top, number).value = column.group ?? null;
    }
    for (const [from, to] of groupSpans(columns)) {
      if (to > from) this.#sheet.mergeCells(top, from, top, to);
    }
    if (bottom > top) {
      for (const [index, column] of columns.entries()) {
        if (column.group === undefined) this.#sheet.mergeCells(top, index + 1, bottom, index + 1);
      }
      this.#sheet.getRow(top).height = 32;
    }
    this.#sheet.getRow(bottom).height = headHeight(columns);
    this.#sheet.getRow(bottom).commit();
  }
}

function groupSpans(columns: readonly SheetColumn[]): readonly Span[] {
  const starts = columns.flatMap((column, index) =>
    column.group !== undefined && columns[index - 1]?.group !== column.group ? [index] : [],
  );
  return starts.map((start) => {
    const length = columns.slice(start).findIndex((column) => column.group !== columns[start]?.group);
    return [start + 1, length === -1 ? columns.length : start + length];
  });
}

/** Room for the longest caption: along the row when rotated, in lines otherwise. */
function headHeight(columns: readonly SheetColumn[]): number {
  const heights = columns.map(({ caption, width, rotated }) =>
    rotated === true
      ? Math.min(150, 6 * caption.length + 10)
      : 16 * Math.ceil((caption.length * 1.3) / width),
  );
  return Math.max(32, ...heights);
}
