import type { PageSetup, PaperSize } from "exceljs";
import type { SheetColumn, Span } from "./table-head.ts";

export type Orientation = "portrait" | "landscape";

/** Margins in inches: 20 mm above and below, 30 mm on the binding side, 15 mm on the other (HD 05-HD/VPTW). */
const MARGINS = { left: 1.181, right: 0.591, top: 0.787, bottom: 0.787, header: 0.394, footer: 0.394 };
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- a declared const enum has no value at run time
const A4: PaperSize.A4 = 9;
/**
 * Total column width of an A4 page between these margins (252 and 165 mm). A unit is a digit of Times New Roman 11: 7
 * pixels in Excel, 7.33 in LibreOffice, with a reserve for differing printers.
 */
const ROOM: Readonly<Record<Orientation, number>> = { landscape: 126, portrait: 83 };
/** Points between the upper and the lower margin of A4 (170 and 257 mm). */
const HEIGHT: Readonly<Record<Orientation, number>> = { landscape: 481.5, portrait: 728 };

/**
 * The smallest scale in percent: below it 11 points would print as less than 9, so a table continues on a second page.
 */
const SMALLEST = 82;

/** The pages of a wide table: one page, or several side by side that repeat the title columns. */
export interface PagePlan {
  readonly orientation: Orientation;
  readonly columns: readonly SheetColumn[];
  readonly titleColumns: number;
  /** The last column of the first page; the last visible one where there is one page. */
  readonly firstPage: number;
  /** The columns of each page, without the repeated ones. */
  readonly pages: readonly Span[];
  /** The printed scale in percent, at most 100. */
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

/** The points of rows on a page. */
export function pageHeight({ orientation, scale }: PagePlan): number {
  return (HEIGHT[orientation] * 100) / scale;
}

/** The setup has an explicit scale, because with "fit to pages" Excel ignores the set page breaks. */
export function pageSetup(plan: PagePlan): Partial<PageSetup> {
  const { orientation, scale } = plan;
  const common = { paperSize: A4, orientation, margins: MARGINS, scale } as const;
  return isSpread(plan) ? { ...common, pageOrder: "overThenDown" } : { ...common, horizontalCentered: true };
}

/** Fits the sheet to the width of a page; a caller that knows it to be short enough sets its height as well. */
export function onePageSetup({ orientation }: PagePlan): Partial<PageSetup> {
  const fit = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
  return { paperSize: A4, orientation, margins: MARGINS, horizontalCentered: true, ...fit };
}

/** `<colBreaks>` between pages side by side, or nothing. */
export function columnBreaks({ pages }: PagePlan): string {
  return breaks(
    "colBreaks",
    pages.slice(0, -1).map(([, last]) => last),
    1_048_575,
  );
}

/** `<rowBreaks>` after these rows, or nothing. */
export function rowBreaks(rows: readonly number[]): string {
  return breaks("rowBreaks", rows, 16_383);
}

function breaks(tag: string, at: readonly number[], max: number): string {
  if (at.length === 0) return "";
  const items = at.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join("");
  return `<${tag} count="${at.length}" manualBreakCount="${at.length}">${items}</${tag}>`;
}
