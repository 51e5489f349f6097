import { FORMS } from "../forms/catalogue/catalogue.ts";
import type { Column, FieldValue } from "../forms/column.ts";
import type { Form } from "../forms/form.ts";
import { checkFields, checkRow } from "../forms/row.ts";
import type { FactRow, OrganisationFacts } from "../facts/facts.ts";
import { fold } from "../values/fold.ts";
import type { WhatIfFault } from "../vocabulary/faults/what-if-fault.ts";

/** One cell that is changed in thought. */
export interface CellChange {
  readonly form: string;
  readonly key: string;
  readonly field: string;
  readonly value: FieldValue;
}

/** A change that names no cell, or gives it a value that it cannot have; `known` is what could have been meant. */
export interface WrongChange {
  readonly code: WhatIfFault;
  readonly said: string;
  readonly known: readonly string[];
}

type ReadChanges =
  | { readonly ok: true; readonly changes: readonly CellChange[] }
  | { readonly ok: false; readonly faults: readonly WrongChange[] };

/** The field that a change without one means, where a form has not exactly one that fulfils a duty. */
const MAIN_FIELDS: Readonly<Record<string, string>> = {
  attendance: "mark",
  evaluations: "committee",
  "task-results": "done",
};

/**
 * "essay.nq57=2026-03-30; attendance.hn-1.mark=present": cells by form and key, in a row about the subject where the key is
 * only a part of one. Without a field it is the one that fulfils the row's duty; without a value the cell is emptied.
 */
export function readChanges(
  text: string,
  facts: OrganisationFacts,
  subject: string | undefined,
): ReadChanges {
  const read = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => readChange(part, facts, subject));
  const faults = read.flatMap((one) => ("code" in one ? [one] : []));
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, changes: read.flatMap((one) => ("code" in one ? [] : [one])) };
}

function readChange(
  said: string,
  facts: OrganisationFacts,
  subject: string | undefined,
): CellChange | WrongChange {
  const [, place = "", value = ""] = /^([^=]+)=(.*)$/s.exec(said) ?? [];
  const [formName = "", ...rest] = place.trim().split(".");
  const form = FORMS.find(({ id }) => loose(id) === loose(formName) || loose(id) === `${loose(formName)}s`);
  if (form === undefined) return { code: "unknown-form", said, known: FORMS.map(({ id }) => id) };
  const rows = facts.registers.flatMap((register) => register.rows.filter((row) => row.form === form.id));
  const named = rest.at(-1) ?? "";
  const hasField = rest.length > 1 && Object.hasOwn(form.columns, named);
  const key = (hasField ? rest.slice(0, -1) : rest).join(".");
  const found = rowsNamed(rows, key, subject);
  const [row] = found;
  if (row === undefined) {
    const near = rows.filter((one) => subject === undefined || isAbout(one, subject));
    return { code: "no-such-row", said, known: near.map((one) => one.key) };
  }
  if (found.length > 1) return { code: "several-rows", said, known: found.map((one) => one.key) };
  const field = hasField ? named : mainField(form);
  if (field === undefined) return { code: "no-field", said, known: Object.keys(form.columns) };
  return checkedChange(form, row, { field, text: value.trim() }, { said, year: facts.year });
}

/** The row of that key, else the subject's rows of which a part of the key is that. */
function rowsNamed(rows: readonly FactRow[], key: string, subject: string | undefined): readonly FactRow[] {
  const exact = rows.filter((row) => row.key === key);
  if (exact.length > 0) return exact;
  return rows.filter(
    (row) =>
      subject !== undefined &&
      isAbout(row, subject) &&
      row.key.split(".").some((part) => loose(part) === loose(key)),
  );
}

function isAbout({ key, fields }: FactRow, subject: string): boolean {
  return key.split(".").includes(subject) || Object.values(fields).includes(subject);
}

function mainField(form: Form): string | undefined {
  const own = MAIN_FIELDS[form.id];
  if (own !== undefined) return own;
  const fulfilling = Object.entries(form.columns).filter(([, column]) => column.fulfils === true);
  return fulfilling.length === 1 ? fulfilling[0]?.[0] : undefined;
}

function checkedChange(
  form: Form,
  row: FactRow,
  { field, text }: { readonly field: string; readonly text: string },
  { said, year }: { readonly said: string; readonly year: number },
): CellChange | WrongChange {
  const column = form.columns[field];
  const wrong: WrongChange = {
    code: "bad-value",
    said,
    known: column === undefined ? [] : expectedOf(column),
  };
  if (column === undefined) return wrong;
  const checked = checkFields(form, { [field]: valueOf(column, text) });
  if (!checked.ok) return wrong;
  const fields = { ...row.fields, ...checked.fields };
  if (checkRow(form, row.key, fields, year).length > 0) return wrong;
  return { form: form.id, key: row.key, field, value: checked.fields[field] ?? null };
}

function valueOf({ kind }: Column, text: string): FieldValue {
  if (text === "") return null;
  if (kind === "integer") return /^-?\d+$/.test(text) ? Number(text) : text;
  if (kind === "flag") return text === "true" ? true : text === "false" ? false : text;
  if (kind === "refs") return text.split(/[ ,]+/);
  return text;
}

function expectedOf(column: Column): readonly string[] {
  switch (column.kind) {
    case "choice":
      return Object.keys(column.options);
    case "day":
      return ["2026-03-30"];
    case "flag":
      return ["true", "false"];
    case "integer":
    case "decimal":
      return [`${column.min} - ${column.max}`];
    case "period":
      return ["2026-03"];
    case "text":
    case "ref":
    case "refs":
      return [column.kind];
  }
}

/** Without case, accents, hyphens and blanks: "NQ 57" is "nq-57". */
function loose(text: string): string {
  return fold(text).replaceAll(/[^a-z0-9]/g, "");
}
