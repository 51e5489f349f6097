import type { PageSetup, PaperSize } from "exceljs";
import type { SheetColumn, Span } from "./table-head.ts";

export type Orientation = "portrait" | "landscape";

/** 20 mm above and below, 30 mm at the binding side, 15 mm at the other (HD 05-HD/VPTW); Excel counts in inches. */
const MARGINS = { left: 1.181, right: 0.591, top: 0.787, bottom: 0.787, header: 0.394, footer: 0.394 };
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- a constant enum of a declaration file has no value at run time
const A4: PaperSize.A4 = 9;
/**
 * Widths of columns that fill an A4 page between these margins (252 and 165 mm). A unit is a digit of Times New Roman 11:
 * Excel counts 7 pixels, LibreOffice 7.33; a little is left for printers that do not measure alike.
 */
const ROOM: Readonly<Record<Orientation, number>> = { landscape: 126, portrait: 83 };
/** Points between the upper and the lower margin of A4 (170 and 257 mm). */
const HEIGHT: Readonly<Record<Orientation, number>> = { landscape: 481.5, portrait: 728 };

/** Percent below which a table of 11 points would be printed in less than 9: it goes on on a second page instead. */
const SMALLEST = 82;

/** How a wide table lies on paper: on one page, or on several side by side that repeat the title columns. */
export interface PagePlan {
  readonly orientation: Orientation;
  readonly columns: readonly SheetColumn[];
  readonly titleColumns: number;
  /** Columns of the first page; all visible ones where there is one page. */
  readonly firstPage: number;
  /** The columns of each page, without those that are repeated. */
  readonly pages: readonly Span[];
  /** Percent by which the printed table is made smaller; never larger than life. */
  readonly scale: number;
}

export function planPages(
  orientation: Orientation,
  columns: readonly SheetColumn[],
  titleColumns: number,
): PagePlan {
  const visible = columns.filter(({ hidden }) => hidden !== true);
  const room = ROOM[orientation];
  const scaleOf = (width: number) => Math.min(100, Math.floor((100 * room) / width));
  const starts = visible.flatMap(({ startsPage }, index) => (startsPage === true ? [index] : []));
  const ends = [...(scaleOf(widthOf(visible)) < SMALLEST ? starts : []), visible.length];
  const pages = ends.map((end, index): Span => [(ends[index - 1] ?? 0) + 1, end]);
  const titles = widthOf(visible.slice(0, titleColumns));
  const widths = pages.map(
    ([left, right]) => widthOf(visible.slice(left - 1, right)) + (left > 1 ? titles : 0),
  );
  const widest = Math.max(room, ...widths);
  const filled = visible.map((column, index) => {
    const page = ends.findIndex((end) => index < end);
    return column.fills === true
      ? { ...column, width: column.width + widest - (widths[page] ?? widest) }
      : column;
  });
  const firstPage = ends[0] ?? visible.length;
  return { orientation, columns: filled, titleColumns, firstPage, pages, scale: scaleOf(widest) };
}

function widthOf(columns: readonly SheetColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

export function isSpread({ pages }: PagePlan): boolean {
  return pages.length > 1;
}

/** Points of rows that a page holds. */
export function pageHeight({ orientation, scale }: PagePlan): number {
  return (HEIGHT[orientation] * 100) / scale;
}

/** A scale of ours, not a width in pages: where it fits to pages, Excel passes over the breaks that we set. */
export function pageSetup(plan: PagePlan): Partial<PageSetup> {
  const { orientation, scale } = plan;
  const common = { paperSize: A4, orientation, margins: MARGINS, scale } as const;
  return isSpread(plan) ? { ...common, pageOrder: "overThenDown" } : { ...common, horizontalCentered: true };
}

/** As wide as the page; whoever knows that it is not too long makes it as high, too. */
export function onePageSetup({ orientation }: PagePlan): Partial<PageSetup> {
  const fit = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
  return { paperSize: A4, orientation, margins: MARGINS, horizontalCentered: true, ...fit };
}

/** `<colBreaks>` between the pages that lie side by side, or nothing. */
export function columnBreaks({ pages }: PagePlan): string {
  return breaks(
    "colBreaks",
    pages.slice(0, -1).map(([, last]) => last),
    1_048_575,
  );
}

/** `<rowBreaks>` behind these rows, or nothing. */
export function rowBreaks(rows: readonly number[]): string {
  return breaks("rowBreaks", rows, 16_383);
}

function breaks(tag: string, at: readonly number[], max: number): string {
  if (at.length === 0) return "";
  const items = at.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join("");
  return `<${tag} count="${at.length}" manualBreakCount="${at.length}">${items}</${tag}>`;
}
