/** Converts a row's fields to cells and back. On a whole sheet each field has a cell; a matrix cell shows three fields. */
import { parseMarkCell, formatMark } from "../../../domain/forms/sheet/attendance-cell.ts";
import type { AttendanceMark } from "../../../domain/vocabulary/attendance-mark.ts";
import type { Day } from "../../../domain/values/day.ts";
import { tidy } from "../../../domain/values/fold.ts";
import type { Column, FieldValue } from "../../../domain/forms/column.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { type CellIssue, type CellStyle, readCell, showCell } from "./cell-value.ts";
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

/** The cells of a row, each with the fields it shows. */
export function cellsOf(form: Form, layout: Layout): readonly (readonly [string, readonly string[]])[] {
  if (layout === "matrix") return [["mark", MARK_FIELDS]];
  return Object.keys(form.columns).map((field) => [field, [field]] as const);
}

/** The content of a cell for these fields. A row that does not exist shows an empty cell. */
export function showField(form: Form, layout: Layout, cell: string, fields: Fields, style: CellStyle): Cell {
  const column = form.columns[cell];
  if (layout === "whole") return column === undefined ? "" : showCell(fields[cell] ?? null, column, style);
  const { mark = null, madeUpOn = null, note = null } = fields;
  return mark === null
    ? ""
    : formatMark({
        mark: mark as AttendanceMark,
        madeUpOn: madeUpOn as Day | null,
        note: note as string | null,
      });
}

/**
 * @param known the fields that the cells showed when they were last written. A cell that still shows them is unchanged,
 * whatever else its text could mean (rule S1).
 */
export function readRow(
  form: Form,
  layout: Layout,
  cells: Cells,
  known: Fields,
  style: CellStyle & { readonly year: number },
): RowValues {
  const values: Record<string, FieldValue> = {};
  const issues: Record<string, CellIssue> = {};
  if (layout === "matrix") {
    values["session"] = String(cells["session"] ?? "");
    values["person"] = String(cells["person"] ?? "");
  }
  for (const [cell, fields] of cellsOf(form, layout)) {
    const content = cells[cell];
    if (content === undefined) continue;
    if (sameCell(content, showField(form, layout, cell, known, style))) {
      for (const field of fields) values[field] = known[field] ?? null;
    } else if (layout === "matrix") {
      const read = parseMarkCell(String(content), style.year);
      if (read.kind === "unknown") issues["mark"] = { code: "mark-unknown", values: { text: read.text } };
      else {
        values["mark"] = read.kind === "mark" ? read.mark : null;
        values["madeUpOn"] = (read.kind === "mark" ? read.madeUpOn : undefined) ?? null;
        values["note"] = (read.kind === "mark" ? read.note : undefined) ?? null;
      }
    } else {
      const column = form.columns[cell];
      if (column === undefined) continue;
      const read = readCell(content, column, style);
      if (read.kind === "value") values[cell] = read.value;
      else if (namesKnown(content, column, known[cell] ?? null)) values[cell] = known[cell] ?? null;
      else issues[cell] = read.issue;
    }
  }
  return { values, issues };
}

/** Whether an outdated label (its row was renamed or removed from the catalogue) still ends with the known code. */
function namesKnown(content: Cell, column: Column, known: FieldValue): boolean {
  if (column.kind !== "ref" && column.kind !== "refs") return false;
  const codes = String(content)
    .split(";")
    .map((label) => tidy(label.slice(label.lastIndexOf("·") + 1)));
  return known !== null && codes.join(";") === [known].flat().join(";");
}

export function sameCell(left: Cell, right: Cell): boolean {
  if (left === right) return true;
  return typeof left === "string" && typeof right === "string" && tidy(left) === tidy(right);
}

export function isBlankRow(cells: Cells): boolean {
  return Object.values(cells).every((cell) => typeof cell === "string" && tidy(cell) === "");
}
