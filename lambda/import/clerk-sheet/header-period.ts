import { dayParts } from "../../../domain/values/day.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { unaccent } from "../../../domain/values/fold.ts";
import { type Cell, cellDay, cellText, type Grid } from "../../office-file/grid.ts";

/** The month and year given by captions over the days: "Tháng 2" a month, "Tháng 02/2026" both, "Quý I/2026" a year. */
export interface HeaderPeriod {
  readonly month: number | undefined;
  readonly year: number | undefined;
}

const MONTH = /^thang\s*(\d{1,2})(?:(?:\s*[/.-]\s*|[\s,]*nam\s*)(20\d\d))?$/;
const MONTH_OF_YEAR = /^(\d{1,2})\s*[/.-]\s*(20\d\d)$/;
/** A quarter or year as the whole caption: "Tổng kết năm 2025" does not give the year of its session. */
const YEAR = /^(?:quy\s*(?:[ivx]+|[1-4]))?[\s,/.-]*(?:nam\s*)?(20\d\d)$/;

/** The period of a caption that names a period and no day; undefined for any other caption. */
export function parseHeaderPeriod(cell: Cell | undefined, grid: Grid): HeaderPeriod | undefined {
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

/** "12" or "Ngày 12": the day of a month that another caption gives. */
export function parseDayOfMonth(cell: Cell): number | undefined {
  if (cell.kind === "number" && cell.shows !== "number") return undefined;
  const [, day] = /^(?:ngay\s*)?(\d{1,2})$/.exec(unaccent(cellText(cell))) ?? [];
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? undefined : Number(day);
}

/** Whether a caption gives a day without its month or year. */
export function lacksMonthOrYear(cell: Cell): boolean {
  if (parseDayOfMonth(cell) !== undefined) return true;
  // 2000 stands for any leap year, since only the need for a year is asked.
  const parsed = parseDayText(cell.kind === "text" ? cell.text : "", 2000);
  return parsed.kind === "day" && parsed.yearAssumed;
}
