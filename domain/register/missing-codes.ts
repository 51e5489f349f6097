import { findForm } from "../forms/catalogue/catalogue.ts";
import type { Fields } from "../forms/form.ts";
import { codeColumn, codeOf, nextCode, noteCode } from "../forms/row-code.ts";

interface CodedRow {
  readonly form: string;
  readonly key: string;
  readonly fields: Fields;
  readonly deleted: boolean;
}

/** A row without a short code, and the next code of its kind. */
export interface ProposedCode<Row> {
  readonly row: Row;
  readonly field: string;
  readonly code: string;
}

/**
 * A code for every live row of a form that has none, in the order of the rows, as if each were written anew. A row whose
 * kind is not known has none to propose.
 * @param rows with tombstones, whose codes are not given again
 */
export function proposeCodes<Row extends CodedRow>(
  rows: readonly Row[],
  formId: string,
): readonly ProposedCode<Row>[] {
  const form = findForm(formId);
  const column = form && codeColumn(form);
  if (form === undefined || column === undefined) return [];
  const own = rows.filter((row) => row.form === formId);
  const highest = new Map<string, number>();
  for (const { fields } of own) noteCode(highest, codeOf(form, fields));
  return own.flatMap((row): ProposedCode<Row>[] => {
    if (row.deleted || codeOf(form, row.fields) !== "") return [];
    const code = nextCode(form, row.fields, highest);
    if (code === undefined) return [];
    noteCode(highest, codeOf(form, { [column.field]: code }));
    return [{ row, field: column.field, code }];
  });
}
