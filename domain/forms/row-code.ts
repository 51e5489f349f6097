/**
 * Short codes of rows, which an office gives its units and people ("CB1", "NV001"). No two rows of a form have one code; a row
 * that is written without one gets the next number of its kind. Keys are the product's own, and hidden.
 */
import { fold } from "../values/fold.ts";
import type { CodeLetters } from "./column.ts";
import type { Fields, Form } from "./form.ts";

interface CodeColumn {
  readonly field: string;
  readonly letters: CodeLetters["letters"];
  readonly digits: number;
}

/** The column of a form's short codes; undefined where its rows have none. */
export function codeColumn(form: Form): CodeColumn | undefined {
  for (const [field, column] of Object.entries(form.columns))
    if (column.kind === "text" && column.code !== undefined) return { field, ...column.code };
  return undefined;
}

/** A code as codes are compared, without case, diacritics and signs; "" for none. */
export function codeKey(code: unknown): string {
  return typeof code === "string" ? fold(code) : "";
}

/** The code that a row has, as codes are compared; "" for none. */
export function codeOf(form: Form, fields: Fields): string {
  const column = codeColumn(form);
  return column === undefined ? "" : codeKey(fields[column.field]);
}

/**
 * The next code of the row's kind: the number after the highest that was ever given, so that the code of a row that is gone is
 * not given again. Undefined where the row's kind is not known yet.
 * @param given codes as they are compared
 */
export function nextCode(form: Form, fields: Fields, given: Iterable<string>): string | undefined {
  const column = codeColumn(form);
  const letters = column && lettersOf(column, fields);
  if (column === undefined || letters === undefined) return undefined;
  const start = fold(letters);
  let last = 0;
  for (const code of given) {
    const number = code.startsWith(start) ? code.slice(start.length) : "";
    if (/^\d{1,9}$/.test(number)) last = Math.max(last, Number(number));
  }
  return `${letters}${String(last + 1).padStart(column.digits, "0")}`;
}

function lettersOf({ letters }: CodeColumn, fields: Fields): string | undefined {
  return typeof letters === "string" ? letters : letters.of[String(fields[letters.by])];
}
