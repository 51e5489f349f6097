import type { Alignment, Border, Borders, Fill, Font, Style } from "exceljs";

export type CellStyle = Partial<Style>;

/*
 * One frozen object per kind of cell. exceljs caches the XML of a style by object identity, so new objects for every cell
 * would make the export about three times slower.
 */
const NAME = "Times New Roman";
const SIZE = 11;
/** The font of the workbook and of all cells. */
export const DEFAULT_FONT = Object.freeze({ name: NAME, size: SIZE });
const THIN: Partial<Border> = { style: "thin", color: { argb: "FF7F7F7F" } };
const BOX: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const SHADE: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2DCDB" } };
const PALE: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFBF3F2" } };
const INPUT: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF9E5" } };
const CLOSED: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFD9D9D9" } };
/** Locale of number formats for 1.234,50: LibreOffice uses it, Excel follows its own settings. */
const VIETNAMESE = "[$-42A]";
const COUNT = `${VIETNAMESE}#,##0`;
const TWO_DECIMALS = `${VIETNAMESE}0.00`;
const DAY = "dd/mm/yyyy";
const TEXT = "@";

function style(font: Partial<Font>, alignment: Partial<Alignment>, rest: CellStyle = {}): CellStyle {
  return Object.freeze({
    font: Object.freeze({ name: NAME, size: SIZE, ...font }),
    alignment: Object.freeze({ vertical: "middle", wrapText: true, ...alignment } as const),
    ...rest,
  });
}

const LEFT = { horizontal: "left" } as const;
const CENTER = { horizontal: "center" } as const;
const TOP = { ...CENTER, vertical: "top" } as const;
const BOLD = { bold: true } as const;

export const STYLE = Object.freeze({
  letter: style({ size: 12 }, TOP),
  letterBold: style({ size: 12, bold: true }, TOP),
  letterRuled: style({ size: 12, bold: true, underline: true }, TOP),
  /** On one line whatever the columns below leave: the state's name is not broken. */
  letterState: style({ size: 12, bold: true }, { ...TOP, wrapText: false, shrinkToFit: true }),
  letterItalic: style({ size: 12, italic: true }, TOP),
  title: style({ size: 14, bold: true }, CENTER),
  subtitle: style({ size: 12, italic: true }, CENTER),
  dryRun: style({ size: 12, bold: true, color: { argb: "FFC00000" } }, CENTER),
  signed: style({ size: 12, bold: true }, TOP),
  post: style({ size: 12 }, TOP),
  listed: style({ size: 11 }, { ...LEFT, vertical: "top" }),
  answer: style({ size: 12 }, { horizontal: "justify", vertical: "top" }),
  chart: style({}, CENTER),
  columnNumber: style({ size: 10, italic: true }, CENTER, { border: BOX, fill: SHADE, numFmt: TEXT }),
  head: style(BOLD, CENTER, { border: BOX, fill: SHADE }),
  smallHead: style({ size: 10, bold: true }, CENTER, { border: BOX, fill: SHADE }),
  headRotated: style({ size: 10, bold: true }, { ...CENTER, textRotation: 90 }, { border: BOX, fill: SHADE }),

  /** Styles of the document itself, in the sizes of HD 05-HD/VPTW. */
  body: style({ size: 14 }, { horizontal: "justify", vertical: "top" }),
  bodyHead: style({ size: 14, bold: true }, { ...LEFT, vertical: "bottom" }),

  section: style({ size: 12, bold: true }, { ...LEFT, wrapText: false }),
  note: style({ italic: true }, { ...LEFT, vertical: "top" }),

  /** Names and codes, but no long prose: Excel shows #### in text-formatted cells of more than 255 characters. */
  code: style({}, LEFT, { border: BOX, numFmt: TEXT }),
  prose: style({}, LEFT, { border: BOX }),
  centered: style({}, CENTER, { border: BOX, numFmt: TEXT }),
  count: style({}, CENTER, { border: BOX, numFmt: COUNT }),
  decimal: style({}, CENTER, { border: BOX, numFmt: TWO_DECIMALS }),
  day: style({}, CENTER, { border: BOX, numFmt: DAY }),
  year: style({}, CENTER, { border: BOX, numFmt: "0" }),
  number: style({}, LEFT, { border: BOX, numFmt: COUNT }),
  strongText: style(BOLD, LEFT, { border: BOX, fill: PALE }),
  strongCentered: style(BOLD, CENTER, { border: BOX, fill: PALE }),
  strongCount: style(BOLD, CENTER, { border: BOX, numFmt: COUNT, fill: PALE }),
  strongDecimal: style(BOLD, CENTER, { border: BOX, numFmt: TWO_DECIMALS, fill: PALE }),
  /** Cells in which nothing is to be written. */
  closed: style({}, CENTER, { border: BOX, fill: CLOSED }),
  inputText: style({}, LEFT, { border: BOX, numFmt: TEXT, fill: INPUT }),
  inputCount: style({}, CENTER, { border: BOX, numFmt: COUNT, fill: INPUT }),
  inputDay: style({}, CENTER, { border: BOX, numFmt: DAY, fill: INPUT }),

  subject: style({ size: 12, bold: true }, LEFT, { border: { top: THIN, bottom: THIN }, fill: SHADE }),
  verdict: style(BOLD, { ...LEFT, vertical: "top" }),
  basis: style({ size: 10 }, { ...LEFT, vertical: "top" }),
});

/** Styles of a score sheet's lines by depth; deeper lines keep the last indent. */
const LINES = Object.freeze(
  Array.from({ length: 10 }, (_, depth) =>
    style(depth === 0 ? BOLD : {}, { ...LEFT, vertical: "top", indent: depth }),
  ),
);

export function lineStyle(depth: number): CellStyle {
  return LINES[Math.min(depth, LINES.length - 1)] ?? STYLE.prose;
}
