import type { CellStyle } from "./sheet-style.ts";
import { unitWidth } from "./text-width.ts";

/**
 * A unit of column width is a digit of the workbook's font, 7 pixels of 0.75 points; 4 pixels stay free at the sides.
 */
const POINTS_PER_WIDTH = 5.25;
const SIDES = 3;
/** Points of one step of indentation, three blanks. */
const INDENT = 8.25;
const BOLD = 1.08;
const DEFAULT_SIZE = 11;
const LINE_PER_POINT = 1.2;
const MAX_ROW_HEIGHT = 409;
/** Rotated lines are slightly closer. */
const UPRIGHT_LINE = 1.2;
const UPRIGHT_STEP = 6;
const BLANK = 32;
const BLANK_WIDTH = unitWidth(BLANK);
const LINE_END = 10;

/**
 * The height in points of a wrapped text, or 0 for a single line. LibreOffice does not fit row heights when it opens a
 * file, and Excel never fits merged cells, so every taller row has an explicit height.
 */
export function textHeight(value: unknown, width: number, style: CellStyle): number {
  if (typeof value !== "string") return 0;
  const size = style.font?.size ?? DEFAULT_SIZE;
  const lines = lineCount(value, width * POINTS_PER_WIDTH - SIDES, style);
  const least = size > DEFAULT_SIZE ? 0 : 1;
  return lines <= least ? 0 : Math.min(MAX_ROW_HEIGHT, lines * size * LINE_PER_POINT + 3);
}

/** The height of a rotated text, with as many lines as fit side by side in the column. */
export function uprightHeight(text: string, width: number, style: CellStyle): number {
  const size = style.font?.size ?? DEFAULT_SIZE;
  const lines = Math.max(1, Math.floor((width * POINTS_PER_WIDTH - SIDES) / (size * UPRIGHT_LINE)));
  let height = UPRIGHT_STEP;
  while (lineCount(text, height - 2 * SIDES, style) > lines && height < MAX_ROW_HEIGHT)
    height += UPRIGHT_STEP;
  return height;
}

/**
 * The number of lines of a text in a width of points. Words are not split, so a line may end early. It takes one pass
 * over the letters, because it runs for every cell.
 */
function lineCount(text: string, points: number, { font, alignment }: CellStyle): number {
  const scale = ((font?.size ?? DEFAULT_SIZE) * (font?.bold === true ? BOLD : 1)) / 1000;
  const room = (points - (alignment?.indent ?? 0) * INDENT) / scale;
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const letter = index === text.length ? LINE_END : text.charCodeAt(index);
    if (letter !== BLANK && letter !== LINE_END) {
      word += unitWidth(letter);
      continue;
    }
    const needed = used === 0 ? word : used + BLANK_WIDTH + word;
    if (needed <= room) used = needed;
    else {
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(word / room) - 1);
      used = word % room;
    }
    word = 0;
    if (letter === BLANK || index === text.length) continue;
    lines += 1;
    used = 0;
  }
  return lines;
}
