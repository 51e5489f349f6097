/** The places of our tables in the workbook, read in one exchange, or in two when something is new. */
import * as z from "zod";
import { UnitId, Year } from "../../domain/values/ids.ts";
import type { Binding } from "../sync/ports/workbook-port.ts";
import { parseKept } from "../sync/kept/kept-text.ts";
import { DATE_SYSTEM_RANGE, isDate1904 } from "./date-system.ts";
import {
  columnOffsets,
  findTable,
  KEY_SLOT,
  type KeptTable,
  Layout,
  type Slot,
  type TableColumn,
} from "./layout.ts";
import { LISTS_SHEET } from "./lists-sheet.ts";
import { AskedNotes } from "./notebook.ts";
import { Remembered } from "./remembered.ts";
import type { Conversation } from "./run-batch.ts";
import { loadNumber, numberIn } from "./writing-number.ts";

/** Other texts are kept under names without "#". */
export const LAYOUT_NOTE = "#layout";
export const BINDING_NOTE = "#binding";

const KeptBinding = z.object({ unit: UnitId, year: Year, forms: z.int() });

/** A table of ours and its place. Rows and columns are counted from 0; `top` is the first row below the captions. */
export interface Stand {
  readonly kept: KeptTable;
  readonly table: Excel.Table;
  readonly tableId: string;
  readonly sheet: Excel.Worksheet;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly width: number;
  /** Excel's column ids, in the order of the table. */
  readonly columnIds: readonly number[];
  /** Counted from the table's first column. */
  readonly offsets: ReadonlyMap<Slot, number>;
  readonly isProtected: boolean;
  readonly hasTotals: boolean;
  /** `null` when some rows are hidden and some are not. */
  readonly hidden: boolean | null;
  /** The number of our last writing on the sheet, and whether its cell is locked (rule S30). */
  readonly writing: number | undefined;
  readonly isNumberLocked: boolean;
}

export interface Survey {
  readonly binding: Binding | undefined;
  readonly layout: Layout;
  readonly stands: readonly Stand[];
  /** Tables that are not known as ours: the clerk's, copies of ours, and ours when what the workbook kept is lost. */
  readonly strangers: readonly Stranger[];
  /** Forms whose table is gone. */
  readonly gone: readonly string[];
  readonly sheetNames: readonly string[];
  readonly hasLists: boolean;
  readonly date1904: boolean;
  readonly notes: AskedNotes;
}

export interface Stranger {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly isProtected: boolean;
  readonly columns: readonly TableColumn[];
}

export interface AskedSurvey {
  readonly notes: AskedNotes;
  readonly tables: Excel.TableCollection;
  readonly worksheets: Excel.WorksheetCollection;
  readonly lists: Excel.Worksheet;
  readonly probe: Excel.Range;
  readonly loaded: Map<string, LoadedTable>;
}

/** @param names texts of the notebook to read in the same exchange */
export async function survey(
  context: Conversation,
  remembered: Remembered = new Remembered(),
  names: readonly string[] = [],
): Promise<Survey> {
  const asked = askSurvey(context, remembered, names);
  await context.sync();
  return answerSurvey(context, remembered, asked);
}

/** Queues the requests; call `answerSurvey` after the sync. */
export function askSurvey(
  context: Conversation,
  remembered: Remembered,
  names: readonly string[],
): AskedSurvey {
  const notes = new AskedNotes(context, remembered, [LAYOUT_NOTE, BINDING_NOTE, ...names]);
  const { tables, worksheets } = context.workbook;
  tables.load("items/id");
  worksheets.load("items/name");
  const lists = worksheets.getItemOrNullObject(LISTS_SHEET);
  lists.load("name");
  const probe = lists.getRange(DATE_SYSTEM_RANGE);
  probe.load("values");
  const loaded = new Map(remembered.tables.map((id) => [id, loadTable(tables.getItemOrNullObject(id))]));
  return { notes, tables, worksheets, lists, probe, loaded };
}

/** Takes another exchange when something was not remembered. */
export async function answerSurvey(
  context: Conversation,
  remembered: Remembered,
  { notes, tables, worksheets, lists, probe, loaded: known }: AskedSurvey,
): Promise<Survey> {
  const loaded = tables.items.map((table) => known.get(table.id) ?? loadTable(table));
  const isNew = tables.items.some(({ id }) => !known.has(id));
  if (notes.askRest() || isNew) await context.sync();

  const layout = parseNote(Layout, notes.text(LAYOUT_NOTE)) ?? { tables: [] };
  const placed = layout.tables.map((kept) => ({
    kept,
    table: findTable(
      kept,
      loaded.map((answer) => answer.named),
      layout,
    ),
  }));
  const stands = placed.flatMap(({ kept, table }) =>
    loaded.filter((answer) => answer.named === table).map((answer) => standOf(kept, answer)),
  );
  remembered.tables = tables.items.map(({ id }) => id);
  remembered.stands = stands;
  return {
    layout,
    binding: parseNote(KeptBinding, notes.text(BINDING_NOTE)),
    stands,
    strangers: loaded
      .filter(({ named }) => placed.every(({ table }) => table !== named))
      .map(({ named: { id, name }, columns, sheet }) => ({
        id,
        name,
        sheet,
        sheetName: sheet.name,
        isProtected: sheet.protection.protected,
        columns: columns.items,
      })),
    gone: placed.filter(({ table }) => table === undefined).map(({ kept }) => kept.form),
    sheetNames: worksheets.items.map((sheet) => sheet.name),
    hasLists: !lists.isNullObject,
    date1904: !lists.isNullObject && isDate1904(probe.values[0]?.[0]),
    notes,
  };
}

/** The table of a form, if it exists and its rows can be told apart. */
export function standOfForm(stands: readonly Stand[], form: string): Stand | undefined {
  return stands.find(({ kept, offsets }) => kept.form === form && offsets.has(KEY_SLOT));
}

/** Cells of a table by row and column counted from its first cell below the captions. */
export function cellsOf(
  stand: Stand,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Excel.Range {
  return stand.sheet.getRangeByIndexes(stand.top + row, stand.left + column, rows, columns);
}

interface LoadedTable {
  readonly named: Excel.Table;
  readonly columns: Excel.TableColumnCollection;
  readonly body: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly number: Excel.Range;
}

function loadTable(named: Excel.Table): LoadedTable {
  const { columns, worksheet: sheet } = named;
  named.load("id,name,showTotals");
  columns.load("items/id,items/name");
  const body = named.getDataBodyRange();
  body.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  sheet.load("id,name");
  sheet.protection.load("protected");
  return { named, columns, body, sheet, number: loadNumber(sheet) };
}

function standOf(kept: KeptTable, { named, columns, body, sheet, number }: LoadedTable): Stand {
  return {
    kept,
    table: named,
    tableId: named.id,
    sheet,
    sheetId: sheet.id,
    sheetName: sheet.name,
    top: body.rowIndex,
    left: body.columnIndex,
    rows: body.rowCount,
    width: body.columnCount,
    columnIds: columns.items.map(({ id }) => id),
    offsets: columnOffsets(kept, columns.items),
    isProtected: sheet.protection.protected,
    hasTotals: named.showTotals,
    hidden: body.rowHidden,
    writing: numberIn(number),
    isNumberLocked: number.format.protection.locked,
  };
}

/** Undefined for a text that cannot be parsed: the workbook must then be set up again. */
function parseNote<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  const kept = parseKept(schema, text);
  return kept.kind === "read" ? kept.value : undefined;
}
