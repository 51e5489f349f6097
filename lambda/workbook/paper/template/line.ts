import { AlignmentType, LeaderType, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { FONT, SIZE, SPACING, TEXT_WIDTH, type Turn } from "./page.ts";

interface LineStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underlined?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly colour?: string;
  readonly align?: "left" | "center" | "right" | "justified";
  /** Points above and below. */
  readonly before?: number;
  readonly after?: number;
  readonly indented?: boolean;
  readonly keepNext?: boolean;
  readonly pageBefore?: boolean;
  /** Dots from the tab to the right margin of the page. */
  readonly dotted?: boolean;
  readonly turn?: Turn;
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const;
const dotsOver = (turn: Turn) => ({
  type: TabStopType.RIGHT,
  position: TEXT_WIDTH[turn],
  leader: LeaderType.DOT,
});
/** 1.27 cm. */
const FIRST_LINE = 720;

export function run(
  text: string,
  { bold, italics, underlined, size = SIZE, colour }: LineStyle = {},
): TextRun {
  return new TextRun({
    // A tab runs to the right margin in dots, to be written on.
    children: text.split("\t").flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part])),
    font: FONT,
    size,
    ...(bold === true ? { bold } : {}),
    ...(italics === true ? { italics } : {}),
    ...(underlined === true ? { underline: {} } : {}),
    ...(colour === undefined ? {} : { color: colour }),
  });
}

export function line(text: string, style: LineStyle = {}): Paragraph {
  return lineOf([run(text, style)], { ...style, dotted: text.includes("\t") });
}

export function lineOf(runs: readonly TextRun[], style: LineStyle = {}): Paragraph {
  const {
    align = "left",
    before = 0,
    after = 0,
    indented = false,
    keepNext,
    pageBefore,
    dotted,
    turn = "portrait",
  } = style;
  return new Paragraph({
    children: [...runs],
    alignment: ALIGN[align],
    spacing: { ...SPACING, before: before * 20, after: after * 20 },
    ...(indented ? { indent: { firstLine: FIRST_LINE } } : {}),
    ...(dotted === true ? { tabStops: [dotsOver(turn)] } : {}),
    ...(keepNext === true ? { keepNext } : {}),
    ...(pageBefore === true ? { pageBreakBefore: true } : {}),
  });
}

export const centred = (text: string, style: LineStyle = {}): Paragraph =>
  line(text, { align: "center", ...style });

/** A paragraph of the body. One with dots to be written on is not spread over the line. */
export const prose = (text: string, style: LineStyle = {}): Paragraph =>
  line(text, {
    align: /[…\t]/.test(text) ? "left" : "justified",
    indented: true,
    before: 3,
    after: 3,
    ...style,
  });
