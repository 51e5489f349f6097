import { type Day, dayParts } from "../domain/values/day.ts";

/** Vietnam has kept UTC+7 without summer time since 1975. */
const OFFSET_MS = 7 * 3_600_000;

export function vietnamDay(now: Date): Day {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10) as Day;
}

/** "12/03 09:41" of an instant by Vietnam's clock; with the year when it is not `year`. */
export function instantText(instant: string, year?: number): string {
  const local = new Date(Date.parse(instant) + OFFSET_MS).toISOString();
  const { year: own, month, day } = dayParts(local.slice(0, 10) as Day);
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = `${two(day)}/${two(month)}${own === year ? "" : `/${own}`}`;
  return `${date} ${local.slice(11, 16)}`;
}
