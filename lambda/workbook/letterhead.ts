import type { Worksheet } from "exceljs";
import { type Day, dayOf, dayParts } from "../../domain/day.ts";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import { type CellStyle, STYLE } from "./sheet-style.ts";

/** What stands above the table of every sheet, as Party documents have it (399-QĐ/TW, HD 05-HD/VPTW). */
export interface Letterhead {
  /** The organisation above the issuing one; null leaves its line out. */
  readonly upper: string | null;
  readonly office: string;
  /** null prints dots to be filled in by hand. */
  readonly place: string | null;
  readonly day: Day;
  readonly dryRun: boolean;
}

/** The day in Vietnam (UTC+7 all year) at an instant. */
export function vietnameseDay(instant: string): Day {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000);
  const day = dayOf({
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
  });
  if (day === undefined) throw new RangeError(`no day: ${instant}`);
  return day;
}

/** "Hà Nội, ngày 05 tháng 02 năm 2026": a leading zero for days below 10 and for months 1 and 2. */
export function placeAndDate(place: string | null, day: Day): string {
  const { year, month, day: date } = dayParts(day);
  const monthText = month <= 2 ? `0${month}` : String(month);
  return `${place ?? "…………"}, ngày ${String(date).padStart(2, "0")} tháng ${monthText} năm ${year}`;
}

interface Block {
  readonly text: string;
  readonly style: CellStyle;
}
type Line = { readonly left: Block; readonly right: Block | undefined } | { readonly across: Block };

/** The lines from row 1 on; their number must be known before the sheet is opened, because panes are written first. */
export function letterheadLines(head: Letterhead, title: string, subtitle: string): readonly Line[] {
  const right: readonly Block[] = [
    { text: WORKBOOK_TEXTS.party, style: STYLE.letterRuled },
    { text: placeAndDate(head.place, head.day), style: STYLE.letterItalic },
  ];
  const left: Block[] = [
    { text: head.office.toUpperCase(), style: STYLE.letterBold },
    { text: "*", style: STYLE.letter },
  ];
  if (head.upper !== null) left.unshift({ text: head.upper.toUpperCase(), style: STYLE.letter });
  const lines: Line[] = left.map((block, index) => ({ left: block, right: right[index] }));
  lines.push(
    { across: { text: title, style: STYLE.title } },
    { across: { text: subtitle, style: STYLE.subtitle } },
  );
  if (head.dryRun) lines.push({ across: { text: WORKBOOK_TEXTS.dryRunMark, style: STYLE.dryRun } });
  return lines;
}

/** Writes the lines over columns of these widths (in characters). */
export function writeLetterhead(sheet: Worksheet, lines: readonly Line[], widths: readonly number[]): void {
  const middle = middleColumn(widths);
  const last = widths.length;
  for (const [index, line] of lines.entries()) {
    const row = index + 1;
    const place = (from: number, to: number, block: Block | undefined): number => {
      if (block === undefined) return 1;
      if (to > from) sheet.mergeCells(row, from, row, to);
      const cell = sheet.getCell(row, from);
      cell.value = block.text;
      cell.style = block.style;
      const room = widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0);
      return Math.ceil((block.text.length * (block.style.font?.size ?? 11)) / (room * 10));
    };
    const heights =
      "across" in line
        ? [place(1, last, line.across)]
        : [place(1, middle, line.left), place(middle + 1, last, line.right)];
    // Merged cells never grow by themselves.
    sheet.getRow(row).height = 17 * Math.max(...heights);
  }
}

/** The column after which the right block begins: the boundary nearest to the middle of the page. */
function middleColumn(widths: readonly number[]): number {
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
