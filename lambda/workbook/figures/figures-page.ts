import { rangeName } from "../../../domain/values/cell-names.ts";
import type { BarChart } from "../writer/chart-xml.ts";
import type { PlacedChart } from "../writer/drawing.ts";
import { ROW_HEIGHT } from "../writer/page-flow.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { type CellStyle, STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn, Span } from "../writer/table-head.ts";

/** A number, a name, and six columns of figures, as wide as the page, so that it is printed at 100 per cent. */
export const COLUMNS: readonly SheetColumn[] = [5, 24, 9, 9, 9, 9, 9, 9].map((width) => ({
  caption: "",
  width,
  style: STYLE.prose,
}));
export const NAME = 2;
export const FIRST_FIGURE = 3;
/** Points of a chart's title, axis and legend, and of each bar. A chart fills a row of at most 409 points. */
const FRAME = 84;
const BAR = 13;
const HIGHEST = 409;
/** Letters of a bar's name that surely stand on one line beside it. */
const LABEL_LETTERS = 30;
/** Two em spaces of 14 points, since a cell cannot indent its first line alone. */
const FIRST_LINE = "\u2003\u2003";

/** Points of a heading with the head and the first line of its table. */
const SECTION_ROOM = 120;
/** Points that stay free below a table that goes on. */
const PAGE_END = 40;
/** The last lines of a table, and points of these with the signatures below it: they share a page that begins with the head. */
const LAST_LINES = 3;
const SIGNED_END = 300;

/** The cells of a line, each over its span of columns. */
export type TableLine = readonly (readonly [Span, CellInput, CellStyle])[];

/** A line below a table's head, told its own row and the first one, which its formulas refer to. */
type TableRow = (row: number, top: number) => TableLine;

/** A page of paragraphs and tables over the same eight columns. */
export class FiguresPage {
  readonly sheet: ReportSheet;
  tableRows = 0;

  constructor(sheet: ReportSheet) {
    this.sheet = sheet;
  }

  /** Writes a paragraph with its first line indented by a centimetre, as in Party documents. */
  paragraph(text: string): void {
    this.sheet.addSpans([{ span: this.sheet.across, value: FIRST_LINE + text, style: STYLE.body }]);
  }

  heading(text: string): void {
    this.sheet.addSpans([{ span: this.sheet.across, value: text, style: STYLE.bodyHead }], 34);
  }

  /** A heading of a table, which a page never ends with. */
  section(text: string): void {
    if (this.sheet.pageLeft < SECTION_ROOM) this.sheet.beginPage();
    this.sheet.addSpans([{ span: this.sheet.across, value: text, style: STYLE.section }], 22);
  }

  /** Writes a line of a table, each cell over its span of columns. */
  row(cells: TableLine): void {
    this.sheet.addSpans(spansOf(cells));
    this.tableRows += 1;
  }

  /**
   * Writes a table whole on a page, or, where no page holds it, on several that each begin with its head.
   * @returns the rows below the head, and whether they stand on one page
   */
  table(head: TableLine, lines: readonly TableRow[]): { readonly rows: Span; readonly isWhole: boolean } {
    const { sheet } = this;
    const heights = [head, ...lines.map((line) => line(1, 1))].map(
      (cells) => sheet.heightOf(spansOf(cells)) || ROW_HEIGHT,
    );
    const isWhole = heights.reduce((sum, height) => sum + height, 0) < sheet.pageRoom;
    const write = (): Span => {
      if (!isWhole && sheet.pageLeft < SECTION_ROOM) sheet.beginPage();
      this.row(head);
      const top = sheet.nextRow;
      for (const [index, line] of lines.entries()) {
        const needed = heights[index + 1] ?? ROW_HEIGHT;
        const isEnd = index === lines.length - LAST_LINES;
        if (!isWhole && sheet.pageLeft - needed < (isEnd ? SIGNED_END : PAGE_END)) {
          sheet.beginPage();
          this.row(head);
        }
        this.row(line(sheet.nextRow, top));
      }
      return [top, sheet.nextRow - 1];
    };
    return { rows: isWhole ? this.together(write) : write(), isWhole };
  }

  bars(rows: Span, column: number): void {
    this.sheet.bars(rows, column);
  }

  /** Keeps everything that `write` writes on one page, if it fits. */
  together<T>(write: () => T): T {
    return this.sheet.together(write);
  }

  /** Writes a row high enough for the chart; there is none where the whole names of its bars would not fit. */
  chart(chart: BarChart, altText: string): readonly PlacedChart[] {
    const lines = chart.categories.map((name) => Math.ceil(name.length / LABEL_LETTERS));
    const height = FRAME + BAR * Math.max(1, ...lines) * chart.categories.length;
    if (height > HIGHEST) return [];
    const row = this.sheet.nextRow;
    this.sheet.addSpans([{ span: this.sheet.across, value: null, style: STYLE.chart }], height);
    return [{ chart, altText, row, columns: this.sheet.across }];
  }

  /** A reference from a chart to cells of this sheet. */
  at(top: number, left: number, bottom = top, right = left): string {
    const range = rangeName({ top, left, bottom, right }).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return `'${this.sheet.name}'!${top === bottom && left === right ? range.split(":")[0] : range}`;
  }
}

function spansOf(cells: TableLine) {
  return cells.map(([span, value, style]) => ({ span, value, style }));
}

/** A span of a single column. */
export function single(column: number): Span {
  return [column, column];
}
