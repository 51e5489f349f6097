import { type Line, type Sheet, SHEET_PARTS } from "./sheet.ts";
import type { Table } from "../table/table.ts";

/** Everything of a sheet beside its cells, piece by piece as text, so that two moments can be compared. */
export type SheetShape = Readonly<Record<string, string>>;

/** Excel for Windows has no undo for these. Source: office-js-docs-pr, excel/excel-add-ins-undo-capabilities.md. */
const WITHOUT_UNDO: ReadonlySet<string> = new Set(["name", "visibility", "protection", "password"]);
const PARTS = SHEET_PARTS.filter((part) => !WITHOUT_UNDO.has(part));
const TABLE = "table ";

export function shapeOf(sheet: Sheet): SheetShape {
  return {
    ...Object.fromEntries(PARTS.map((part) => [part, JSON.stringify(sheet[part])])),
    rows: JSON.stringify([...sheet.rows]),
    columns: JSON.stringify([...sheet.columns]),
    ...Object.fromEntries(
      sheet.tables.map((table) => [
        `${TABLE}${table.id}`,
        JSON.stringify({ ...table, filters: [...table.filters] }),
      ]),
    ),
  };
}

/** The pieces of `before` that `after` has otherwise; undefined for a table that was not there. */
export function reshaped(
  before: SheetShape,
  after: SheetShape,
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((piece) => before[piece] !== after[piece])
      .map((piece) => [piece, before[piece]]),
  );
}

export function putPiece(sheet: Sheet, piece: string, text: string | undefined): void {
  if (piece.startsWith(TABLE)) putTable(sheet, piece.slice(TABLE.length), text);
  else if (piece === "rows" || piece === "columns") {
    sheet[piece].clear();
    for (const [index, line] of JSON.parse(text ?? "[]") as [number, Line][]) sheet[piece].set(index, line);
  } else Object.assign(sheet, { [piece]: JSON.parse(text ?? "null") as unknown });
}

function putTable(sheet: Sheet, id: string, text: string | undefined): void {
  const here = sheet.tables.find((table) => table.id === id);
  if (text === undefined) {
    sheet.tables = sheet.tables.filter((table) => table !== here);
    return;
  }
  const { filters, ...rest } = JSON.parse(text) as Table & { readonly filters: Iterable<[number, never]> };
  const table: Table = { ...rest, filters: new Map(filters) };
  if (here === undefined) sheet.tables.push(table);
  else Object.assign(here, table);
}
