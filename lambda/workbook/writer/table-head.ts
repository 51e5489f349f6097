import type { Worksheet } from "exceljs";
import type { CellText } from "./cell-text.ts";
import { ROW_HEIGHT } from "./page-flow.ts";
import { type CellStyle, STYLE } from "./sheet-style.ts";
import { textHeight, uprightHeight } from "./text-height.ts";
import type { Entry, OfferedEntry } from "./validation-xml.ts";

export interface SheetColumn {
  readonly caption: string;
  /** Width in characters of the sheet's font. */
  readonly width: number;
  readonly style: CellStyle;
  /** Neighbouring columns of one group share a caption above their own. */
  readonly group?: string;
  readonly rotated?: true;
  /** The validation of cells in table rows. */
  readonly entry?: Entry | OfferedEntry;
  /** Texts that seldom repeat are inline, to keep the table of shared texts small in memory. */
  readonly unique?: true;
  /** The column with which a second page begins, if the table would be too small to read on one page. */
  readonly startsPage?: true;
  /** The column takes the rest of the width of its printed page. */
  readonly fills?: true;
  /** Keys for importing the sheet; hidden columns come last. */
  readonly hidden?: true;
}

/** A span of columns or rows, both ends included, 1-based. */
export type Span = readonly [from: number, to: number];

/** The number of rows in a head of these columns: groups, captions, and column numbers. */
export function headRowCount(columns: readonly SheetColumn[], numbered: boolean): number {
  return (isGrouped(columns) ? 2 : 1) + (numbered ? 1 : 0);
}

/**
 * Writes the captions, over two rows where columns have groups, and below them "(1)", "(2)" and so on. A table that is
 * imported again has no such row, since it would be taken for a record.
 * @returns the height in points
 */
export function writeTableHead(
  sheet: Worksheet,
  text: CellText,
  columns: readonly SheetColumn[],
  [top, last]: Span,
  numbered: boolean,
): number {
  const bottom = numbered ? last - 1 : last;
  for (const [index, column] of columns.entries()) {
    const number = index + 1;
    const style = column.rotated === true ? STYLE.headRotated : STYLE.head;
    const inGroup = column.group !== undefined;
    const startsGroup = inGroup && columns[index - 1]?.group !== column.group;
    sheet.getCell(top, number).style = inGroup ? STYLE.head : style;
    sheet.getCell(bottom, number).style = style;
    sheet.getCell(inGroup ? bottom : top, number).value = text.clean(column.caption);
    if (startsGroup) sheet.getCell(top, number).value = column.group ?? null;
    if (!numbered) continue;
    sheet.getCell(last, number).style = STYLE.columnNumber;
    sheet.getCell(last, number).value = `(${number})`;
  }
  for (const [from, to] of groupSpans(columns)) {
    if (to > from) sheet.mergeCells(top, from, top, to);
  }
  if (bottom > top) {
    for (const [index, column] of columns.entries()) {
      if (column.group === undefined) sheet.mergeCells(top, index + 1, bottom, index + 1);
    }
    sheet.getRow(top).height = groupHeight(columns);
  }
  sheet.getRow(bottom).height = captionHeight(columns);
  const groups = bottom > top ? groupHeight(columns) : 0;
  return groups + captionHeight(columns) + (numbered ? ROW_HEIGHT : 0);
}

function isGrouped(columns: readonly SheetColumn[]): boolean {
  return columns.some(({ group }) => group !== undefined);
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

function groupHeight(columns: readonly SheetColumn[]): number {
  const heights = groupSpans(columns).map(([from, to]) => {
    const width = columns.slice(from - 1, to).reduce((sum, column) => sum + column.width, 0);
    return textHeight(columns[from - 1]?.group, width, STYLE.head);
  });
  return Math.max(20, ...heights);
}

/** The height in points for the longest caption, upright when rotated, otherwise in lines. */
function captionHeight(columns: readonly SheetColumn[]): number {
  const grouped = isGrouped(columns);
  const heights = columns.map(({ caption, width, rotated, group }) => {
    if (rotated === true) return uprightHeight(caption, width, STYLE.headRotated);
    const height = textHeight(caption, width, STYLE.head);
    // A caption without a group is merged over both rows and has the height of the upper one too.
    return grouped && group === undefined ? height - 20 : height;
  });
  return Math.max(32, ...heights);
}
