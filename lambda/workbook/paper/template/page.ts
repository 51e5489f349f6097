import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";

export const FONT = "Times New Roman";
/** Half points, as Word counts them: 14 pt. */
export const SIZE = 28;
export const SMALL = 24;
export const SMALLER = 22;

const mm = convertMillimetersToTwip;
/** 399-QĐ/TW: 20 mm above and below, 30 left, 15 right; 30/2020/NĐ-CP allows the same. */
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) };
const A4 = { width: mm(210), height: mm(297) };
/** 1.1 times the height of the letters, whatever their size. */
export const SPACING = { before: 0, after: 0, line: 264, lineRule: LineRuleType.AUTO } as const;
/** A page of a landscape list has the same area to write on, turned. */
export const TEXT_WIDTH = { portrait: A4.width - mm(45), landscape: A4.height - mm(40) };

export type Turn = keyof typeof TEXT_WIDTH;

export interface Part {
  readonly turn: Turn;
  readonly children: readonly FileChild[];
}

/** A document of parts, each beginning a page. The page's number stands above it in the middle, from the second on. */
export function page(parts: readonly Part[]): Document {
  return new Document({
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE, language: { value: "vi-VN" } },
          paragraph: { spacing: SPACING },
        },
      },
    },
    sections: parts.map(({ turn, children }) => ({
      properties: {
        titlePage: true,
        page: {
          size: {
            ...A4,
            orientation: turn === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: turn === "landscape" ? { ...MARGIN, left: mm(20), right: mm(20), top: mm(25) } : MARGIN,
        },
      },
      headers: { default: numbered(), first: new Header({ children: [new Paragraph("")] }) },
      children: [...children],
    })),
  });
}

function numbered(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE })],
      }),
    ],
  });
}
