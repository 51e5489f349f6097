import { area } from "../area.ts";
import { ExcelError, invalidArgument, itemAlreadyExists } from "../excel-error.ts";
import { requireOpenStructure } from "./protection.ts";
import { Sheet, type Visibility } from "./sheet.ts";
import { renameInFormulas } from "../formula/follow.ts";
import type { WorkbookModel } from "../workbook.ts";

/** Source: excel-add-ins-worksheets.md and Excel's own dialogue. "History" is reserved. */
function isSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !/[[\]:*?/\\]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}

function requireFreeName(model: WorkbookModel, name: string, self?: Sheet): void {
  if (!isSheetName(name)) throw invalidArgument();
  const other = model.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other !== self) throw itemAlreadyExists();
}

function freeSheetName(model: WorkbookModel): string {
  const taken = new Set(model.sheets.map((one) => one.name.toLowerCase()));
  let n = 1;
  while (taken.has(`sheet${n}`)) n++;
  return `Sheet${n}`;
}

/** The new sheet comes last and is not activated. */
export function addSheet(model: WorkbookModel, name = freeSheetName(model)): Sheet {
  requireOpenStructure(model);
  requireFreeName(model, name);
  const sheet = new Sheet(model.newGuid(), name);
  model.sheets.push(sheet);
  model.changedSheet("sheetAdded", sheet);
  return sheet;
}

export function renameSheet(model: WorkbookModel, sheet: Sheet, name: string): void {
  requireOpenStructure(model);
  requireFreeName(model, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  renameInFormulas(model, before, name);
  sheet.name = name;
  model.changed({
    kind: "sheetRenamed",
    sheetId: sheet.id,
    area: area(0, 0),
    names: { before, after: name },
  });
}

function isLastVisible(model: WorkbookModel, sheet: Sheet): boolean {
  return (
    sheet.visibility === "Visible" &&
    model.sheets.every((one) => one === sheet || one.visibility !== "Visible")
  );
}

function leave(model: WorkbookModel, sheet: Sheet): void {
  if (model.selection.sheetId !== sheet.id) return;
  const index = model.sheets.indexOf(sheet);
  const order = [...model.sheets.slice(index + 1), ...model.sheets.slice(0, index).toReversed()];
  const next = order.find((one) => one.visibility === "Visible");
  if (next !== undefined) activate(model, next);
}

/** A workbook keeps one visible sheet; a very hidden one must be shown before it can be deleted. */
export function deleteSheet(model: WorkbookModel, sheet: Sheet): void {
  requireOpenStructure(model);
  if (isLastVisible(model, sheet))
    throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  // Source: the declaration of Worksheet.delete.
  if (sheet.visibility === "VeryHidden")
    throw new ExcelError("InvalidOperation", "The operation attempted is invalid on the object.");
  leave(model, sheet);
  renameInFormulas(model, sheet.name, undefined);
  model.sheets = model.sheets.filter((one) => one !== sheet);
  // Source: Excel's own question before it deletes a sheet, and Worksheet.delete in excel-add-ins-undo-capabilities.md.
  model.history.clear();
  model.changedSheet("sheetDeleted", sheet);
}

export function setVisibility(model: WorkbookModel, sheet: Sheet, visibility: Visibility): void {
  if (visibility === sheet.visibility) return;
  requireOpenStructure(model);
  if (visibility !== "Visible" && isLastVisible(model, sheet)) {
    throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
  if (visibility !== "Visible") leave(model, sheet);
  sheet.visibility = visibility;
  model.changedSheet("sheetVisibility", sheet);
}

export function moveSheet(model: WorkbookModel, sheet: Sheet, position: number): void {
  requireOpenStructure(model);
  if (position < 0 || position >= model.sheets.length) throw invalidArgument();
  const others = model.sheets.filter((one) => one !== sheet);
  model.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  model.changedSheet("sheetMoved", sheet);
}

export function select(model: WorkbookModel, sheet: Sheet, cells = area(0, 0)): void {
  if (sheet.visibility !== "Visible")
    throw new ExcelError("InvalidOperation", "The worksheet is not visible.");
  const before = model.selection.sheetId;
  if (before !== sheet.id) {
    const left = model.findSheet(before);
    model.selection = { sheetId: sheet.id, area: cells };
    if (left !== undefined) model.changedSheet("sheetDeactivated", left);
    model.changedSheet("sheetActivated", sheet);
  }
  model.selection = { sheetId: sheet.id, area: cells };
  model.changedSheet("selection", sheet, cells);
}

export function activate(model: WorkbookModel, sheet: Sheet): void {
  if (model.selection.sheetId !== sheet.id) select(model, sheet);
}
