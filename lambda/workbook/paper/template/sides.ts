import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { borders } from "./borders.ts";
import { TEXT_WIDTH, type Turn } from "./page.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** Two columns without lines: the head of a paper, or its foot. `left` is the left one's part of the width. */
export function sides(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  { part = 0.5, turn = "portrait" }: { readonly part?: number; readonly turn?: Turn } = {},
): Table {
  const whole = TEXT_WIDTH[turn];
  const widths = [Math.round(whole * part), whole - Math.round(whole * part)];
  const cell = (children: readonly Paragraph[], index: number): TableCell =>
    new TableCell({
      children: [...children],
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      margins: { left: 0, right: 0 },
    });
  return new Table({
    rows: [new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })],
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: borders(NONE),
  });
}
