import { dayParts } from "../../../domain/values/day.ts";
import { readDayText } from "../../../domain/wording/day-text.ts";
import { unaccent } from "../../../domain/values/fold.ts";
import { type Cell, cellDay, cellText, type Grid } from "../../office-file/grid.ts";

/** What captions over the days say of them: "Tháng 2" a month, "Tháng 02/2026" both, "Quý I/2026" a year. */
export interface HeaderPeriod {
  readonly month: number | undefined;
  readonly year: number | undefined;
}

const MONTH = /^thang\s*(\d{1,2})(?:(?:\s*[/.-]\s*|[\s,]*nam\s*)(20\d\d))?$/;
const MONTH_OF_YEAR = /^(\d{1,2})\s*[/.-]\s*(20\d\d)$/;
/** Only a quarter or a year and nothing else: the year of "Tổng kết năm 2025" is not that of its session. */
const YEAR = /^(?:quy\s*(?:[ivx]+|[1-4]))?[\s,/.-]*(?:nam\s*)?(20\d\d)$/;

/** The period that a caption names, and no day: undefined for any other caption. */
export function readHeaderPeriod(cell: Cell | undefined, grid: Grid): HeaderPeriod | undefined {
  if (cell === undefined) return undefined;
  if (cell.kind === "number" && cell.shows === "month") {
    const day = cellDay(cell, grid);
    return day === undefined ? undefined : { month: dayParts(day).month, year: dayParts(day).year };
  }
  const plain = unaccent(cellText(cell));
  const [, month, ofYear] = MONTH.exec(plain) ?? MONTH_OF_YEAR.exec(plain) ?? [];
  const year = ofYear ?? YEAR.exec(plain)?.[1];
  if (month === undefined && year === undefined) return undefined;
  return {
    month: month === undefined ? undefined : Number(month),
    year: year === undefined ? undefined : Number(year),
  };
}

/** "12" or "Ngày 12": a day whose month stands elsewhere. */
export function readDayOfMonth(cell: Cell): number | undefined {
  if (cell.kind === "number" && cell.shows !== "number") return undefined;
  const [, day] = /^(?:ngay\s*)?(\d{1,2})$/.exec(unaccent(cellText(cell))) ?? [];
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? undefined : Number(day);
}

/** A day without its month or year. */
export function leavesOpen(cell: Cell): boolean {
  if (readDayOfMonth(cell) !== undefined) return true;
  // Any leap year: which one does not matter to whether it is assumed.
  const read = readDayText(cell.kind === "text" ? cell.text : "", 2000);
  return read.kind === "day" && read.yearAssumed;
}
