import type { Column } from "./column.ts";

/** The least and most that a column takes, as texts name them; nothing for columns that only have a kind. */
export function limitsOf(column: Column | undefined): Readonly<Record<string, string>> {
  if (column === undefined || !("max" in column)) return {};
  return { max: String(column.max), ...("min" in column ? { min: String(column.min) } : {}) };
}
