/** The sheet of a form: a title, and a table whose first column is the hidden key and whose last is the status. */
import { formSheetName } from "../../../domain/forms/sheet/form-sheet-layout.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { SHEET_TEXTS } from "../../../domain/texts/sheet/sheet.ts";
import type { FormSheet } from "../../sync/ports/workbook-port.ts";
import { captionHeight, colourStates, dressCaptions, dressRows, everyCell } from "../writing/dressing.ts";
import { SPARE_ROWS } from "../writing/growing.ts";
import { KEY_SLOT, type KeptTable, STATUS_SLOT, TABLE_PREFIX, tableName } from "../table/layout.ts";
import { formOf, type SheetColumn, sheetColumns } from "../table/sheet-columns.ts";
import type { Stand } from "../table/stand.ts";
import type { Stranger, Survey } from "../reading/survey.ts";
import { dressNumber } from "../table/writing-number.ts";
import type { TableColumn } from "../table/column-places.ts";
import type { Conversation } from "../excel/conversation.ts";

/** Title, hint and captions stay visible. */
const CAPTION_ROW = 2;
const TABLE_STYLE = "TableStyleLight9";
const COPY_COLOUR = "#A6A6A6";

export interface DrawnTable {
  readonly columns: readonly SheetColumn[];
  readonly table: Excel.Table;
  readonly loaded: Excel.TableColumnCollection;
  readonly form: FormSheet;
}

/** Queues the sheet and its empty table. Their ids are available for `keptOf` after the sync. */
export function drawTable(
  context: Conversation,
  found: Survey,
  formSheet: FormSheet,
  year: number,
  language: Language,
): DrawnTable {
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
  table.name = freeName(
    tableName(formSheet.form),
    found.strangers.map(({ name }) => name),
    200,
  );
  table.style = TABLE_STYLE;
  sheet.getRange("A:A").columnHidden = true;
  colourStates(sheet.getRangeByIndexes(CAPTION_ROW + 1, columns.length - 1, MOST_ROWS, 1));
  if (formSheet.matrix === undefined) sheet.freezePanes.freezeRows(CAPTION_ROW + 1);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, CAPTION_ROW + 1, 3));
  table.load("id,name");
  const loaded = table.columns;
  loaded.load("items/id,items/name");
  return { columns, table, loaded, form: formSheet };
}

/** A sheet of marks says what they mean. */
function hintOf({ matrix }: FormSheet, language: Language): string {
  const texts = matrix === undefined ? [SHEET_TEXTS.hint] : [SHEET_TEXTS.legend, SHEET_TEXTS.hint];
  return texts.map((text) => text[language]).join(" ");
}

/** State colours reach further down than any register does. */
const MOST_ROWS = 20_000;

export function keptOf({ columns, table, loaded, form }: DrawnTable, lists: KeptTable["lists"]): KeptTable {
  return {
    form: form.form,
    layout: form.matrix === undefined ? "whole" : "matrix",
    tableId: table.id,
    tableName: table.name,
    columns: matched(columns, loaded.items, (_, index) => index),
    lists,
  };
}

/** A table with our name and captions, for a workbook that lost what it kept about it. */
export function adopted(
  stranger: Stranger,
  form: FormSheet,
  lists: KeptTable["lists"],
): KeptTable | undefined {
  const inBoth = [sheetColumns(form, "vi"), sheetColumns(form, "en")];
  const columns = inBoth
    .map((expected) =>
      matched(expected, stranger.columns, (column) =>
        stranger.columns.findIndex(({ name }) => name === column.caption),
      ),
    )
    .toSorted((left, right) => Object.keys(right).length - Object.keys(left).length)[0];
  if (columns?.[KEY_SLOT] === undefined) return undefined;
  const layout = form.matrix === undefined ? "whole" : "matrix";
  return { form: form.form, layout, tableId: stranger.id, tableName: stranger.name, columns, lists };
}

/** Marks a copied sheet as a copy. It is never read, because its keys would name rows twice (rule S1). */
export function markCopies({ stands, strangers }: Survey, language: Language): void {
  const own = new Set(stands.map((stand) => stand.sheetName));
  for (const { name, sheet, sheetName, isProtected } of strangers) {
    if (!name.startsWith(TABLE_PREFIX) || own.has(sheetName) || isProtected) continue;
    sheet.getRange("B1").values = [[SHEET_TEXTS.copy[language]]];
    sheet.tabColor = COPY_COLOUR;
  }
}

/** Adds columns before the status column, and a lost key column first of all. Their ids are available after the sync. */
export function addColumns(stand: Stand, columns: readonly SheetColumn[]): void {
  for (const { slot, caption } of columns) {
    if (slot === KEY_SLOT) stand.table.columns.add(0, undefined, caption);
  }
  const shift = columns.some(({ slot }) => slot === KEY_SLOT) ? 1 : 0;
  const status = stand.offsets.get(STATUS_SLOT);
  let at = (status ?? stand.width) + shift;
  for (const { slot, caption } of columns) {
    if (slot === KEY_SLOT) continue;
    stand.table.columns.add(at, undefined, caption);
    at += 1;
  }
}

/** Formats, lists and notes of columns that have just been added. */
export function dressColumns(stand: Stand, columns: readonly SheetColumn[]): void {
  const captions = stand.table.getHeaderRowRange();
  dressCaptions(captions, columns, (slot) => stand.offsets.get(slot));
  dressRows(stand, 0, stand.rows);
  const key = stand.offsets.get(KEY_SLOT);
  if (key !== undefined) captions.getCell(0, key).columnHidden = true;
}

function matched(
  columns: readonly SheetColumn[],
  found: readonly TableColumn[],
  indexOf: (column: SheetColumn, index: number) => number,
): KeptTable["columns"] {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const at = found[indexOf(column, index)];
      return at === undefined ? [] : [[column.slot, { id: at.id, caption: at.name }]];
    }),
  );
}

/** Excel treats names that differ only in case as the same. */
function freeName(wanted: string, taken: readonly string[], longest: number): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `_${number}`;
    const name = `${wanted.slice(0, longest - ending.length)}${ending}`;
    if (!folded.has(name.toLowerCase())) return name;
  }
}
