import { rangeName } from "../../import/grid.ts";
import type { BarChart } from "../chart-xml.ts";
import type { PlacedChart } from "../drawing.ts";
import type { ReportSheet } from "../report-sheet.ts";
import type { CellInput } from "../row-xml.ts";
import { type CellStyle, STYLE } from "../sheet-style.ts";
import type { SheetColumn, Span } from "../table-head.ts";

/** A number, a name, and six columns of figures. */
export const COLUMNS: readonly SheetColumn[] = [5, 27, 9, 9, 9, 9, 9, 9].map((width) => ({
  caption: "",
  width,
  style: STYLE.prose,
}));
export const NAME = 2;
export const FIRST_FIGURE = 3;
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

  /** A row high enough for a chart of so many bars. */
  chart(chart: BarChart, said: string): PlacedChart {
    const height = Math.min(400, 90 + 21 * chart.categories.length);
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
