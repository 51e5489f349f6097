/** The sheet of a form: a title, and a table whose first column is the hidden key and whose last is the status. */
import { formSheetName } from "../../../domain/forms/sheet/form-sheet-layout.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { SHEET_TEXTS } from "../../../domain/texts/sheet/sheet.ts";
import { type FormSheet, WorkbookError } from "../../sync/ports/workbook-port.ts";
import {
  captionHeight,
  colourStates,
  dressCaptions,
  dressRows,
  everyCell,
  markNamedCells,
} from "../writing/dressing.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { SPARE_ROWS } from "../writing/growing.ts";
import { KEY_SLOT, type KeptTable, STATUS_SLOT, TABLE_PREFIX, tableName } from "../table/layout.ts";
import {
  formOf,
  limitsOfSlots,
  sheetAsMade,
  type SheetColumn,
  sheetColumns,
} from "../table/sheet-columns.ts";
import { NO_ID } from "../table/column-places.ts";
import { type FoundTable, type Stand, standOf } from "../table/stand.ts";
import type { Survey } from "../reading/survey.ts";
import { dressNumber } from "../table/writing-number.ts";
import type { Conversation } from "../excel/conversation.ts";

/** Title, hint and captions stay visible. */
const CAPTION_ROW = 2;
const TABLE_STYLE = "TableStyleLight9";
const COPY_COLOUR = "#A6A6A6";

/** Queues the sheet and its empty table. @returns the name of the table */
export function drawTable(
  context: Conversation,
  found: Survey,
  formSheet: FormSheet,
  year: number,
  language: Language,
): string {
  const form = formOf(formSheet.form);
  const columns = sheetColumns(formSheet, language);
  const sheet = context.workbook.worksheets.add(
    freeName(formSheetName(form, language), found.sheetNames, 31),
  );
  sheet.getRange("B1:B2").values = [[`${form.caption[language]} ${year}`], [hintOf(formSheet, language)]];
  sheet.getRange("B1").format.font.bold = true;
  sheet.getRange("B1").format.font.size = 14;
  sheet.getRange("B1").format.rowHeight = 24;
  sheet.getRange("B2").format.font.italic = true;
  dressNumber(sheet);
  const captions = sheet.getRangeByIndexes(CAPTION_ROW, 0, 1, columns.length);
  captions.numberFormat = everyCell("@");
  captions.values = [columns.map((column) => column.caption)];
  captions.format.rowHeight = captionHeight(columns);
  dressCaptions(captions, columns, (slot) => columns.findIndex((column) => column.slot === slot));
  const rows = formSheet.matrix === undefined ? SPARE_ROWS : Math.max(1, formSheet.matrix.people.length);
  const table = sheet.tables.add(sheet.getRangeByIndexes(CAPTION_ROW, 0, rows + 1, columns.length), true);
  const name = freeName(
    tableName(formSheet.form),
    found.strangers.map((own) => own.tableName),
    200,
  );
  table.name = name;
  table.style = TABLE_STYLE;
  sheet.getRange("A:A").columnHidden = true;
  colourStates(sheet.getRangeByIndexes(CAPTION_ROW + 1, columns.length - 1, MOST_ROWS, 1));
  markCells(sheet, { top: CAPTION_ROW + 1, left: 0, width: columns.length, status: columns.length - 1 });
  if (layoutOf(formSheet) === "whole") sheet.freezePanes.freezeRows(CAPTION_ROW + 1);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, CAPTION_ROW + 1, FROZEN_COLUMNS));
  return name;
}

/** The key, and what a line is about. */
const FROZEN_COLUMNS = 3;

function layoutOf({ matrix, pivot }: FormSheet): KeptTable["layout"] {
  if (matrix !== undefined) return "matrix";
  return pivot === undefined ? "whole" : "pivoted";
}

const HINTS = { whole: [], matrix: [SHEET_TEXTS.legend], pivoted: [SHEET_TEXTS.points] } as const;

/** A sheet that is no plain list says how it is read. */
function hintOf(sheet: FormSheet, language: Language): string {
  return [...HINTS[layoutOf(sheet)], SHEET_TEXTS.hint].map((text) => text[language]).join(" ");
}

/** State colours reach further down than any register does. */
const MOST_ROWS = 20_000;

/** Lets a sheet of before mark the cells that its status names. */
export function markOlderCells({ sheet, top, left, width, offsets }: Stand): void {
  const status = offsets.get(STATUS_SLOT);
  if (status !== undefined) markCells(sheet, { top, left, width, status });
}

interface Body {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  /** The column of states, counted from the left of the table. */
  readonly status: number;
}

function markCells(sheet: Excel.Worksheet, { top, left, width, status }: Body): void {
  markNamedCells(sheet.getRangeByIndexes(top, left + 1, MOST_ROWS, width - 1), {
    cell: cellName(top + 1, left + 2),
    status: cellName(top + 1, left + status + 1),
  });
}

/** The table of a form that nothing is kept about: drawn just now, or left when another program dropped what was kept. */
export function adopted(table: FoundTable, form: FormSheet): Stand {
  const sheets = form.pivot === undefined ? [form] : [form, sheetAsMade(form, "whole")];
  const [first, ...others] = sheets.flatMap((sheet) =>
    (["vi", "en"] as const).map((language) => standOf(newKept(table, sheet, language), table)),
  );
  if (first === undefined) throw new Error("no language");
  return others.reduce((best, stand) => (stand.offsets.size > best.offsets.size ? stand : best), first);
}

/** Columns are found by their captions, as those of a table whose ids are gone. */
function newKept({ tableId, tableName: name }: FoundTable, sheet: FormSheet, language: Language): KeptTable {
  return {
    form: sheet.form,
    layout: layoutOf(sheet),
    tableId,
    tableName: name,
    columns: soughtByCaption(sheetColumns(sheet, language)),
    lists: {},
    limits: limitsOfSlots(sheet),
  };
}

/** Columns whose ids are not known, because they have just been added, or are in doubt. */
export function soughtByCaption(
  columns: readonly Pick<SheetColumn, "slot" | "caption">[],
): KeptTable["columns"] {
  return Object.fromEntries(columns.map(({ slot, caption }) => [slot, { id: NO_ID, caption }]));
}

/** Marks a copied sheet as a copy. It is never read, because its keys would name rows twice (rule S1). */
export function markCopies({ stands, strangers }: Survey, language: Language): void {
  const own = new Set(stands.map((stand) => stand.sheetName));
  for (const { tableName: name, sheet, sheetName, isProtected } of strangers) {
    if (!name.startsWith(TABLE_PREFIX) || own.has(sheetName) || isProtected) continue;
    sheet.getRange("B1").values = [[SHEET_TEXTS.copy[language]]];
    sheet.tabColor = COPY_COLOUR;
  }
}

/**
 * Queues columns before the status column, and a lost key column first of all.
 * @throws WorkbookError on a protected sheet, to which no column can be added
 */
export function addColumns(
  { table, offsets, width, isProtected }: Stand,
  columns: readonly SheetColumn[],
): void {
  if (isProtected && columns.length > 0) throw new WorkbookError("protected");
  const keys = columns.filter(({ slot }) => slot === KEY_SLOT);
  for (const { caption } of keys) table.columns.add(0, undefined, caption);
  const at = (offsets.get(STATUS_SLOT) ?? width) + keys.length;
  for (const [index, { caption }] of columns.filter(({ slot }) => slot !== KEY_SLOT).entries())
    table.columns.add(at + index, undefined, caption);
}

/** Formats, lists and notes of columns that have just been added. */
export function dressColumns(stand: Stand, columns: readonly SheetColumn[]): void {
  const captions = stand.table.getHeaderRowRange();
  dressCaptions(captions, columns, (slot) => stand.offsets.get(slot));
  dressRows(stand, 0, stand.rows);
  const key = stand.offsets.get(KEY_SLOT);
  if (key !== undefined) captions.getCell(0, key).columnHidden = true;
}

/** Excel treats names that differ only in case as the same. */
function freeName(wanted: string, taken: readonly string[], longest: number): string {
  const pivoted = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `_${number}`;
    const name = `${wanted.slice(0, longest - ending.length)}${ending}`;
    if (!pivoted.has(name.toLowerCase())) return name;
  }
}
