import type { Column, ConditionalFormattingRule, Worksheet } from "exceljs";
import { cellName, columnName, rangeName } from "../../../domain/values/cell-names.ts";
import type { WorkbookOutput } from "./workbook-output.ts";
import { drained } from "./drain.ts";
import {
  addFormatting,
  appendRows,
  setTail,
  setValidations,
  sharedNumber,
  styleNumber,
} from "./exceljs-internals.ts";
import { percentBar } from "./level-colours.ts";
import { writeLetterhead } from "./letterhead-rows.ts";
import { PageFlow, ROW_HEIGHT, TIED_ROWS, TIGHT } from "./page-flow.ts";
import { columnBreaks, isSpread, pageHeight, type PagePlan, planPages, rowBreaks } from "./page-plan.ts";
import { cellXml, type CellInput, rowXml } from "./row-xml.ts";
import { DEEPEST_OUTLINE, headRows, sheetOptions, type SheetPlan } from "./sheet-plan.ts";
import { type CellStyle, STYLE } from "./sheet-style.ts";
import { type SheetColumn, type Span, writeTableHead } from "./table-head.ts";
import { splitText } from "./split-text.ts";
import { textHeight } from "./text-height.ts";
import { validationsXml } from "./validation-xml.ts";

/** Excel's own limit. */
const MAX_ROWS = 1_048_576;
const FOLDED_FROM = 3;
const FLUSH_CHARACTERS = 65_536;
const ROWS_BETWEEN_DRAINS = 200;

export interface SpanCell {
  readonly span: Span;
  readonly value: CellInput;
  readonly style: CellStyle;
}

/** A table row with styles that differ from the columns'. */
export interface StyledRow {
  readonly values: readonly CellInput[];
  readonly styles: readonly CellStyle[];
  readonly depth?: number;
}

/** A sheet with letterhead and table head, written row by row; a written row cannot be changed. */
export class ReportSheet {
  readonly #book: WorkbookOutput;
  readonly #plan: SheetPlan;
  readonly #pages: PagePlan;
  /** The columns with their final widths. */
  readonly #columns: readonly SheetColumn[];
  readonly #sheet: Worksheet;
  readonly #headRows: Span;
  readonly #flow: PageFlow;
  #row: number;
  #rows = 0;
  /** Whether the last row is a heading of the next. */
  #isHeaded = false;
  #xml = "";
  readonly #bars: string[] = [];
  readonly #offers: { readonly range: string; readonly rows: readonly number[] }[] = [];

  constructor(book: WorkbookOutput, plan: SheetPlan) {
    this.#book = book;
    this.#plan = plan;
    this.#pages = planPages(plan.orientation, plan.columns, plan.titleColumns ?? 0);
    this.#columns = [...this.#pages.columns, ...plan.columns.filter(({ hidden }) => hidden === true)];
    this.#headRows = headRows(plan);
    this.#row = this.#headRows[1] + 1;
    this.#sheet = book.writer.addWorksheet(plan.name, sheetOptions(plan, this.#pages, book.head));
    this.#sheet.columns = this.#columns.map((column): Partial<Column> => ({
      width: column.width,
      hidden: column.hidden === true,
    }));
    const above = writeLetterhead(this.#sheet, plan.lines, this.#pages);
    const numbered = plan.unnumbered !== true;
    const captions = plan.head
      ? writeTableHead(this.#sheet, book.text, this.#columns, this.#headRows, numbered)
      : 0;
    this.#sheet.getRow(this.#headRows[1]).commit();
    this.#flow = new PageFlow(pageHeight(this.#pages), above + captions, captions);
  }

  get name(): string {
    return this.#plan.name;
  }

  /** exceljs's sheet, for parts other than rows. */
  get worksheet(): Worksheet {
    return this.#sheet;
  }

  /** The number of the next row. */
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

  /** Free points on the printed page. */
  get pageLeft(): number {
    return this.#flow.left;
  }

  /** Points of rows that surely fit a page, whatever the program rounds. */
  get pageRoom(): number {
    return pageHeight(this.#pages) * TIGHT;
  }

  /**
   * Begins the end of the sheet, which stays on one page together with the last rows before it. A second call begins the
   * last part, which stays whole if the end exceeds a page.
   */
  beginEnd(): void {
    // The first row stays below its head, since a page that ends there would hold nothing else.
    const before = this.#row - 2 - this.#headRows[1];
    this.#flow.beginKept(this.#row, Math.max(0, Math.min(TIED_ROWS, before)));
  }

  /** Begins a printed page with the next row, unless it begins one already. */
  beginPage(): void {
    if (this.#row > this.#headRows[1] + 1) this.#flow.endPage(this.#row);
  }

  /** Keeps everything that `write` writes on one page, if it fits. */
  together<T>(write: () => T): T {
    this.#flow.beginKept(this.#row, 0);
    const written = write();
    this.#flow.endKept();
    return written;
  }

  /** The pages of the columns. */
  get pages(): PagePlan {
    return this.#pages;
  }

  /**
   * Writes a table row in the columns' styles or the given ones. A row of a depth above 0 can be collapsed under the
   * one before it, and a deep one is collapsed from the start. A text higher than a row may be goes on in the next.
   */
  async add(values: readonly CellInput[], styles?: readonly CellStyle[], depth = 0): Promise<void> {
    const [row = values, ...rest] = continuedRows(values, this.#columns);
    await this.#addRow(row, styles, depth);
    for (const part of rest) {
      await this.#addRow(part, styles, depth);
      this.#rows -= 1;
    }
  }

  async #addRow(
    values: readonly CellInput[],
    styles: readonly CellStyle[] | undefined,
    depth: number,
  ): Promise<void> {
    const columns = this.#columns;
    const { text, writer } = this.#book;
    let cells = "";
    let height = this.#plan.leastRow ?? 0;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (column === undefined) continue;
      const style = styles?.[index] ?? column.style;
      const input = values[index] ?? null;
      const value = typeof input === "string" ? text.clean(input) : input;
      if (column.hidden !== true) height = Math.max(height, textHeight(shownBy(value), column.width, style));
      const isShared = typeof value === "string" && column.unique !== true;
      const shared = isShared ? sharedNumber(writer, value) : undefined;
      cells += cellXml(index + 1, this.#row, styleNumber(writer, style), value, shared);
    }
    const look = { height, depth: Math.min(depth, DEEPEST_OUTLINE), hidden: depth >= FOLDED_FROM };
    this.#xml += rowXml(this.#takeRow(look.hidden ? 0 : height || ROW_HEIGHT), cells, look);
    if (this.#isHeaded) this.#flow.endKept();
    this.#isHeaded = false;
    this.#rows += 1;
    if (this.#xml.length > FLUSH_CHARACTERS) this.#flush();
    if (this.#rows % ROWS_BETWEEN_DRAINS === 0) await this.#drain();
  }

  /** Writes table rows that stay on one page, if they fit. */
  async addTogether(rows: readonly StyledRow[]): Promise<void> {
    this.#flow.beginKept(this.#row, 0);
    for (const { values, styles, depth } of rows) await this.add(values, styles, depth);
    this.#flow.endKept();
  }

  /** Writes cells merged over several columns each: a heading, a note, a small table below the main one. */
  addSpans(cells: readonly SpanCell[], least = 0): void {
    this.#flush();
    const row = this.#sheet.getRow(this.#row);
    const height = Math.max(least, this.heightOf(cells));
    for (const { span, value, style } of cells) {
      const [from, to] = span;
      if (to > from) this.#sheet.mergeCells(row.number, from, row.number, to);
      const cell = row.getCell(from);
      cell.value = typeof value === "string" ? this.#book.text.clean(value) : value;
      // Every cell of the span gets the style; otherwise its borders would be incomplete.
      for (let column = from; column <= to; column += 1) row.getCell(column).style = style;
    }
    if (height > 0) row.height = height;
    this.#takeRow(height || ROW_HEIGHT);
    row.commit();
  }

  /** Points of a row of such cells; 0 where every text is a single line. */
  heightOf(cells: readonly SpanCell[]): number {
    return Math.max(
      0,
      ...cells.map(({ span, value, style }) => textHeight(value, this.#widthOf(span), style)),
    );
  }

  /** Writes a heading over the whole page, which stays on one page with the row after it. */
  addHeading(value: string): void {
    this.#flow.beginKept(this.#row, 0);
    this.addSpans([{ span: this.across, value, style: STYLE.strongText }]);
    this.#isHeaded = true;
  }

  /** Writes a hidden row with a choice of a drop-down. */
  addHidden(value: string): void {
    this.#flush();
    const row = this.#sheet.getRow(this.#row);
    row.getCell(this.across[0]).value = this.#book.text.clean(value);
    row.hidden = true;
    this.#takeRow(0);
    row.commit();
  }

  /** The columns of the first page that no other page repeats, used below the table. */
  get across(): Span {
    const { firstPage, titleColumns } = this.#pages;
    return [isSpread(this.#pages) ? titleColumns + 1 : 1, firstPage];
  }

  /** The shortest span from a column with at least this width, within the first page. */
  spanFrom(from: number, width: number): Span {
    let to = from;
    while (to < this.across[1] && this.#widthOf([from, to]) < width) to += 1;
    return [from, to];
  }

  /** Colours the cells of a column by conditional formatting, so that a corrected text changes its colour. */
  colour([top, bottom]: Span, column: number, rules: readonly ConditionalFormattingRule[]): void {
    if (bottom < top) return;
    const ref = rangeName({ top, bottom, left: column, right: column });
    this.#sheet.addConditionalFormatting({ ref, rules: [...rules] });
  }

  /** Adds bars to the cells of a column of percentages. */
  bars([top, bottom]: Span, column: number): void {
    if (bottom >= top) this.#bars.push(rangeName({ top, bottom, left: column, right: column }));
  }

  /**
   * Sets the cells below the table, from `top` to the last, that hold the choices of the column with an `offered` entry.
   * @param rows the table rows to which they are offered
   */
  offer(top: number, column: number, rows: readonly number[]): void {
    const range = `$${columnName(column)}$${top}:$${columnName(column)}$${this.#row - 1}`;
    this.#offers.push({ range, rows });
  }

  /**
   * Closes the sheet.
   * @param listed the table rows with filter and validations
   * @param tail further XML elements of the sheet's part
   */
  close(listed?: Span, tail = ""): void {
    this.#flush();
    const visible = this.#pages.columns.length;
    if (listed !== undefined && listed[1] >= listed[0]) {
      this.#sheet.autoFilter = {
        from: { row: this.#headRows[1], column: 1 },
        to: { row: listed[1], column: visible },
      };
      setValidations(this.#sheet, this.#entries(listed));
    }
    this.#sheet.pageSetup.printArea = `A$1:${cellName(this.#row - 1, visible).replace(/^([A-Z]+)/, "$1$")}`;
    addFormatting(this.#sheet, this.#bars.map(percentBar).join(""));
    this.#flow.endKept();
    const rows = this.#flow.breaks.filter((row) => row > this.#headRows[1]);
    const cells = rangeName({ top: 1, bottom: this.#row - 1, left: 1, right: this.#columns.length });
    setTail(this.#sheet, rowBreaks(rows) + columnBreaks(this.#pages) + digitsAreText(cells) + tail);
    this.#sheet.commit();
  }

  #entries([top, bottom]: Span): string {
    return validationsXml(
      this.#columns.flatMap(({ entry }, index) => {
        const column = index + 1;
        const range = rangeName({ top, bottom, left: column, right: column });
        if (entry?.kind !== "offered") return entry === undefined ? [] : [{ range, entry }];
        return this.#offers.map((offer) => ({
          range: runsOf(offer.rows)
            .map(([from, to]) => rangeName({ top: from, bottom: to, left: column, right: column }))
            .join(" "),
          entry: { ...entry, kind: "range" as const, range: offer.range },
        }));
      }),
    );
  }

  #takeRow(height: number): number {
    if (this.#row > MAX_ROWS) throw new RangeError(`Sheet "${this.#plan.name}" is full.`);
    this.#flow.add(this.#row, height);
    this.#row += 1;
    return this.#row - 1;
  }

  #flush(): void {
    if (this.#xml === "") return;
    appendRows(this.#sheet, this.#xml, this.#row);
    this.#xml = "";
  }

  async #drain(): Promise<void> {
    const { queue, sink } = this.#book;
    queue.longest = Math.max(queue.longest, await drained(this.#sheet, sink));
  }

  #widthOf([from, to]: Span): number {
    return this.#columns.slice(from - 1, to).reduce((sum, column) => sum + column.width, 0);
  }
}

/** Letters for each unit of a column's width that fit the highest row, with room for words that do not break. */
const LETTERS_PER_WIDTH = 22;

/** The row itself, and for a text that no row can hold the rows in which it goes on. */
function continuedRows(
  values: readonly CellInput[],
  columns: readonly SheetColumn[],
): readonly (readonly CellInput[])[] {
  const most = (column: number) => Math.floor((columns[column]?.width ?? 0) * LETTERS_PER_WIDTH);
  const isLong = (value: CellInput, column: number): value is string =>
    typeof value === "string" && columns[column]?.hidden !== true && value.length > most(column);
  if (!values.some(isLong)) return [values];
  const pieces = values.map((value, column) =>
    isLong(value, column) ? splitText(value, most(column)) : [value],
  );
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => pieces.map((parts) => parts[index] ?? null));
}

/** Rows one after another as spans. */
function runsOf(rows: readonly number[]): readonly Span[] {
  const spans: [from: number, to: number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans;
}

/** `<ignoredErrors>`: numbers of documents and of columns are texts, which Excel would mark as mistaken numbers. */
function digitsAreText(cells: string): string {
  return `<ignoredErrors><ignoredError sqref="${cells}" numberStoredAsText="1"/></ignoredErrors>`;
}

/** The visible value of a cell; a formula shows its value. */
function shownBy(value: CellInput): string | number | null {
  return typeof value === "object" && value !== null ? value.result : value;
}
