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

/** The letters of a code as codes are compared, and its number; undefined for one that does not end with a number. */
function numberedCode(code: string): { readonly letters: string; readonly number: number } | undefined {
  const [, letters, number] = /^(.*?)(\d{1,9})$/.exec(code) ?? [];
  return letters === undefined || /\d$/.test(letters) ? undefined : { letters, number: Number(number) };
}

/**
 * The next code of the row's kind: the number after the highest that was ever given, so that the code of a row that is gone is
 * not given again. Undefined where the row's kind is not known yet.
 * @param highest the highest number that was given, by letters as codes are compared
 */
export function nextCode(
  form: Form,
  fields: Fields,
  highest: ReadonlyMap<string, number>,
): string | undefined {
  const column = codeColumn(form);
  const letters = column && lettersOf(column, fields);
  if (column === undefined || letters === undefined) return undefined;
  const last = highest.get(fold(letters)) ?? 0;
  return `${letters}${String(last + 1).padStart(column.digits, "0")}`;
}

/** Notes a code among the highest numbers. */
export function noteCode(highest: Map<string, number>, code: string): void {
  const numbered = numberedCode(code);
  if (numbered === undefined) return;
  highest.set(numbered.letters, Math.max(numbered.number, highest.get(numbered.letters) ?? 0));
}

function lettersOf({ letters }: CodeColumn, fields: Fields): string | undefined {
  return typeof letters === "string" ? letters : letters.of[String(fields[letters.by])];
}
