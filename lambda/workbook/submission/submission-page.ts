import { rangeName } from "../../office-file/grid.ts";
import type { BarChart } from "../writer/chart-xml.ts";
import type { PlacedChart } from "../writer/drawing.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { type CellStyle, STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn, Span } from "../writer/table-head.ts";

/** A number, a name, and six columns of figures: as wide as the page, so that it is printed as large as it is. */
export const COLUMNS: readonly SheetColumn[] = [5, 24, 9, 9, 9, 9, 9, 9].map((width) => ({
  caption: "",
  width,
  style: STYLE.prose,
}));
export const NAME = 2;
export const FIRST_FIGURE = 3;
/** Points of a chart's title, axis and legend, and of each bar. A row, which holds it, is at most 409 points high. */
const FRAME = 84;
const BAR = 13;
/** More bars than these have no room for their names. */
export const MOST_BARS = 25;
/** Two em spaces of 14 points: a cell cannot set in its first line alone. */
const FIRST_LINE = "\u2003\u2003";

/** Paragraphs and tables below each other, over the same eight columns. */
export class SubmissionPage {
  readonly sheet: ReportSheet;
  tableRows = 0;

  constructor(sheet: ReportSheet) {
    this.sheet = sheet;
  }

  /** A paragraph, its first line set in by a centimetre as Party documents have it. */
  say(text: string): void {
    this.sheet.addSpans([{ span: this.sheet.across, value: FIRST_LINE + text, style: STYLE.body }]);
  }

  heading(text: string): void {
    this.sheet.addSpans([{ span: this.sheet.across, value: text, style: STYLE.bodyHead }], 34);
  }

  /** A line of a table: a number, a name, and cells over one column each or over the given stretches. */
  row(cells: readonly (readonly [Span, CellInput, CellStyle])[]): void {
    this.sheet.addSpans(cells.map(([span, value, style]) => ({ span, value, style })));
    this.tableRows += 1;
  }

  bars(rows: Span, column: number): void {
    this.sheet.bars(rows, column);
  }

  /** What `write` writes is printed on one page, where one holds it. */
  together<T>(write: () => T): T {
    return this.sheet.together(write);
  }

  /** A row high enough for a chart of so many bars. */
  chart(chart: BarChart, said: string): PlacedChart {
    const height = FRAME + BAR * chart.categories.length;
    const row = this.sheet.nextRow;
    this.sheet.addSpans([{ span: this.sheet.across, value: null, style: STYLE.chart }], height);
    return { chart, said, row, columns: this.sheet.across };
  }

  /** A reference from a chart to cells of this sheet. */
  at(top: number, left: number, bottom = top, right = left): string {
    const range = rangeName({ top, left, bottom, right }).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return `'${this.sheet.name}'!${top === bottom && left === right ? range.split(":")[0] : range}`;
  }
}

/** A stretch of a single column. */
export function one(column: number): Span {
  return [column, column];
}
