import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Cell, FormSheet, SheetReading } from "../../../addin/sync/ports/workbook-port.ts";

export interface MemoryRow {
  key: string;
  cells: Record<string, Cell>;
  formulas: string[];
  hidden: boolean;
}

/** Rows stand in the order of the sheet. A matrix keeps one row for each of its cells. */
export interface MemorySheet {
  layout: SheetReading["layout"];
  columns: Set<string>;
  /** Columns that the clerk deleted. */
  lost: Set<string>;
  hasKeys: boolean;
  rows: MemoryRow[];
  /** The number of the last writing. */
  writing?: number;
}

export function readingOf(form: string, sheet: MemorySheet): SheetReading {
  const caption = findForm(form)?.caption.vi ?? form;
  const rows = sheet.rows.map(({ key, cells, formulas, hidden }, place) => ({
    key: sheet.hasKeys ? key : "",
    place,
    sheet: caption,
    line: place + 2,
    cells:
      sheet.layout === "matrix"
        ? { ...cells }
        : Object.fromEntries([...sheet.columns].map((field) => [field, cells[field] ?? ""])),
    formulas,
    hidden,
  }));
  return {
    form,
    rows: rows.filter((row) => row.key !== "" || Object.values(row.cells).some((cell) => cell !== "")),
    missing: addedColumns(form, sheet),
    layout: sheet.layout,
    writing: sheet.writing,
  };
}

/** Columns of the form that the sheet has lost. */
export function addedColumns(form: string, sheet: MemorySheet): readonly string[] {
  if (sheet.layout === "matrix") return [];
  return Object.keys(findForm(form)?.columns ?? {}).filter((field) => !sheet.columns.has(field));
}

/** The matrix with a cell for every person and session of the frame; existing marks stay. */
export function filled(sheet: MemorySheet, frame: NonNullable<FormSheet["matrix"]>): MemorySheet {
  const known = new Set(sheet.rows.map((row) => row.key));
  for (const session of frame.sessions) {
    for (const person of frame.people) {
      const key = `${session.key}.${person.key}`;
      if (known.has(key)) continue;
      const cells = { session: session.key, person: person.key, mark: "" };
      sheet.rows.push({ key, cells, formulas: [], hidden: false });
    }
  }
  return sheet;
}
