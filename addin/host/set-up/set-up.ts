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
import type { Conversation } from "../excel/conversation.ts";
import { isUnexplained } from "../excel/refusals.ts";
import { dressRows, restoreRules } from "../writing/dressing.ts";
import { FormPlan } from "../writing/form-plan.ts";
import {
  addColumns,
  adopted,
  dressColumns,
  drawTable,
  markCopies,
  markOlderCells,
  soughtByCaption,
} from "./form-table.ts";
import { KEY_SLOT, type KeptTable, type Layout, tableName } from "../table/layout.ts";
import { writeLists } from "./lists-sheet.ts";
import { writeNotes } from "../notebook/notebook.ts";
import { peopleLines, renameOlder } from "./people-lines.ts";
import { readTables } from "../reading/reading.ts";
import {
  isOfFrame,
  limitsOfSlots,
  lostColumn,
  newColumns,
  sheetAsMade,
  type SheetColumn,
  sheetColumns,
} from "../table/sheet-columns.ts";
import type { Snapshot } from "../reading/snapshot.ts";
import { asItStands, type Stand, standOf, standOfForm } from "../table/stand.ts";
import { BINDING_NOTE, LAYOUT_NOTE, type Survey, survey } from "../reading/survey.ts";
import { dressNumber } from "../table/writing-number.ts";

export interface WantedSheets {
  readonly sheets: readonly FormSheet[];
  readonly language: Language;
  /** False while others may have the workbook open and the clerk was not asked. */
  readonly mayAdd: boolean;
}

/**
 * @throws WorkbookError `shared` when sheets must be added and may not, `not-added` when Excel refused them; nothing was written then.
 * Source: office-js#1813
 */
export async function setUp(
  context: Conversation,
  snapshot: Snapshot,
  binding: Binding,
  { sheets, language, mayAdd }: WantedSheets,
): Promise<AddedColumns> {
  const found = await survey(context, snapshot);
  const missing = sheets.filter((sheet) => standFor(sheet, found) === undefined);
  if (missing.length > 0 && !mayAdd) throw new WorkbookError("shared");
  const added = new Map(
    sheets.flatMap((sheet): (readonly [string, readonly SheetColumn[]])[] => {
      const stand = found.stands.find(({ kept }) => kept.form === sheet.form);
      if (stand === undefined) return [];
      const made = sheetAsMade(sheet, stand.kept.layout);
      const columns = newColumns(sheetColumns(made, language), new Set(Object.keys(stand.kept.columns)));
      // A protected sheet is used without the new columns of its form; a session or a criterion must have its column.
      const wanted = stand.isProtected ? columns.filter(isOfFrame) : columns;
      return wanted.length === 0 ? [] : [[sheet.form, wanted]];
    }),
  );
  const older = new Set(found.stands.filter(isUnmarked).map(({ kept }) => kept.form));
  const addAll = async () => {
    const lists = await writeLists(context, found.hasLists, found.layout, sheets);
    const drawn = new Map(
      missing.map((sheet) => [sheet.form, drawTable(context, found, sheet, binding.year, language)]),
    );
    for (const stand of found.stands) {
      renameOlder(stand, language);
      const columns = added.get(stand.kept.form);
      if (columns !== undefined) addColumns(stand, columns);
    }
    await context.write();
    return { lists, drawn };
  };
  const { lists, drawn } = await addAll().catch((error: unknown) => {
    const isOfSheets = missing.length > 0 || !found.hasLists;
    throw isOfSheets && isUnexplained(error) ? new WorkbookError("not-added", { cause: error }) : error;
  });
  const made = await survey(context, snapshot);
  const stands = sheets.flatMap((sheet): readonly Stand[] => {
    const stand = standFor(sheet, made, drawn.get(sheet.form));
    const own = lists.get(sheet.form);
    return stand === undefined ? [] : [withColumns(stand, added.get(sheet.form) ?? [], sheet, own)];
  });
  await keepLayout(context, snapshot, made, stands, { [BINDING_NOTE]: JSON.stringify(binding) });
  markCopies({ ...made, stands: [...made.stands, ...stands] }, language);
  for (const stand of stands) {
    if (stand.isProtected) continue;
    dressNumber(stand.sheet);
    const columns = added.get(stand.kept.form);
    if (older.has(stand.kept.form)) markOlderCells(stand);
    if (columns !== undefined) dressColumns(stand, columns);
    if (drawn.has(stand.kept.form)) dressRows(stand, 0, stand.rows);
    else restoreRules(stand);
  }
  stands.find(({ kept }) => drawn.has(kept.form))?.sheet.activate();
  await fillMatrices(context, stands, sheets);
  await context.write();
  const first = firstSheetOf(found.sheetNames);
  if (first !== undefined && drawn.size > 0) await removeIfBlank(context, first);
  return formColumnsOf(added);
}

/** Whether wrong cells are not marked on the sheet, which may be mended. */
export function isUnmarked({ kept, isProtected }: Stand): boolean {
  return kept.marksCells !== true && !isProtected;
}

/** The table of a form: ours, or one with this name, our captions and a column of keys. */
function standFor(
  sheet: FormSheet,
  { stands, strangers }: Survey,
  name: string = tableName(sheet.form),
): Stand | undefined {
  const adoptable = strangers
    .filter((table) => table.tableName === name)
    .map((table) => adopted(table, sheet));
  return (
    stands.find(({ kept }) => kept.form === sheet.form) ??
    adoptable.find(({ offsets }) => offsets.has(KEY_SLOT))
  );
}

/** The table with these columns, which were added under their captions. */
function withColumns(
  stand: Stand,
  columns: readonly SheetColumn[],
  sheet: FormSheet,
  lists: KeptTable["lists"] = {},
): Stand {
  const { kept } = stand;
  const all = {
    ...kept,
    columns: { ...kept.columns, ...soughtByCaption(columns) },
    lists: { ...kept.lists, ...lists },
    marksCells: kept.marksCells === true || !stand.isProtected,
    limits: { ...kept.limits, ...limitsOfSlots(sheetAsMade(sheet, kept.layout)) },
  };
  return { ...standOf(all, stand), kept: asItStands(standOf(all, stand)) };
}

/**
 * Columns of sessions and criteria are filled with their rows; a new column of a form stays empty although its rows may have values.
 */
function formColumnsOf(added: ReadonlyMap<string, readonly SheetColumn[]>): AddedColumns {
  const fields = [...added].map(
    ([form, columns]) =>
      [form, columns.filter((column) => !isOfFrame(column)).map(({ slot }) => slot)] as const,
  );
  return Object.fromEntries(fields.filter(([, slots]) => slots.length > 0));
}

/**
 * Restores lost columns of ours, empty. Where it is in doubt which column is which, the captions decide from now on.
 * @throws WorkbookError `gone` when the whole table is gone
 */
export async function restoreColumns(context: Conversation, snapshot: Snapshot, form: string): Promise<void> {
  const { stands } = await survey(context, snapshot);
  const stand = stands.find(({ kept }) => kept.form === form);
  if (stand === undefined) throw new WorkbookError("gone");
  const lost = Object.entries(stand.kept.columns)
    .filter(([slot]) => !stand.offsets.has(slot))
    .map(([slot, { caption }]) => lostColumn(form, slot, caption));
  if (lost.length === 0 && stand.columnsBy === "ids") return;
  addColumns(stand, lost);
  await context.write();
  const made = await survey(context, snapshot);
  const again = made.stands.find(({ kept }) => kept.form === form);
  if (again === undefined) return;
  const columns = Object.entries(again.kept.columns).map(([slot, { caption }]) => ({ slot, caption }));
  const sought = { ...again.kept, columns: soughtByCaption(columns) };
  const whole = again.columnsBy === "unclear" ? standOf(sought, again) : again;
  await keepLayout(context, snapshot, made, [{ ...whole, kept: asItStands(whole) }], {});
  dressColumns(whole, lost);
  await context.write();
}

/** Keeps what is known of these tables beside that of the others. */
async function keepLayout(
  context: Conversation,
  snapshot: Snapshot,
  made: Survey,
  stands: readonly Stand[],
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const layout: Layout = {
    tables: replaced(
      made.layout.tables,
      stands.map(({ kept }) => kept),
      ({ form }) => form,
    ),
  };
  await writeNotes(context, snapshot.notes, { ...texts, [LAYOUT_NOTE]: JSON.stringify(layout) });
  snapshot.stands = replaced(made.stands, stands, ({ kept }) => kept.form);
}

/** The new ones in the places of the old, so that forms stay in their order; others follow. */
function replaced<T>(old: readonly T[], renewed: readonly T[], nameOf: (one: T) => string): T[] {
  const byName = new Map(renewed.map((one) => [nameOf(one), one]));
  const there = new Set(old.map(nameOf));
  return [
    ...old.map((one) => byName.get(nameOf(one)) ?? one),
    ...renewed.filter((one) => !there.has(nameOf(one))),
  ];
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
  await sendPlans(context, { plans });
}
