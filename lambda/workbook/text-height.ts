import type { CellStyle } from "./sheet-style.ts";

/** Columns are measured in digits of the default font; letters of Times New Roman at 11 points are narrower. */
const CHARACTERS_PER_WIDTH = 1.3;
const DEFAULT_SIZE = 11;
const LINE_PER_POINT = 1.32;
const MAX_ROW_HEIGHT = 409;

/**
 * The height in points that a wrapped text needs, or 0 where one line does. LibreOffice does not fit the rows of a file
 * when it opens it, and Excel never fits merged cells, so every taller row says its height.
 */
export function textHeight(value: unknown, width: number, { font, alignment }: CellStyle): number {
  if (typeof value !== "string") return 0;
  const size = font?.size ?? DEFAULT_SIZE;
  const room = ((width - (alignment?.indent ?? 0)) * CHARACTERS_PER_WIDTH * DEFAULT_SIZE) / size;
  const lines = value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  return lines === 1 ? 0 : Math.min(MAX_ROW_HEIGHT, lines * size * LINE_PER_POINT + 3);
}
