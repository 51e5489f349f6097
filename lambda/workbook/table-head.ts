import type { DataValidation, Worksheet } from "exceljs";
import type { CellText } from "./cell-text.ts";
import { type CellStyle, STYLE } from "./sheet-style.ts";

export interface SheetColumn {
  readonly caption: string;
  /** In characters of the sheet's font. */
  readonly width: number;
  readonly style: CellStyle;
  /** Neighbours of one group share a caption above their own. */
  readonly group?: string;
  readonly rotated?: true;
  /** Of the cells of table rows in the column's own style. The list and every message hold at most 255 characters. */
  readonly validation?: DataValidation;
  /** Keys for reading the sheet back; hidden columns stand last. */
  readonly hidden?: true;
}

/** A stretch of columns, both ends included, 1-based. */
export type Span = readonly [from: number, to: number];

/** Writes the captions over one row, or over two where columns stand in groups. */
export function writeTableHead(
  sheet: Worksheet,
  text: CellText,
  columns: readonly SheetColumn[],
  [top, bottom]: Span,
): void {
  for (const [index, column] of columns.entries()) {
    const number = index + 1;
    const style = column.rotated === true ? STYLE.headRotated : STYLE.head;
    const isGrouped = column.group !== undefined;
    const startsGroup = isGrouped && columns[index - 1]?.group !== column.group;
    sheet.getCell(top, number).style = isGrouped ? STYLE.head : style;
    sheet.getCell(bottom, number).style = style;
    sheet.getCell(isGrouped ? bottom : top, number).value = text.clean(column.caption);
    if (startsGroup) sheet.getCell(top, number).value = column.group ?? null;
  }
  for (const [from, to] of groupSpans(columns)) {
    if (to > from) sheet.mergeCells(top, from, top, to);
  }
  if (bottom > top) {
    for (const [index, column] of columns.entries()) {
      if (column.group === undefined) sheet.mergeCells(top, index + 1, bottom, index + 1);
    }
    sheet.getRow(top).height = 32;
  }
  sheet.getRow(bottom).height = headHeight(columns);
  sheet.getRow(bottom).commit();
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

/** Room for the longest caption: along the row when rotated, in lines otherwise. */
function headHeight(columns: readonly SheetColumn[]): number {
  const heights = columns.map(({ caption, width, rotated }) =>
    rotated === true
      ? Math.min(150, 6 * caption.length + 10)
      : 16 * Math.ceil((caption.length * 1.3) / width),
  );
  return Math.max(32, ...heights);
}
