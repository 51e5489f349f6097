import type { FieldValue } from "../../../../domain/forms/column.ts";
import type { Form } from "../../../../domain/forms/form.ts";
import { naturalKey } from "../../../../domain/forms/row.ts";
import { RowKey } from "../../../../domain/values/ids.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";

/** The compiler checks the names of the columns, the service their values. */
export type OfficeFields<F extends Form> = { readonly [K in keyof F["columns"]]?: FieldValue };

/** A new row of the form, under its natural key or, for forms without one, under `key`. */
export function officeRow<F extends Form>(form: F, fields: OfficeFields<F>, key?: string): WireRow {
  const values: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries<FieldValue | undefined>(fields)) {
    if (value !== undefined && value !== null) values[field] = value;
  }
  return { form: form.id, key: RowKey.parse(key ?? naturalKey(form, values)), baseRev: 0, fields: values };
}
