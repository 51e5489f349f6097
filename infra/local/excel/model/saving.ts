import type { Cell } from "./sheet/cell.ts";
import type { Format } from "./format/format.ts";
import { WHOLE_SHEET } from "./area.ts";
import { renumberColumns } from "./table/renumbering.ts";
import { type Line, Sheet, SHEET_PARTS } from "./sheet/sheet.ts";
import type { Table } from "./table/table.ts";
import { WorkbookModel, type WorkbookOptions } from "./workbook.ts";

const FORMAT = "quan-triet workbook model 1";

type SavedCell = readonly [row: number, column: number, cell: Omit<Cell, "format">, format: number];
type SavedLine = readonly [index: number, line: Omit<Line, "format">, format: number];

/** Looks are written once and cells point to them; -1 is none. */
class Looks {
  readonly all: Format[] = [];
  readonly #numbers = new Map<Format, number>();

  number(format: Format | undefined): number {
    if (format === undefined) return -1;
    const known = this.#numbers.get(format) ?? this.all.push(format) - 1;
    this.#numbers.set(format, known);
    return known;
  }
}

function saveLines(lines: ReadonlyMap<number, Line>, looks: Looks): SavedLine[] {
  return [...lines].map(([index, { format, ...line }]) => [index, line, looks.number(format)]);
}

function saveSheet(sheet: Sheet, looks: Looks) {
  const cells: SavedCell[] = [];
  sheet.grid.each(WHOLE_SHEET, (row, column, { format, ...cell }) => {
    cells.push([row, column, cell, looks.number(format)]);
  });
  return {
    id: sheet.id,
    parts: Object.fromEntries(SHEET_PARTS.map((part) => [part, sheet[part]])),
    cells,
    rows: saveLines(sheet.rows, looks),
    columns: saveLines(sheet.columns, looks),
    tables: sheet.tables.map((table) => ({ ...table, filters: [...table.filters] })),
  };
}

function contents(model: WorkbookModel) {
  const looks = new Looks();
  const sheets = model.sheets.map((sheet) => saveSheet(sheet, looks));
  const { name, date1904, profile, culture, customXmlParts, selection, nextId, protection } = model;
  return {
    format: FORMAT,
    workbook: { name, date1904, profile, culture, customXmlParts, selection, nextId, protection },
    properties: [...model.properties],
    looks: looks.all,
    sheets,
  };
}

/** The file, with everything that Excel would keep: XML parts and very hidden sheets too. */
export function saveWorkbook(model: WorkbookModel): string {
  const text = JSON.stringify(contents(model));
  model.saved = text;
  model.isDirty = false;
  return text;
}

type Saved = Omit<ReturnType<typeof contents>, "sheets"> & {
  readonly sheets: readonly (Omit<ReturnType<typeof saveSheet>, "tables"> & {
    readonly tables: readonly (Omit<Table, "filters"> & { readonly filters: readonly [number, never][] })[];
  })[];
};

function openLines(into: Map<number, Line>, saved: readonly SavedLine[], looks: readonly Format[]): void {
  for (const [index, line, look] of saved) {
    const format = looks[look];
    into.set(index, format === undefined ? line : { ...line, format });
  }
}

function openSheet(saved: Saved["sheets"][number], looks: readonly Format[]): Sheet {
  const sheet = new Sheet(saved.id, "");
  Object.assign(sheet, saved.parts);
  for (const [row, column, cell, look] of saved.cells) {
    const format = looks[look];
    sheet.grid.put(row, column, format === undefined ? cell : { ...cell, format });
  }
  openLines(sheet.rows, saved.rows, looks);
  openLines(sheet.columns, saved.columns, looks);
  sheet.tables = saved.tables.map((table) => ({ ...table, filters: new Map(table.filters) }));
  return sheet;
}

/** Opens a file as `saveWorkbook` wrote it. @throws Error where the text is no such file. */
export function openSaved(text: string, options: WorkbookOptions = {}): WorkbookModel {
  const saved = JSON.parse(text) as Saved;
  if (saved.format !== FORMAT) throw new Error("This file was not saved by this workbook model.");
  const { nextId, customXmlParts, selection, protection, ...rest } = saved.workbook;
  const model = new WorkbookModel({ ...rest, ...options });
  model.sheets = saved.sheets.map((sheet) => openSheet(sheet, saved.looks));
  model.customXmlParts = customXmlParts;
  model.selection = selection;
  model.protection = protection;
  model.nextId = nextId;
  for (const [key, value] of saved.properties) model.properties.set(key, value);
  model.saved = text;
  if (model.switches.has("renumberedColumns")) renumberColumns(model);
  return model;
}

/** The file as it is on the disk: where it saves itself, with all that is in the workbook; undefined if it never was saved. */
export function fileOf(model: WorkbookModel): string | undefined {
  return model.switches.has("autosave") ? saveWorkbook(model) : model.saved;
}

/** Closes the file: what was not saved is lost. @returns the file as it is on the disk; undefined if it never was. */
export function closeWorkbook(model: WorkbookModel, save: boolean): string | undefined {
  if (save) saveWorkbook(model);
  model.isOpen = false;
  return fileOf(model);
}
