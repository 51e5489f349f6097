/** Converts a row's fields to cells and back. Each field has a cell, but of a matrix cell, which shows three fields. */
import { parseMarkCell, formatMark } from "../../../domain/forms/sheet/attendance-cell.ts";
import { AttendanceMark } from "../../../domain/vocabulary/attendance-mark.ts";
import { Day } from "../../../domain/values/day.ts";
import { tidy } from "../../../domain/values/fold.ts";
import { type Column, type FieldValue, namedBy } from "../../../domain/forms/column.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { type CellIssue, type CellStyle, parseCell, formatCell } from "./cell-value.ts";
import type { Cell, SheetReading } from "../ports/workbook-port.ts";

export type Layout = SheetReading["layout"];
export type Cells = Readonly<Record<string, Cell>>;

export interface RowValues {
  /** Values of the fields whose cells could be read. */
  readonly values: Fields;
  /** By field. */
  readonly issues: Readonly<Record<string, CellIssue>>;
}

const MARK_FIELDS = ["mark", "madeUpOn", "note"];

/** The cells of a row, each with the fields it shows. The value across a pivoted line is in no cell. */
export function cellsOf(form: Form, layout: Layout): readonly (readonly [string, readonly string[]])[] {
  if (layout === "matrix") return [["mark", MARK_FIELDS]];
  const across = layout === "pivoted" ? form.pivot?.across : undefined;
  return Object.entries(form.columns)
    .filter(([field, column]) => column.internal !== true && field !== across)
    .map(([field]) => [field, [field]] as const);
}

/** The content of a cell for these fields. A row without a known mark shows an empty cell in the matrix. */
export function formatField(
  form: Form,
  layout: Layout,
  cell: string,
  fields: Fields,
  style: CellStyle,
): Cell {
  const column = form.columns[cell];
  if (layout !== "matrix") return column === undefined ? "" : formatCell(fields[cell] ?? null, column, style);
  const { mark = null, madeUpOn = null, note = null } = fields;
  const parsed = AttendanceMark.safeParse(mark);
  if (!parsed.success) return "";
  return formatMark({
    mark: parsed.data,
    madeUpOn: madeUpOn === null ? null : (Day.safeParse(madeUpOn).data ?? null),
    note: typeof note === "string" ? note : null,
  });
}

/** The content of every cell of a row. */
export function formatRow(form: Form, layout: Layout, fields: Fields, style: CellStyle): Cells {
  return Object.fromEntries(
    cellsOf(form, layout).map(([cell]) => [cell, formatField(form, layout, cell, fields, style)]),
  );
}

/**
 * @param known the fields that the cells showed when they were last written. A cell that still shows them is unchanged,
 * whatever else its text could mean (rule S1).
 */
export function parseRow(
  form: Form,
  layout: Layout,
  cells: Cells,
  known: Fields,
  style: CellStyle & { readonly year: number },
): RowValues {
  const values: Record<string, FieldValue> = {};
  const issues: Record<string, CellIssue> = {};
  for (const field of fieldsOfPlace(form, layout)) values[field] = String(cells[field] ?? "");
  for (const [cell, fields] of cellsOf(form, layout)) {
    const content = cells[cell];
    if (content === undefined) continue;
    if (sameCell(content, formatField(form, layout, cell, known, style))) {
      for (const field of fields) values[field] = known[field] ?? null;
    } else if (layout === "matrix") {
      const parsed = parseMarkCell(String(content), style.year);
      // A nought may be "absent" or "not entered yet".
      if (String(content).trim() === "0") issues["mark"] = { code: "mark-nought", values: {} };
      else if (parsed.kind === "unknown")
        issues["mark"] = { code: "mark-unknown", values: { text: parsed.text } };
      else {
        values["mark"] = parsed.kind === "mark" ? parsed.mark : null;
        values["madeUpOn"] = (parsed.kind === "mark" ? parsed.madeUpOn : undefined) ?? null;
        values["note"] = (parsed.kind === "mark" ? parsed.note : undefined) ?? null;
      }
    } else {
      const column = form.columns[cell];
      if (column === undefined) continue;
      const parsed = parseCell(content, column, style);
      if (parsed.kind === "value") values[cell] = parsed.value;
      else if (namesKnown(content, column, known[cell] ?? null, style)) values[cell] = known[cell] ?? null;
      else issues[cell] = parsed.issue;
    }
  }
  return { values, issues };
}

/**
 * Whether a text that is unclear by itself still names the known rows: by a name that others have got since, or, in an older
 * workbook, by their keys after names that have changed (rule S1).
 */
function namesKnown(content: Cell, column: Column, known: FieldValue, { labels }: CellStyle): boolean {
  if ((column.kind !== "ref" && column.kind !== "refs") || known === null) return false;
  const keys = [known].flat().map(String);
  const texts = String(content).split(";").map(tidy);
  return (
    texts.length === keys.length &&
    keys.every((key, index) => {
      const text = texts[index] ?? "";
      const code = tidy(text.slice(text.lastIndexOf("·") + 1));
      return code === key || labels.isCalled(namedBy(column), key, text);
    })
  );
}

/** The fields of which the place of a row says the value. */
function fieldsOfPlace({ pivot }: Form, layout: Layout): readonly string[] {
  if (layout === "matrix") return ["session", "person"];
  return layout === "pivoted" && pivot !== undefined ? [pivot.across] : [];
}

/** Whether a row of a pivoted line holds nothing of its own. */
export function isEmptyInLine({ pivot }: Form, cells: Cells): boolean {
  return pivot?.each.every((field) => String(cells[field] ?? "").trim() === "") === true;
}

export function sameCell(left: Cell, right: Cell): boolean {
  if (left === right) return true;
  return typeof left === "string" && typeof right === "string" && tidy(left) === tidy(right);
}

export function isBlankRow(cells: Cells): boolean {
  return Object.values(cells).every((cell) => typeof cell === "string" && tidy(cell) === "");
}
