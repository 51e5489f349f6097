import type { CellStyle } from "./sheet-style.ts";

/** Columns are measured in digits of the workbook's font; its small letters are a little narrower, its capitals wider. */
const CHARACTERS_PER_WIDTH = 1.2;
const CAPITAL = 0.45;
const BOLD = 1.06;
const DEFAULT_SIZE = 11;
const LINE_PER_POINT = 1.3;
const MAX_ROW_HEIGHT = 409;

/**
 * The height in points that a wrapped text needs, or 0 where one line does. LibreOffice does not fit the rows of a file
 * when it opens it, and Excel never fits merged cells, so every taller row says its height.
 */
export function textHeight(value: unknown, width: number, { font, alignment }: CellStyle): number {
  if (typeof value !== "string") return 0;
  const size = font?.size ?? DEFAULT_SIZE;
  const weight = font?.bold === true ? BOLD : 1;
  const room = ((width - (alignment?.indent ?? 0)) * CHARACTERS_PER_WIDTH * DEFAULT_SIZE) / (size * weight);
  if (value.length * (1 + CAPITAL) <= room && !value.includes("\n")) return 0;
  const lines = value.split("\n").reduce((sum, line) => sum + linesOf(line, room), 0);
  const least = size > DEFAULT_SIZE ? 0 : 1;
  return lines <= least ? 0 : Math.min(MAX_ROW_HEIGHT, lines * size * LINE_PER_POINT + 3);
}

/** Words are not cut, so a line ends before its room does. One pass over the letters: it is asked of every cell. */
function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const letter = index === text.length ? BLANK : text.charCodeAt(index);
    if (letter !== BLANK) {
      word += isCapital(letter) ? 1 + CAPITAL : 1;
      continue;
    }
    const needed = used === 0 ? word : used + 1 + word;
    if (needed <= room) used = needed;
    else {
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(word / room) - 1);
      used = word % room;
    }
    word = 0;
  }
  return lines;
}

const BLANK = 32;

/** A-Z, À-Þ, Ă Đ Ĩ Ũ Ơ Ư, and the even ones of Ạ-ỹ, which stand in pairs. */
function isCapital(letter: number): boolean {
  if (letter < 0x1ea0)
    return (letter >= 65 && letter <= 90) || (letter >= 192 && letter <= 222) || MARKED.has(letter);
  return letter <= 0x1ef9 && letter % 2 === 0;
}

const MARKED: ReadonlySet<number> = new Set([258, 272, 296, 360, 416, 431]);
