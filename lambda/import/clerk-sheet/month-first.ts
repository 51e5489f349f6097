import { dayParts, formatDay } from "../../../domain/values/day.ts";
import { dayOrder } from "../../../domain/wording/day-text.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { cellDay, type Grid } from "../../office-file/grid.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { Header } from "./header.ts";
import type { Caption } from "./header-search.ts";

/**
 * Whether a caption's day is open because another caption of the header has its month first. Excel with Vietnamese
 * settings makes a day of "1/5/2026" where its author meant January, and leaves "1/19/2026" as text, so real days are
 * open too.
 * @returns the problem of such a caption, for a header with a day that has its month first
 */
export function makeOrderCheck(grid: Grid, header: Header): (caption: Caption) => SheetProblem | undefined {
  const texts = [...header.captions.values()].flat().map(({ text }) => text);
  const seen = texts.find((text) => dayOrder(text) === "month-first");
  return (caption) =>
    seen === undefined || !isOpen(grid, caption)
      ? undefined
      : sheetProblem(cellName(caption.row, caption.column), "date-month-first", {
          text: shown(grid, caption),
          seen,
        });
}

function isOpen(grid: Grid, { cell, text }: Caption): boolean {
  if (cell.kind === "text") return dayOrder(text) === "either";
  const day = cellDay(cell, grid);
  if (cell.kind !== "number" || cell.shows !== "day" || day === undefined) return false;
  const parts = dayParts(day);
  return parts.day <= 12 && parts.day !== parts.month;
}

function shown(grid: Grid, { cell, text }: Caption): string {
  const day = cell.kind === "number" ? cellDay(cell, grid) : undefined;
  return day === undefined ? text : formatDay(day);
}
