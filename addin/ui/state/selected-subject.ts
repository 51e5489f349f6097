import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { people } from "../../../domain/forms/catalogue/people.ts";
import { units } from "../../../domain/forms/catalogue/units.ts";
import { RowKey } from "../../../domain/values/ids.ts";

/**
 * The person or unit that a row is about, read from its key: the key of a form with `keyColumns` is made of their
 * values. Undefined for a row that is about neither, or whose key was chosen freely.
 */
export function subjectOfRow(form: string, key: string): RowKey | undefined {
  if (form === people.id || form === units.id) return RowKey.safeParse(key).data;
  const columns = findForm(form)?.keyColumns ?? [];
  const index = ["person", "subject", "unit"].map((name) => columns.indexOf(name)).find((at) => at >= 0);
  const parts = key.split(".");
  return index === undefined || parts.length !== columns.length
    ? undefined
    : RowKey.safeParse(parts[index]).data;
}
