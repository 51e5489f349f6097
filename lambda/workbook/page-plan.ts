import type { PageSetup } from "exceljs";
import type { SheetColumn, Span } from "./table-head.ts";

export type Orientation = "portrait" | "landscape";

/** 20 mm above and below, 30 mm at the binding side, 15 mm at the other (HD 05-HD/VPTW); Excel counts in inches. */
const MARGINS = { left: 1.181, right: 0.591, top: 0.787, bottom: 0.787, header: 0.394, footer: 0.394 };
const A4 = 9;
/**
 * Widths of columns that fill an A4 page between these margins (252 and 165 mm). A unit is a digit of Times New Roman 11:
 * Excel counts 7 pixels, LibreOffice 7.33; a little is left for printers that do not measure alike.
 */
const ROOM: Readonly<Record<Orientation, number>> = { landscape: 126, portrait: 83 };

/** How a wide table lies on paper: on one page, or on two side by side of which the second repeats the title columns. */
export interface PagePlan {
  readonly orientation: Orientation;
  readonly columns: readonly SheetColumn[];
  readonly titleColumns: number;
  /** Columns of the first page; all visible ones where there is one page. */
  readonly firstPage: number;
}

export function planPages(
  orientation: Orientation,
  columns: readonly SheetColumn[],
  titleColumns: number,
): PagePlan {
  const visible = columns.filter(({ hidden }) => hidden !== true);
  const broken = visible.findIndex(({ startsPage }) => startsPage === true);
  return { orientation, columns: visible, titleColumns, firstPage: broken === -1 ? visible.length : broken };
}

export function isSpread({ columns, firstPage }: PagePlan): boolean {
  return firstPage < columns.length;
}

/** Percent by which the printed table is made smaller; never larger than life. */
function printScale(plan: PagePlan): number {
  const { columns, firstPage, titleColumns, orientation } = plan;
  const width = (part: readonly SheetColumn[]) => part.reduce((sum, column) => sum + column.width, 0);
  const second = isSpread(plan) ? width(columns.slice(0, titleColumns)) + width(columns.slice(firstPage)) : 0;
  const widest = Math.max(width(columns.slice(0, firstPage)), second);
  return Math.min(100, Math.floor((100 * ROOM[orientation]) / widest));
}

/** The columns of each page, without those that are repeated. */
export function pageSpans({ columns, firstPage }: PagePlan): readonly Span[] {
  const first: Span = [1, firstPage];
  return firstPage < columns.length ? [first, [firstPage + 1, columns.length]] : [first];
}

/** One page wide is left to the program; two pages need a scale of ours, or it would squeeze them into one. */
export function pageSetup(plan: PagePlan): Partial<PageSetup> {
  const common = { paperSize: A4, orientation: plan.orientation, margins: MARGINS } as const;
  return isSpread(plan)
    ? { ...common, scale: printScale(plan), pageOrder: "overThenDown" }
    : { ...common, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true };
}

/** `<colBreaks>` before the second page, or nothing. */
export function columnBreaks(plan: PagePlan): string {
  if (!isSpread(plan)) return "";
  return `<colBreaks count="1" manualBreakCount="1"><brk id="${plan.firstPage}" max="1048575" man="1"/></colBreaks>`;
}
