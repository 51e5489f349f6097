/** Fields of a new row that are derived from the catalogue, so the clerk need not enter them. */
import type { FieldValue } from "../../../domain/forms/column.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import type { KnownRows } from "../../../domain/forms/sheet/row-labels.ts";

/** By form: the derived field and its source (catalogue form, referring field, catalogue field). */
const FOLLOWING: Readonly<
  Record<string, { readonly field: string; readonly from: readonly [string, string, string] }>
> = {
  attendance: { field: "day", from: ["sessions", "session", "date"] },
  essays: { field: "due", from: ["study-plans", "directive", "essayDue"] },
  "action-plans": { field: "due", from: ["study-plans", "directive", "planDue"] },
};

/** The row with its derived field filled in, unless the clerk entered a value. */
export function withFollowing(form: Form, fields: Fields, known: KnownRows): Fields {
  const rule = FOLLOWING[form.id];
  if (rule === undefined || (fields[rule.field] ?? null) !== null) return fields;
  const [source, by, wanted] = rule.from;
  const key: FieldValue | undefined = fields[by];
  const value = typeof key === "string" ? known(source).get(key)?.[wanted] : undefined;
  return (value ?? null) === null ? fields : { ...fields, [rule.field]: value ?? null };
}
