import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { PaperTable } from "../../../domain/paper/part/paper.ts";
import { borders } from "./template/borders.ts";
import { run } from "./template/line.ts";
import { SMALL, SMALLER, TEXT_WIDTH, type Turn } from "./template/page.ts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** A longer list is set smaller and closer. */
const LONG = 25;
/** No fewer rows stand on the last page, and none without what follows the table. */
const TOGETHER = 3;

/** A table over the whole width; its captions stand on every page, and no row breaks over two. */
export function paperTable({ columns, rows }: PaperTable, turn: Turn): Table {
  const whole = TEXT_WIDTH[turn];
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const widths = columns.map(({ width }) => Math.round((whole * width) / sum));
  const isLong = rows.length > LONG;
  const size = isLong ? SMALLER : SMALL;
  const space = isLong ? 10 : 30;
  const cell = (text: string, of: CellLook): TableCell =>
    new TableCell({
      width: { size: of.width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: space, bottom: space },
      ...(of.span === undefined ? {} : { columnSpan: of.span }),
      children: [
        new Paragraph({
          alignment: of.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
          keepNext: of.isKept,
          children: [run(text, { size, bold: of.isBold })],
        }),
      ],
    });
  const line = (texts: readonly string[], isHead: boolean, isKept = false): TableCell[] =>
    texts.map((text, index) =>
      cell(text, {
        width: widths[index] ?? 0,
        isCentred: isHead || columns[index]?.align === "center",
        isBold: isHead,
        isKept,
      }),
    );
  const heading = (text: string): TableCell[] => [
    cell(text, { width: whole, span: columns.length, isCentred: false, isBold: true, isKept: true }),
  ];
  const captions = columns.map(({ caption }) => caption);
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: borders(LINE),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: line(captions, true) }),
      ...rows.map((row, index) => {
        const [only = ""] = row;
        const isHeading = row.length === 1 && columns.length > 1;
        return new TableRow({
          cantSplit: true,
          children: isHeading ? heading(only) : line(row, false, index >= rows.length - TOGETHER),
        });
      }),
    ],
  });
}

interface CellLook {
  readonly width: number;
  readonly isCentred: boolean;
  readonly isBold: boolean;
  /** On one page with the next row, or with what follows the table. */
  readonly isKept: boolean;
  /** Of a heading: how many columns it covers. */
  readonly span?: number;
}
