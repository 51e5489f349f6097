import { findForm } from "../forms/catalogue/catalogue.ts";
import { codeColumn, codeOf } from "../forms/row-code.ts";
import type { FactsIssue, FileRow } from "./facts-file.ts";

/**
 * Short codes that two rows of a form have; a push refuses the second. A file of facts shows keys, so they name the rows.
 * @param at the path of the rows in the document
 */
export function codesTwice(at: string, rows: readonly FileRow[]): readonly FactsIssue[] {
  const owners = new Map<string, { readonly place: string; readonly key: string }>();
  return rows.flatMap(({ form: id, key, fields, deleted }, index): readonly FactsIssue[] => {
    const form = findForm(id);
    const column = form && codeColumn(form);
    const code = form === undefined || deleted ? "" : codeOf(form, fields);
    if (column === undefined || code === "") return [];
    const place = `${at}[${index}].fields.${column.field}`;
    const owner = owners.get(`${id} ${code}`);
    owners.set(`${id} ${code}`, owner ?? { place, key });
    if (owner === undefined) return [];
    const values = { code: String(fields[column.field]), other: owner.key };
    return [{ field: place, code: "code-twice", other: owner.place, values }];
  });
}
