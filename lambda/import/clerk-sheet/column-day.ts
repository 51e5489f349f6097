import { type Day, dayOf, dayParts, formatDay } from "../../../domain/values/day.ts";
import { cellText, type Grid } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { Header } from "./header.ts";
import type { Caption } from "./header-search.ts";
import { type HeaderDay, parseHeaderDay } from "./header-day.ts";
import { type HeaderPeriod, parseDayOfMonth, parseHeaderPeriod } from "./header-period.ts";

export type ColumnDay =
  | {
      readonly kind: "day";
      readonly day: Day;
      /** The lowest caption that gives the day. */
      readonly caption: Caption;
      readonly notice: SheetProblem | undefined;
    }
  | { readonly kind: "unclear"; readonly problem: SheetProblem }
  | { readonly kind: "none" };

/**
 * The day of a column from all its captions, where an upper one may give the month or year of a lower one, and a title
 * what they leave open.
 */
export function parseColumnDay(
  captions: readonly Caption[],
  { title, isTimesheet }: Pick<Header, "title" | "isTimesheet">,
  grid: Grid,
  year: number,
): ColumnDay {
  const above = periodOf(captions, grid);
  const period = {
    month: above.month ?? (isTimesheet ? title.month : undefined),
    year: above.year ?? title.year,
  };
  const last = captions.at(-1);
  if (isTimesheet && period.month === undefined && last !== undefined)
    return { kind: "unclear", problem: sheetProblem(cellName(last.row, last.column), "month-missing") };
  const parsed = captions.map((caption) => ({ caption, day: parseUnder(period, caption, grid, year) }));
  const dated = parsed.findLast(({ day }) => day.kind === "day");
  if (dated?.day.kind !== "day") {
    const unclear = parsed.findLast(({ day }) => day.kind === "unclear")?.day;
    return unclear?.kind === "unclear" ? unclear : { kind: "none" };
  }
  const { caption } = dated;
  const { day, notice } = dated.day;
  const place = cellName(caption.row, caption.column);
  if (!agrees(day, above)) {
    const text = captions.map((one) => one.text).join(" ");
    return { kind: "unclear", problem: sheetProblem(place, "date-unclear", { text }) };
  }
  if (dayParts(day).year === year) return { kind: "day", day, caption, notice };
  const values = { day: formatDay(day), year: String(year) };
  return { kind: "unclear", problem: sheetProblem(place, "date-outside-year", values) };
}

function periodOf(captions: readonly Caption[], grid: Grid): HeaderPeriod {
  const periods = captions.flatMap(({ cell }) => parseHeaderPeriod(cell, grid) ?? []);
  return {
    month: periods.findLast(({ month }) => month !== undefined)?.month,
    year: periods.findLast((period) => period.year !== undefined)?.year,
  };
}

function parseUnder(period: HeaderPeriod, caption: Caption, grid: Grid, year: number): HeaderDay {
  const { cell } = caption;
  const number = parseDayOfMonth(cell);
  if (number === undefined || period.month === undefined) {
    const parsed = parseHeaderDay(cell, caption, grid, period.year ?? year);
    const hasYearAbove = period.year !== undefined && parsed.kind === "day";
    return hasYearAbove && parsed.notice?.code === "date-year-assumed"
      ? { ...parsed, notice: undefined }
      : parsed;
  }
  const place = cellName(caption.row, caption.column);
  const text = `${cellText(cell)}/${period.month}`;
  const day = dayOf({ day: number, month: period.month, year: period.year ?? year });
  if (day === undefined) return { kind: "unclear", problem: sheetProblem(place, "date-unclear", { text }) };
  const notice = sheetProblem(place, "date-year-assumed", { text, year: String(year) });
  return { kind: "day", day, notice: period.year === undefined ? notice : undefined };
}

/** Whether day and period are consistent: "12/3" below "Tháng 2" is not. */
function agrees(day: Day, period: HeaderPeriod): boolean {
  const { month, year } = dayParts(day);
  return (period.month ?? month) === month && (period.year ?? year) === year;
}
