import type { Column } from "./column.ts";

/** A column's minimum and maximum under their names in texts; empty for a column without limits. */
export function limitsOf(column: Column | undefined): Readonly<Record<string, string>> {
  if (column === undefined || !("max" in column)) return {};
  return { max: String(column.max), ...("min" in column ? { min: String(column.min) } : {}) };
}
