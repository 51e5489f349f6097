/** Creates or updates the sheets of a register. The clerk's content stays as it is. */
import type { Language } from "../../../domain/values/bilingual.ts";
import {
  type AddedColumns,
  type Binding,
  WorkbookError,
  type FormSheet,
} from "../../sync/ports/workbook-port.ts";
import { sendPlans } from "../writing/send-plans.ts";
import { firstSheetOf, removeIfBlank } from "./blank-sheet.ts";
import { placeColumns } from "../table/column-places.ts";
import { type Conversation, unheard } from "../excel/conversation.ts";
import { dressRows, restoreRules } from "../writing/dressing.ts";
import { FormPlan } from "../writing/form-plan.ts";
import { addColumns, adopted, dressColumns, drawTable, keptOf, markCopies } from "./form-table.ts";
import { type KeptTable, type Layout, tableName } from "../table/layout.ts";
import { writeLists } from "./lists-sheet.ts";
import { writeNotes } from "../notebook/notebook.ts";
import { peopleLines, renumbered } from "./people-lines.ts";
import { readTables } from "../reading/reading.ts";
import { isSession, lostColumn, newColumns, type SheetColumn, sheetColumns } from "../table/sheet-columns.ts";
import type { Snapshot } from "../reading/snapshot.ts";
import { type Stand, standOfForm } from "../table/stand.ts";
import { BINDING_NOTE, LAYOUT_NOTE, type Survey, survey } from "../reading/survey.ts";
import { dressNumber } from "../table/writing-number.ts";

export async function setUp(
  context: Conversation,
  snapshot: Snapshot,
  binding: Binding,
  sheets: readonly FormSheet[],
  language: Language,
): Promise<AddedColumns> {
  const found = await survey(context, snapshot);
  return unheard(context, async () => {
    const { layout, added, drawn } = await makeWhatIsMissing(context, found, binding, sheets, language);
    await writeNotes(context, snapshot.notes, {
      [BINDING_NOTE]: JSON.stringify(binding),
      [LAYOUT_NOTE]: JSON.stringify(layout),
    });
    const made = await survey(context, snapshot);
    const { stands } = made;
    markCopies(made, language);
    for (const stand of stands) {
      if (stand.isProtected) continue;
      dressNumber(stand.sheet);
      const columns = added.get(stand.kept.form);
      if (columns !== undefined) dressColumns(stand, columns);
      if (drawn.has(stand.kept.form)) dressRows(stand, 0, stand.rows);
      else if (sheets.some(({ form }) => form === stand.kept.form)) restoreRules(stand);
    }
    stands.find(({ kept }) => drawn.has(kept.form))?.sheet.activate();
    await fillMatrices(context, stands, sheets);
    const first = firstSheetOf(found.sheetNames);
    if (first !== undefined && drawn.size > 0) await removeIfBlank(context, first);
    return formColumnsOf(added);
  });
}

/**
 * Columns of sessions are filled with their crossings; a new column of a form stays empty although its rows may have values.
 */
function formColumnsOf(added: Made["added"]): AddedColumns {
  const fields = [...added].map(
    ([form, columns]) =>
      [form, columns.filter((column) => !isSession(column)).map(({ slot }) => slot)] as const,
  );
  return Object.fromEntries(fields.filter(([, slots]) => slots.length > 0));
}

/**
 * Restores lost columns of ours, empty. Where it is in doubt which column is which, the captions decide from now on.
 * @throws WorkbookError `gone` when the whole table is gone
 */
export async function restoreColumns(context: Conversation, snapshot: Snapshot, form: string): Promise<void> {
  const found = await survey(context, snapshot);
  const stand = found.stands.find(({ kept }) => kept.form === form);
  if (stand === undefined) throw new WorkbookError("gone");
  const lost = Object.entries(stand.kept.columns)
    .filter(([slot]) => !stand.offsets.has(slot))
    .map(([slot, { caption }]) => lostColumn(form, slot, caption));
  if (lost.length === 0 && stand.columnsBy === "ids") return;
  await unheard(context, async () => {
    const kept = lost.length === 0 ? asItStands(stand) : await withColumns(context, stand, lost);
    const layout = JSON.stringify(replaced(found.layout, [kept]));
    await writeNotes(context, snapshot.notes, { [LAYOUT_NOTE]: layout });
    const again = (await survey(context, snapshot)).stands.find((placed) => placed.kept.form === form);
    if (again !== undefined) dressColumns(again, lost);
  });
}

/** What is kept of a table, with the ids and captions that its columns have now: the next look goes by the ids again (rule S33). */
function asItStands({ kept, offsets, columnIds, captions }: Stand): KeptTable {
  const columns = Object.entries(kept.columns).map(([slot, known]) => {
    const offset = offsets.get(slot);
    const [id, caption] = offset === undefined ? [] : [columnIds[offset], captions[offset]];
    return [slot, id === undefined || caption === undefined ? known : { id, caption }] as const;
  });
  return { ...kept, columns: Object.fromEntries(columns) };
}

interface Made {
  readonly layout: Layout;
  readonly drawn: ReadonlySet<string>;
  readonly added: ReadonlyMap<string, readonly SheetColumn[]>;
}

async function makeWhatIsMissing(
  context: Conversation,
  found: Survey,
  binding: Binding,
  sheets: readonly FormSheet[],
  language: Language,
): Promise<Made> {
  const places = await writeLists(context, found.hasLists, found.layout, sheets);
  const kept: KeptTable[] = [];
  const added = new Map<string, readonly SheetColumn[]>();
  const missing: FormSheet[] = [];
  for (const sheet of sheets) {
    const lists = places.get(sheet.form) ?? {};
    const stand = found.stands.find((placed) => placed.kept.form === sheet.form);
    const stranger = found.strangers.find(({ name }) => name === tableName(sheet.form));
    const known = stand === undefined || stand.columnsBy === "unclear" ? stand?.kept : asItStands(stand);
    const own = known ?? (stranger === undefined ? undefined : adopted(stranger, sheet, lists));
    if (own === undefined) missing.push(sheet);
    else {
      const columns = stand === undefined ? own.columns : renumbered(stand, own.columns, language);
      kept.push({ ...own, columns, lists: { ...own.lists, ...lists } });
    }
    if (stand === undefined) continue;
    const columns = newColumns(sheetColumns(sheet, language), new Set(Object.keys(stand.kept.columns)));
    // A protected sheet is used without the new columns of its form; a session must have its column.
    const wanted = stand.isProtected ? columns.filter(isSession) : columns;
    if (wanted.length > 0) added.set(sheet.form, wanted);
  }
  const drawn = missing.map((sheet) => drawTable(context, found, sheet, binding.year, language));
  await context.write();
  kept.push(...drawn.map((table) => keptOf(table, places.get(table.form.form) ?? {})));
  for (const [form, columns] of added) {
    const stand = found.stands.find((placed) => placed.kept.form === form);
    if (stand === undefined) continue;
    const grown = await withColumns(context, stand, columns);
    const lists = places.get(form) ?? {};
    kept.splice(
      kept.findIndex((table) => table.form === form),
      1,
      { ...grown, lists: { ...grown.lists, ...lists } },
    );
  }
  return { layout: replaced(found.layout, kept), added, drawn: new Set(missing.map(({ form }) => form)) };
}

/** @throws WorkbookError on a protected sheet, to which no column can be added */
async function withColumns(
  context: Conversation,
  stand: Stand,
  columns: readonly SheetColumn[],
): Promise<KeptTable> {
  if (stand.isProtected) throw new WorkbookError("protected");
  addColumns(stand, columns);
  const { columns: loaded } = stand.table;
  loaded.load("items/id,items/name");
  await context.write();
  const kept = asItStands(stand);
  const known = new Set(placeColumns(kept, loaded.items).offsets.values());
  const fresh = columns.flatMap(({ slot, caption }) => {
    const at = loaded.items.findIndex((column, index) => column.name === caption && !known.has(index));
    const column = loaded.items[at];
    return column === undefined ? [] : [[slot, { id: column.id, caption: column.name }] as const];
  });
  return { ...kept, columns: { ...kept.columns, ...Object.fromEntries(fresh) } };
}

async function fillMatrices(
  context: Conversation,
  stands: readonly Stand[],
  sheets: readonly FormSheet[],
): Promise<void> {
  const people = new Map(
    sheets.flatMap(({ form, matrix }) => (matrix === undefined ? [] : [[form, matrix.people]])),
  );
  const matrices = [...people.keys()].flatMap((form) => standOfForm(stands, form) ?? []);
  const tables = await readTables(context, matrices);
  const plans = tables.map((table) => {
    const { cells, inserts } = peopleLines(table, people.get(table.stand.kept.form) ?? []);
    return new FormPlan(table, inserts, () => undefined, cells);
  });
  await sendPlans(context, { plans, writing: undefined, sendLast: undefined });
}

function replaced(layout: Layout, tables: readonly KeptTable[]): Layout {
  const forms = new Set(tables.map(({ form }) => form));
  return { tables: [...layout.tables.filter(({ form }) => !forms.has(form)), ...tables] };
}
