import { createHash } from "node:crypto";
import {
  type CaptionReader,
  captionsOf,
  formOfSheet,
} from "../../../domain/forms/sheet/form-sheet-layout.ts";
import { refusalsOf } from "../../../domain/contradiction/refusals.ts";
import type { Column, FieldValue } from "../../../domain/forms/column.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { limitsOf } from "../../../domain/forms/limits.ts";
import { checkFields, naturalKey } from "../../../domain/forms/row.ts";
import { codeColumn, codeOf } from "../../../domain/forms/row-code.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { cellText, type Grid, type GridRow } from "../../office-file/grid.ts";
import { cellName, columnName } from "../../../domain/values/cell-names.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { NamedRows } from "./named-rows.ts";
import { parseTypedCell } from "./typed-cell.ts";

/** A record of a filled form. Blank cells are absent fields: blank means "not entered", never "clear". */
export interface FormRow {
  readonly key: RowKey;
  readonly cell: string;
  /** The cell of each column of the sheet. */
  readonly cells: Readonly<Record<string, string>>;
  readonly fields: Fields;
  /** The revision at which the sheet was written; undefined in a row that the clerk added. */
  readonly revision: number | undefined;
}

/** A sheet in the product's layout (`domain/forms/sheet/form-sheet-layout.ts`). */
export interface FormSheet {
  readonly form: Form;
  readonly rows: readonly FormRow[];
  /** The number of attendance rows without a mark. */
  readonly blank: number;
  readonly problems: readonly SheetProblem[];
}

/** The last row in which the captions may be, below titles. */
const LAST_CAPTION_ROW = 30;

/**
 * @param names the rows that references may name; the rows of this sheet are added to them
 * @returns undefined when the sheet is no form of the product
 */
export function parseFormSheet(grid: Grid, names: NamedRows): FormSheet | undefined {
  const form = formOfSheet(grid.name);
  const header = form === undefined ? undefined : findCaptions(grid, form);
  if (form === undefined || header === undefined) return undefined;
  const missing = Object.entries(form.columns).find(
    ([field, column]) => column.required && !header.columns.has(field),
  );
  if (missing !== undefined) {
    const problem = sheetProblem(cellName(header.row, 1), "missing-column", { text: missing[1].caption.vi });
    return { form, rows: [], blank: 0, problems: [problem] };
  }
  const sheet = parseRows(grid, form, header, names);
  names.learn(form.id, sheet.rows);
  return sheet;
}

interface Captions {
  readonly row: number;
  readonly key: number;
  readonly revision: number | undefined;
  readonly columns: ReadonlyMap<string, number>;
  readonly problems: readonly SheetProblem[];
}

function findCaptions(grid: Grid, form: Form): Captions | undefined {
  const fieldOf = captionsOf(form);
  for (const row of grid.rows) {
    if (row.number > LAST_CAPTION_ROW) return undefined;
    const captions = parseCaptions(row, fieldOf);
    if (captions !== undefined) return captions;
  }
  return undefined;
}

function parseCaptions(row: GridRow, fieldOf: CaptionReader): Captions | undefined {
  let key: number | undefined;
  let revision: number | undefined;
  const columns = new Map<string, number>();
  const problems: SheetProblem[] = [];
  for (const [column, cell] of [...row.cells].toSorted(([left], [right]) => left - right)) {
    const field = fieldOf(cellText(cell));
    if (field?.kind === "key") key ??= column;
    if (field?.kind === "revision") revision ??= column;
    if (field?.kind !== "field") continue;
    if (columns.has(field.field)) {
      problems.push(sheetProblem(cellName(row.number, column), "duplicate-column", { text: cellText(cell) }));
    } else columns.set(field.field, column);
  }
  return key === undefined || columns.size === 0
    ? undefined
    : { row: row.number, key, revision, columns, problems };
}

function parseRows(grid: Grid, form: Form, captions: Captions, names: NamedRows): FormSheet {
  const rows: FormRow[] = [];
  const problems = [...captions.problems];
  const cells = new Map<string, string>();
  let blank = 0;
  for (const row of grid.rows) {
    if (row.number <= captions.row || ![...captions.columns.values()].some((column) => row.cells.has(column)))
      continue;
    const parsed = parseRow(grid, form, row, captions, names);
    if (parsed.kind === "blank") blank += 1;
    if (parsed.kind === "unclear") problems.push(...parsed.problems);
    if (parsed.kind !== "row") continue;
    const other = cells.get(parsed.row.key);
    // A copied row is ambiguous, so it is refused (rule S4).
    if (other !== undefined)
      problems.push({ ...sheetProblem(parsed.row.cell, "duplicate-key", { other }), other });
    else rows.push(parsed.row);
    cells.set(parsed.row.key, other ?? parsed.row.cell);
  }
  problems.push(...codesTwice(form, rows, captions, names));
  return { form, rows, blank, problems };
}

/** A code that stands in two rows, or is that of a row outside the file. */
function codesTwice(
  form: Form,
  rows: readonly FormRow[],
  captions: Captions,
  names: NamedRows,
): readonly SheetProblem[] {
  const { field = "" } = codeColumn(form) ?? {};
  const column = captions.columns.get(field);
  if (column === undefined) return [];
  const first = new Map<string, string>();
  const changing = new Set<string>(rows.filter(({ fields }) => field in fields).map(({ key }) => key));
  return rows.flatMap(({ key, cell: place, fields }): readonly SheetProblem[] => {
    const code = codeOf(form, fields);
    if (code === "") return [];
    const cell = place.replace(/^[A-Z]+/, columnName(column));
    const other = first.get(code);
    first.set(code, other ?? cell);
    const text = String(fields[field]);
    if (other !== undefined) return [{ ...sheetProblem(cell, "code-twice", { code: text, other }), other }];
    const owner = names.ownerOf(form, code);
    return owner === undefined || owner.key === key || changing.has(owner.key)
      ? []
      : [sheetProblem(cell, "code-twice", { code: text, other: owner.name })];
  });
}

type RowReading =
  | { readonly kind: "row"; readonly row: FormRow }
  | { readonly kind: "blank" }
  | { readonly kind: "unclear"; readonly problems: readonly SheetProblem[] };

function parseRow(grid: Grid, form: Form, row: GridRow, captions: Captions, names: NamedRows): RowReading {
  const fields: Record<string, FieldValue> = {};
  const problems: SheetProblem[] = [];
  const place = (field: string): string => cellName(row.number, captions.columns.get(field) ?? captions.key);
  for (const [field, at] of captions.columns) {
    const column = form.columns[field];
    const cell = row.cells.get(at);
    const parsed = column === undefined ? undefined : parseTypedCell(cell, column, grid, names);
    if (parsed?.kind === "value") fields[field] = parsed.value;
    if (parsed?.kind === "unclear")
      problems.push(
        sheetProblem(place(field), parsed.code, {
          ...limitsOf(column),
          ...optionsOf(column),
          text: cellText(cell),
          ...parsed.values,
        }),
      );
  }
  if (problems.length === 0) {
    const checked = checkFields(form, fields);
    if (!checked.ok)
      problems.push(
        ...checked.issues.map(({ field, code }) =>
          sheetProblem(place(field), code, limitsOf(form.columns[field])),
        ),
      );
    else Object.assign(fields, checked.fields);
  }
  if (problems.length > 0) return { kind: "unclear", problems };
  if (Object.keys(fields).length === 0) return { kind: "blank" };
  // The sheet is written with a row for each person and session, so a row without a mark is simply not filled in yet.
  if (form.id === "attendance" && fields["mark"] === undefined) return { kind: "blank" };

  const enteredKey = cellText(row.cells.get(captions.key));
  // The column of keys is hidden, so a row is shown by its first column.
  const cell = cellName(row.number, Math.min(...captions.columns.values()));
  const missing = Object.entries(form.columns).find(
    ([field, column]) => column.required && fields[field] === undefined,
  );
  if (enteredKey === "" && missing !== undefined) {
    return { kind: "unclear", problems: [sheetProblem(place(missing[0]), "required")] };
  }
  const key = RowKey.safeParse(enteredKey === "" ? newKey(form, fields) : enteredKey);
  if (!key.success) return { kind: "unclear", problems: [sheetProblem(cell, "bad-ref")] };
  const entered = captions.revision === undefined ? "" : cellText(row.cells.get(captions.revision));
  const revision = /^\d{1,9}$/.test(entered) ? Number(entered) : undefined;
  const cells = Object.fromEntries([...captions.columns.keys()].map((field) => [field, place(field)]));
  const read = { key: key.data, cell, cells, fields, revision };
  // Of a row that was written from the register the ledger tells which cells are new, and compares only those.
  if (revision !== undefined) return { kind: "row", row: read };
  const refusals = refusalsOf({ form: form.id, key: key.data, fields }, () => true);
  if (refusals.length === 0) return { kind: "row", row: read };
  const contradicted = refusals.map(({ field, code, other, values = {} }) => ({
    ...sheetProblem(place(field), code, values),
    ...(other && { other: place(other.field) }),
  }));
  return { kind: "unclear", problems: contradicted };
}

/** The words of a choice, which its message names; the sheets of the product have them in Vietnamese. */
function optionsOf(column: Column | undefined): Readonly<Record<string, string>> {
  if (column?.kind !== "choice") return {};
  return {
    options: Object.values(column.options)
      .map(({ vi }) => vi)
      .join("; "),
  };
}

/** The key of a new record follows from its content, so that importing a file again adds nothing. */
function newKey(form: Form, fields: Fields): string {
  const natural = naturalKey(form, fields);
  if (natural !== undefined) return natural;
  const sorted = Object.entries(fields).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `n${createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 16)}`;
}
