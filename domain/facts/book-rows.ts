import { decisions } from "../forms/catalogue/decisions.ts";
import { evaluations } from "../forms/catalogue/evaluations.ts";
import { pastDecisions } from "../forms/catalogue/past-decisions.ts";
import { settings } from "../forms/catalogue/settings.ts";
import type { Fields } from "../forms/form.ts";
import { type RuleBook, SECOND_PREFIX, SECOND_SETTING } from "../vocabulary/setting.ts";

interface BookRow {
  readonly form: string;
  readonly fields: Fields;
}

/** For each form with rows of one book: the column that tells whose they are. */
const COLUMNS: Readonly<Record<string, { readonly column: string; readonly prefix: string }>> = {
  [evaluations.id]: { column: "criterion", prefix: SECOND_PREFIX },
  [decisions.id]: { column: "matter", prefix: SECOND_PREFIX },
  [settings.id]: { column: "name", prefix: SECOND_SETTING },
};
/** What both books read: awards that were decided, and settings that are no choice of a rule book. */
const SHARED = /^(letterhead\.|assumption\.)/;

/**
 * The rows of a register as one rule book reads them. Criteria, the matter of a level and settings of the second book are
 * stored with a prefix, so that the rows of the first keep their keys; here each book finds its own by the plain names and
 * none of the other's. Levels of earlier years that were typed are the first book's.
 */
export function rowsOfBook<R extends BookRow>(rows: readonly R[], book: RuleBook): readonly R[] {
  return rows.flatMap((row): R[] => {
    if (row.form === pastDecisions.id) return book === "first" ? [row] : [];
    const own = COLUMNS[row.form];
    if (own === undefined) return [row];
    const name = String(row.fields[own.column]);
    if (name.startsWith(own.prefix)) {
      const fields = { ...row.fields, [own.column]: name.slice(own.prefix.length) };
      return book === "second" ? [{ ...row, fields }] : [];
    }
    const isShared = row.form === decisions.id ? name !== "level" : SHARED.test(name);
    return book === "first" || (isShared && row.form !== evaluations.id) ? [row] : [];
  });
}
