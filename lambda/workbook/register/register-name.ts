import type { Register } from "../../../domain/values/ids.ts";

/** A register's name in an order of a workbook. */
export function registerName({ unit, year }: Register): string {
  return `${unit}/${year}`;
}
