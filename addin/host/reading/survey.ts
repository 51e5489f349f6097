/** The places of our tables in the workbook, asked in one exchange, or in two when something is new. */
import * as z from "zod";
import { UnitId, Year } from "../../../domain/values/ids.ts";
import type { Binding } from "../../sync/ports/workbook-port.ts";
import { parseKept } from "../../sync/kept/kept-text.ts";
import type { Conversation } from "../excel/conversation.ts";
import { DATE_SYSTEM_RANGE, isDate1904, isDayFirst } from "./date-system.ts";
import { findTable, Layout, LISTS_SHEET } from "../table/layout.ts";
import { AskedNotes } from "../notebook/notebook.ts";
import type { Snapshot } from "./snapshot.ts";
import { type FoundTable, type Stand, standOf } from "../table/stand.ts";
import { loadNumber, numberIn } from "../table/writing-number.ts";

/** Other texts are kept under names without "#". */
export const LAYOUT_NOTE = "#layout";
export const BINDING_NOTE = "#binding";

const KeptBinding = z.object({ unit: UnitId, year: Year, forms: z.int() });

export interface Survey {
  readonly binding: Binding | undefined;
  readonly layout: Layout;
  readonly stands: readonly Stand[];
  /** Tables that are not known as ours: the clerk's, copies of ours, and ours when what the workbook kept is lost. */
  readonly strangers: readonly FoundTable[];
  /** Forms whose table is gone. */
  readonly gone: readonly string[];
  readonly sheetNames: readonly string[];
  readonly hasLists: boolean;
  readonly date1904: boolean;
  /** Whether this Excel reads "05/03" as the fifth of March (rule S35). */
  readonly dayFirst: boolean;
  readonly notes: AskedNotes;
}

/** @param names texts of the notebook to read in the same exchange */
export async function survey(
  context: Conversation,
  snapshot: Snapshot,
  names: readonly string[] = [],
): Promise<Survey> {
  const answer = askSurvey(context, snapshot, names);
  await context.look();
  return answer();
}

/** Queues the requests. Call the result after the look; it takes another one when something was not known before. */
export function askSurvey(
  context: Conversation,
  snapshot: Snapshot,
  names: readonly string[],
): () => Promise<Survey> {
  const notes = new AskedNotes(context, snapshot.notes, [LAYOUT_NOTE, BINDING_NOTE, ...names]);
  const { tables, worksheets } = context.workbook;
  tables.load("items/id");
  worksheets.load("items/name");
  const lists = worksheets.getItemOrNullObject(LISTS_SHEET);
  lists.load("name");
  const probe = lists.getRange(DATE_SYSTEM_RANGE);
  probe.load("values");
  const { datetimeFormat } = context.application.cultureInfo;
  datetimeFormat.load("shortDatePattern");
  const known = new Map(snapshot.tableIds.map((id) => [id, loadTable(tables.getItemOrNullObject(id))]));
  return async () => {
    const loaded = tables.items.map((table) => known.get(table.id) ?? loadTable(table));
    const isNew = tables.items.some(({ id }) => !known.has(id));
    if (notes.askRest() || isNew) await context.look();

    const layout = parseNote(Layout, notes.text(LAYOUT_NOTE)) ?? { tables: [] };
    const named = loaded.map(({ named: { id, name } }) => ({ id, name }));
    const found = loaded.map(foundTable);
    const placed = layout.tables.map((kept) => {
      const { id } = findTable(kept, named, layout) ?? {};
      return { kept, table: found.find(({ tableId }) => tableId === id) };
    });
    const stands = placed.flatMap(({ kept, table }) => (table === undefined ? [] : [standOf(kept, table)]));
    snapshot.tableIds = tables.items.map(({ id }) => id);
    snapshot.stands = stands;
    return {
      layout,
      binding: parseNote(KeptBinding, notes.text(BINDING_NOTE)),
      stands,
      strangers: found.filter((own) => placed.every(({ table }) => table !== own)),
      gone: placed.filter(({ table }) => table === undefined).map(({ kept }) => kept.form),
      sheetNames: worksheets.items.map((sheet) => sheet.name),
      hasLists: !lists.isNullObject,
      date1904: !lists.isNullObject && isDate1904(probe.values[0]?.[0]),
      dayFirst: isDayFirst(datetimeFormat.shortDatePattern),
      notes,
    };
  };
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

function foundTable({ named, columns, body, sheet, number }: LoadedTable): FoundTable {
  return {
    table: named,
    tableId: named.id,
    tableName: named.name,
    sheet,
    sheetId: sheet.id,
    sheetName: sheet.name,
    top: body.rowIndex,
    left: body.columnIndex,
    rows: body.rowCount,
    width: body.columnCount,
    columnIds: columns.items.map(({ id }) => id),
    captions: columns.items.map(({ name }) => name),
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
