import { type Day, dayOf, dayParts, formatDay } from "../../../domain/values/day.ts";
import { cellText, type Grid } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { Caption } from "./header-search.ts";
import { type HeaderDay, readHeaderDay } from "./header-day.ts";
import { type HeaderPeriod, readDayOfMonth, readHeaderPeriod } from "./header-period.ts";

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

/** The day of a column from all its captions, where an upper one may give the month or year of a lower one. */
export function readColumnDay(captions: readonly Caption[], grid: Grid, year: number): ColumnDay {
  const period = periodOf(captions, grid);
  const reads = captions.map((caption) => ({ caption, read: readUnder(period, caption, grid, year) }));
  const dated = reads.findLast(({ read }) => read.kind === "day");
  if (dated?.read.kind !== "day") {
    const unclear = reads.findLast(({ read }) => read.kind === "unclear")?.read;
    return unclear?.kind === "unclear" ? unclear : { kind: "none" };
  }
  const { caption, read } = dated;
  const { day, notice } = read;
  const place = cellName(caption.row, caption.column);
  if (!agrees(day, period)) {
    const text = captions.map((each) => each.text).join(" ");
    return { kind: "unclear", problem: sheetProblem(place, "date-unclear", { text }) };
  }
  if (dayParts(day).year === year) return { kind: "day", day, caption, notice };
  const values = { day: formatDay(day), year: String(year) };
  return { kind: "unclear", problem: sheetProblem(place, "date-outside-year", values) };
}

function periodOf(captions: readonly Caption[], grid: Grid): HeaderPeriod {
  const periods = captions.flatMap(({ cell }) => readHeaderPeriod(cell, grid) ?? []);
  return {
    month: periods.findLast(({ month }) => month !== undefined)?.month,
    year: periods.findLast((each) => each.year !== undefined)?.year,
  };
}

function readUnder(period: HeaderPeriod, caption: Caption, grid: Grid, year: number): HeaderDay {
  const { cell } = caption;
  const number = readDayOfMonth(cell);
  if (number === undefined || period.month === undefined) {
    const read = readHeaderDay(cell, caption, grid, period.year ?? year);
    const isSaidAbove = period.year !== undefined && read.kind === "day";
    return isSaidAbove && read.notice?.code === "date-year-assumed" ? { ...read, notice: undefined } : read;
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
