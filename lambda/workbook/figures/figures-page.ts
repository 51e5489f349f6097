import { rangeName } from "../../../domain/values/cell-names.ts";
import type { BarChart } from "../writer/chart-xml.ts";
import type { PlacedChart } from "../writer/drawing.ts";
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
/** The most bars whose names fit the chart. */
export const MOST_BARS = 25;
/** Two em spaces of 14 points, since a cell cannot indent its first line alone. */
const FIRST_LINE = "\u2003\u2003";

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

  /** Writes a line of a table, each cell over its span of columns. */
  row(cells: readonly (readonly [Span, CellInput, CellStyle])[]): void {
    this.sheet.addSpans(cells.map(([span, value, style]) => ({ span, value, style })));
    this.tableRows += 1;
  }

  bars(rows: Span, column: number): void {
    this.sheet.bars(rows, column);
  }

  /** Keeps everything that `write` writes on one page, if it fits. */
  together<T>(write: () => T): T {
    return this.sheet.together(write);
  }

  /** Writes a row high enough for the chart. */
  chart(chart: BarChart, altText: string): PlacedChart {
    const height = FRAME + BAR * chart.categories.length;
    const row = this.sheet.nextRow;
    this.sheet.addSpans([{ span: this.sheet.across, value: null, style: STYLE.chart }], height);
    return { chart, altText, row, columns: this.sheet.across };
  }

  /** A reference from a chart to cells of this sheet. */
  at(top: number, left: number, bottom = top, right = left): string {
    const range = rangeName({ top, left, bottom, right }).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return `'${this.sheet.name}'!${top === bottom && left === right ? range.split(":")[0] : range}`;
  }
}

/** A span of a single column. */
export function single(column: number): Span {
  return [column, column];
}
