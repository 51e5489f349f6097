/** The place of a form's cell on its sheet, and the reverse. */
import { naturalKey } from "../../domain/forms/row.ts";
import { attendance } from "../../domain/forms/catalogue/attendance.ts";
import { type CellPlace, WorkbookError } from "../sync/ports/workbook-port.ts";
import { keyInLine, valuesAcross } from "./table/pivoted.ts";
import {
  isSystemSlot,
  KEY_SLOT,
  type KeptTable,
  NAME_SLOT,
  partOfSlot,
  sessionOfSlot,
  type Slot,
  STATUS_SLOT,
} from "./table/layout.ts";
import { lineOf, MARK } from "./table/matrix.ts";
import { rowPlaces } from "./table/row-places.ts";
import type { Snapshot } from "./reading/snapshot.ts";
import { cellsOf, standOfForm, type Stand } from "./table/stand.ts";
import { survey } from "./reading/survey.ts";
import type { Conversation } from "./excel/conversation.ts";

/**
 * A place with neither key nor line is any new row of the form: its first free line.
 * @throws WorkbookError `gone` when the row is not in the sheet
 */
export async function goTo(
  context: Conversation,
  snapshot: Snapshot,
  { form, key, field, line: typed }: CellPlace,
): Promise<void> {
  const stand = standOfForm((await survey(context, snapshot)).stands, form);
  if (stand === undefined) throw new WorkbookError("gone");
  if (key === "" && typed === undefined && stand.kept.layout === "whole") {
    const cells = cellsOf(stand, 0, 0, stand.rows, stand.width);
    cells.load("values");
    await context.look();
    return select(context, stand, { row: freeLine(stand, cells.values), key, field });
  }
  const keys = cellsOf(stand, 0, stand.offsets.get(KEY_SLOT) ?? 0, stand.rows, 1);
  keys.load("values");
  await context.look();
  const places = rowPlaces(stand.kept, () => stand.offsets.keys());
  const line = places.lineOfRow(key);
  const found =
    key === "" ? -1 : keys.values.findIndex(([own]) => own !== "" && places.lineOfCell(String(own)) === line);
  const row = found === -1 && typed !== undefined ? typed - 1 - stand.top : found;
  if (row < 0 || row >= stand.rows) throw new WorkbookError("gone");
  await select(context, stand, { row, key, field });
}

async function select(
  context: Conversation,
  stand: Stand,
  { row, key, field }: { readonly row: number; readonly key: string; readonly field: string },
): Promise<void> {
  stand.sheet.activate();
  cellsOf(stand, row, offsetOf(stand, key, field), 1, 1).select();
  await context.write();
}

/** The first line in which nothing of ours or the clerk's stands, else the one below: Excel then extends the table. */
function freeLine({ offsets, rows }: Stand, values: readonly (readonly unknown[])[]): number {
  const told = [...offsets].filter(([slot]) => slot === KEY_SLOT || !isSystemSlot(slot)).map(([, at]) => at);
  const free = values.findIndex((line) => told.every((at) => line[at] === ""));
  return free === -1 ? rows : free;
}

/** The cell that the clerk has selected; undefined outside our tables. */
export async function selectedPlace(
  context: Conversation,
  snapshot: Snapshot,
): Promise<CellPlace | undefined> {
  const cell = context.workbook.getActiveCell();
  cell.load("rowIndex,columnIndex");
  cell.worksheet.load("name");
  const { stands } = await survey(context, snapshot);
  const stand = stands.find(
    ({ sheetName, top, left, rows, width }) =>
      sheetName === cell.worksheet.name &&
      cell.rowIndex >= top &&
      cell.rowIndex < top + rows &&
      cell.columnIndex >= left &&
      cell.columnIndex < left + width,
  );
  const keyOffset = stand?.offsets.get(KEY_SLOT);
  if (stand === undefined || keyOffset === undefined) return undefined;
  const key = cellsOf(stand, cell.rowIndex - stand.top, keyOffset, 1, 1);
  key.load("values");
  await context.look();
  return placeOf(stand, String(key.values[0]?.[0] ?? ""), cell.columnIndex - stand.left);
}

function placeOf(stand: Stand, key: string, offset: number): CellPlace {
  const { form, layout } = stand.kept;
  const slot = [...stand.offsets].find(([, at]) => at === offset)?.[0] ?? "";
  if (layout === "whole") return { form, key, field: isSystemSlot(slot) ? "" : slot };
  if (layout === "pivoted") return pivotedPlace(stand.kept, key, slot);
  const session = sessionOfSlot(slot);
  // Beside the marks a line is about its person alone.
  if (session === undefined) return { form, key: key === "" ? "" : lineOf(key), field: "" };
  return { form, key: naturalKey(attendance, { session, person: key }) ?? "", field: MARK };
}

/** What a line is about stands for the first of its rows. */
function pivotedPlace(kept: KeptTable, line: string, slot: Slot): CellPlace {
  const { form } = kept;
  const { field, value } = partOfSlot(slot) ?? { field: slot, value: valuesAcross(kept)[0] };
  const key = line === "" || value === undefined ? "" : keyInLine(form, line, value);
  return { form, key, field: isSystemSlot(field) ? "" : field };
}

/** The first cell of the row when the matter concerns no single field, or one whose column is gone. */
function offsetOf(stand: Stand, key: string, field: string): number {
  const { offsets, kept } = stand;
  if (kept.layout === "matrix" && key === "") return offsets.get(NAME_SLOT) ?? 0;
  const wanted = kept.layout === "matrix" && field === "" ? MARK : field;
  const slot = rowPlaces(kept, () => offsets.keys()).slotOf(key, wanted);
  return offsets.get(slot ?? "") ?? firstField(stand) ?? offsets.get(STATUS_SLOT) ?? 0;
}

function firstField({ offsets }: Stand): number | undefined {
  return [...offsets].find(([slot]) => !isSystemSlot(slot))?.[1];
}
