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
import type { PaperTable } from "../../../domain/paper/paper.ts";
import { borders } from "./template/borders.ts";
import { run } from "./template/line.ts";
import { SMALL, TEXT_WIDTH, type Turn } from "./template/page.ts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** A table over the whole width; its captions stand on every page, and no row breaks over two. */
export function paperTable({ columns, rows }: PaperTable, turn: Turn): Table {
  const whole = TEXT_WIDTH[turn];
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const widths = columns.map(({ width }) => Math.round((whole * width) / sum));
  const cells = (texts: readonly string[], isHead: boolean): TableCell[] =>
    texts.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: 60, right: 60, top: 30, bottom: 30 },
          children: [
            new Paragraph({
              alignment:
                isHead || columns[index]?.align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: [run(text, { size: SMALL, bold: isHead })],
            }),
          ],
        }),
    );
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: borders(LINE),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map(({ caption }) => caption),
          true,
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}
