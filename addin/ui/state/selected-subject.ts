import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { people } from "../../../domain/forms/catalogue/people.ts";
import { units } from "../../../domain/forms/catalogue/units.ts";
import { RowKey } from "../../../domain/values/ids.ts";

/**
 * The person or unit of a row, read from its key: the key of a form with `keyColumns` consists of their values. Undefined
 * for a row about neither, or with a freely chosen key.
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
