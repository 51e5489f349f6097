import { type Day, dayParts } from "../values/day.ts";

/** The parts of a day as papers write it: with a leading zero in days below 10 and in months 1 and 2 (399-QĐ/TW). */
export function writtenDay(date: Day): {
  readonly year: number;
  readonly month: string;
  readonly day: string;
} {
  const { year, month, day } = dayParts(date);
  return { year, month: month <= 2 ? `0${month}` : String(month), day: String(day).padStart(2, "0") };
}
