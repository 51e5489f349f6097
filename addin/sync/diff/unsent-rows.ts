/**
 * Rows that are typed and not sent yet, as what other rows may refer to: a person and where they belong go in one sending. Until it
 * has a key of its own, such a row is known under one made from its place.
 */
import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Column, FieldValue } from "../../../domain/forms/column.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import type { KnownRows } from "../../../domain/forms/sheet/row-labels.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { isBlankRow, parseRow } from "../cells/row-view.ts";
import type { SheetReading, SheetRow, WorkbookReading } from "../ports/workbook-port.ts";
import type { DiffContext } from "./row-diff.ts";

const PREFIX = "unsent-";

/** The key under which a row without one is known to the others. */
export function unsentKey(form: string, place: number): RowKey {
  return RowKey.parse(`${PREFIX}${form}-${place}`);
}

/** Those of a row's references that are to rows without a key. */
export function unsentRefs(form: Form, fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const column = form.columns[field];
    return column === undefined || targetsOf(column).length === 0
      ? []
      : [value].flat().filter((key): key is string => String(key).startsWith(PREFIX));
  });
}

/** The fields with the keys that the referred rows have got. */
export function withKeysOf(fields: Fields, keys: ReadonlyMap<string, RowKey>): Fields {
  const keyed = (value: FieldValue): FieldValue =>
    Array.isArray(value)
      ? value.map((key) => keys.get(key) ?? key)
      : ((typeof value === "string" ? keys.get(value) : undefined) ?? value);
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, keyed(value)]));
}

/** @param known what is stored; the same where nothing unsent can be referred to */
export function withUnsent(known: KnownRows, reading: WorkbookReading, context: DiffContext): KnownRows {
  const unsent = new Map(
    reading.sheets.flatMap((sheet): [string, ReadonlyMap<string, Fields>][] => {
      const form = REFERRED.get(sheet.form);
      const rows = form === undefined ? [] : rowsOf(form, sheet, known(sheet.form), context);
      return rows.length === 0 ? [] : [[sheet.form, new Map(rows)]];
    }),
  );
  if (unsent.size === 0) return known;
  const all = new Map([...unsent].map(([form, rows]) => [form, new Map([...known(form), ...rows])]));
  return (form) => all.get(form) ?? known(form);
}

function rowsOf(
  form: Form,
  sheet: SheetReading,
  stored: ReadonlyMap<string, Fields>,
  { style, year }: DiffContext,
): readonly (readonly [string, Fields])[] {
  const isNew = ({ key, cells }: SheetRow): boolean => key === "" && !isBlankRow(cells);
  return sheet.rows
    .filter((row) => isNew(row) && !stored.has(row.key))
    .map((row) => [
      unsentKey(form.id, row.place),
      parseRow(form, sheet.layout, row.cells, {}, { ...style, year }).values,
    ]);
}

function targetsOf(column: Column): readonly string[] {
  return column.kind === "ref" || column.kind === "refs" ? column.to : [];
}

/** Forms with keys of their own to which others refer; a key that is made from content is known at once. */
const REFERRED: ReadonlyMap<string, Form> = (() => {
  const all: readonly Form[] = FORMS;
  const targets = new Set(all.flatMap(({ columns }) => Object.values(columns).flatMap(targetsOf)));
  return new Map(
    all
      .filter(({ id, keyColumns }) => targets.has(id) && keyColumns === undefined)
      .map((form) => [form.id, form]),
  );
})();
