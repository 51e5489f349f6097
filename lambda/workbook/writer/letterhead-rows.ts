import type { Worksheet } from "exceljs";
import { isSpread, type PagePlan } from "./page-plan.ts";
import type { Span } from "./table-head.ts";
import { textHeight } from "./text-height.ts";
import type { Block, Line } from "./letterhead.ts";

/** The least height in points of a line of the head. */
const LEAST_HEIGHT = 18;

/** The columns of the head's blocks. All pages of a wide table repeat the left block. */
export interface HeadPlaces {
  readonly left: Span;
  readonly right: readonly Span[];
  readonly across: readonly Span[];
}

/** On one page the blocks meet in the middle; on several the left one covers the repeated columns. */
function headPlaces(plan: PagePlan): HeadPlaces {
  const { firstPage: last } = plan;
  if (!isSpread(plan)) {
    const middle = middleColumn(plan.columns.map(({ width }) => width));
    return { left: [1, middle], right: [[middle + 1, last]], across: [[1, last]] };
  }
  const beside: readonly Span[] = [[plan.titleColumns + 1, last], ...plan.pages.slice(1)];
  return { left: [1, plan.titleColumns], right: beside, across: beside };
}

/**
 * Writes the lines from row 1.
 * @returns their height in points
 */
export function writeLetterhead(sheet: Worksheet, lines: readonly Line[], plan: PagePlan): number {
  const places = headPlaces(plan);
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    const row = index + 1;
    const place = ([from, to]: Span, block: Block | undefined): number => {
      if (block === undefined) return 0;
      if (to > from) sheet.mergeCells(row, from, row, to);
      const cell = sheet.getCell(row, from);
      cell.value = block.text;
      cell.style = block.style;
      const room = plan.columns.slice(from - 1, to).reduce((wide, column) => wide + column.width, 0);
      return textHeight(block.text, room, block.style);
    };
    const heights =
      "across" in line
        ? places.across.map((span) => place(span, line.across))
        : [place(places.left, line.left), ...places.right.map((span) => place(span, line.right))];
    // Programs never fit the height of merged cells.
    const height = Math.max(LEAST_HEIGHT, ...heights);
    sheet.getRow(row).height = height;
    sum += height;
  }
  return sum;
}

/** The column after which the right block begins: the boundary nearest to the middle of the page. */
export function middleColumn(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let edge = 0;
  let best = { column: 1, distance: Number.POSITIVE_INFINITY };
  for (const [index, width] of widths.slice(0, -1).entries()) {
    edge += width;
    const distance = Math.abs(edge - half);
    if (distance < best.distance) best = { column: index + 1, distance };
  }
  return best.column;
}
