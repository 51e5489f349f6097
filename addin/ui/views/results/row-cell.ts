import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";

/** The cell of a row that says most: its first column that is not part of the key, else its first one. */
export function firstField(form: string): string {
  const found = findForm(form);
  const columns = Object.keys(found?.columns ?? {});
  const named = new Set([...(found?.keyColumns ?? []), found?.periodColumn ?? ""]);
  return columns.find((column) => !named.has(column)) ?? columns[0] ?? "";
}
