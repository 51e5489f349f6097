/** Creates or updates the sheets of a register. The clerk's content stays as it is. */
import type { Language } from "../../domain/values/bilingual.ts";
import {
  type AddedColumns,
  type Binding,
  WorkbookError,
  type FormSheet,
} from "../sync/ports/workbook-port.ts";
import { firstSheetOf, removeIfBlank } from "./blank-sheet.ts";
import { dressRows, restoreRules } from "./dressing.ts";
import { addColumns, adopted, dressColumns, drawTable, keptOf, markCopies } from "./form-table.ts";
import { columnOffsets, KEY_SLOT, type KeptTable, type Layout, tableName } from "./layout.ts";
import { writeLists } from "./lists-sheet.ts";
import { writeNotes } from "./notebook.ts";
import { lookAtNames, peopleToAdd, restoreNames } from "./people-lines.ts";
import type { Remembered } from "./remembered.ts";
import { isSession, lostColumn, newColumns, type SheetColumn, sheetColumns } from "./sheet-columns.ts";
import { BINDING_NOTE, LAYOUT_NOTE, type Stand, type Survey, survey } from "./survey.ts";
import { quietly, writeChanges } from "./writing.ts";
import type { Conversation } from "./run-batch.ts";

export async function setUp(
  context: Conversation,
  remembered: Remembered,
  binding: Binding,
  sheets: readonly FormSheet[],
  language: Language,
): Promise<AddedColumns> {
  const found = await survey(context, remembered);
  let toForms: AddedColumns = {};
  await quietly(context, async () => {
    const { layout, added, drawn } = await makeWhatIsMissing(context, found, binding, sheets, language);
    await writeNotes(context, remembered, {
      [BINDING_NOTE]: JSON.stringify(binding),
      [LAYOUT_NOTE]: JSON.stringify(layout),
    });
    const made = await survey(context, remembered);
    const { stands } = made;
    markCopies(made, language);
    for (const stand of stands) {
      if (stand.isProtected) continue;
      const columns = added.get(stand.kept.form);
      if (columns !== undefined) dressColumns(stand, columns);
      if (drawn.has(stand.kept.form)) dressRows(stand, 0, stand.rows);
      else if (sheets.some(({ form }) => form === stand.kept.form)) restoreRules(stand);
    }
    await fillMatrices(context, stands, sheets);
    stands.find(({ kept }) => drawn.has(kept.form))?.sheet.activate();
    context.runtime.enableEvents = true;
    await context.sync();
    const first = firstSheetOf(found.sheetNames);
    if (first !== undefined && drawn.size > 0) await removeIfBlank(context, first);
    toForms = formColumnsOf(added);
  });
  return toForms;
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
 * Restores lost columns of ours, empty.
 * @throws WorkbookError `gone` when the whole table is gone
 */
export async function restoreColumns(
  context: Conversation,
  remembered: Remembered,
  form: string,
): Promise<void> {
  const found = await survey(context, remembered);
  const stand = found.stands.find(({ kept }) => kept.form === form);
  if (stand === undefined) throw new WorkbookError("gone");
  const lost = Object.entries(stand.kept.columns)
    .filter(([slot]) => !stand.offsets.has(slot))
    .map(([slot, { caption }]) => lostColumn(form, slot, caption));
  if (lost.length === 0) return;
  await quietly(context, async () => {
    const kept = await withColumns(context, stand, lost);
    const layout = JSON.stringify(replaced(found.layout, [kept]));
    await writeNotes(context, remembered, { [LAYOUT_NOTE]: layout });
    const again = (await survey(context, remembered)).stands.find((placed) => placed.kept.form === form);
    if (again !== undefined) dressColumns(again, lost);
    context.runtime.enableEvents = true;
    await context.sync();
  });
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
    const own = stand?.kept ?? (stranger === undefined ? undefined : adopted(stranger, sheet, lists));
    if (own === undefined) missing.push(sheet);
    else kept.push({ ...own, lists: { ...own.lists, ...lists } });
    if (stand === undefined) continue;
    const columns = newColumns(sheetColumns(sheet, language), new Set(Object.keys(stand.kept.columns)));
    // A protected sheet is used without the new columns of its form; a session must have its column.
    const wanted = stand.isProtected ? columns.filter(isSession) : columns;
    if (wanted.length > 0) added.set(sheet.form, wanted);
  }
  const drawn = missing.map((sheet) => drawTable(context, found, sheet, binding.year, language));
  await context.sync();
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
  await context.sync();
  const offsets = new Map(stand.offsets);
  const known = new Set(
    [...columnOffsets(stand.kept, loaded.items)].filter(([slot]) => offsets.has(slot)).map(([, at]) => at),
  );
  const fresh = columns.flatMap(({ slot, caption }) => {
    const at = loaded.items.findIndex((column, index) => column.name === caption && !known.has(index));
    const column = loaded.items[at];
    return column === undefined ? [] : [[slot, { id: column.id, caption: column.name }] as const];
  });
  return { ...stand.kept, columns: { ...stand.kept.columns, ...Object.fromEntries(fresh) } };
}

async function fillMatrices(
  context: Conversation,
  stands: readonly Stand[],
  sheets: readonly FormSheet[],
): Promise<void> {
  const matrices = sheets.flatMap((sheet) => {
    const stand = stands.find(({ kept, offsets }) => kept.form === sheet.form && offsets.has(KEY_SLOT));
    return sheet.matrix === undefined || stand === undefined
      ? []
      : [{ stand, people: sheet.matrix.people, names: lookAtNames(stand) }];
  });
  if (matrices.length === 0) return;
  await context.sync();
  const lacking = matrices.flatMap(({ stand, people, names }) => {
    const there = restoreNames(stand, names, people);
    return peopleToAdd(
      stand.kept.form,
      people.filter(({ key }) => !there.has(key)),
    );
  });
  const sync = (): Promise<void> => context.sync();
  if (lacking.length > 0) await writeChanges(context, stands, lacking, new Map(), sync, sync);
}

function replaced(layout: Layout, tables: readonly KeptTable[]): Layout {
  const forms = new Set(tables.map(({ form }) => form));
  return { tables: [...layout.tables.filter(({ form }) => !forms.has(form)), ...tables] };
}
