import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";

/** The field to select for a row: its first column that is not part of the key, else its first column. */
export function firstField(form: string): string {
  const definition = findForm(form);
  const columns = Object.keys(definition?.columns ?? {});
  const named = new Set([...(definition?.keyColumns ?? []), definition?.periodColumn ?? ""]);
  return columns.find((column) => !named.has(column)) ?? columns[0] ?? "";
}
