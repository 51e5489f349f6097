import { parseAddress } from "./address.ts";
import type { Area } from "./area.ts";
import { invalidArgument, itemAlreadyExists } from "./excel-error.ts";
import { isValidName, type NamedItem } from "./named-item.ts";
import type { Sheet } from "./sheet/sheet.ts";
import type { WorkbookModel } from "./workbook.ts";

export function findName(names: readonly NamedItem[], name: string): NamedItem | undefined {
  return names.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** A name of the workbook, or of one sheet. */
export function addName(
  model: WorkbookModel,
  sheet: Sheet | undefined,
  name: string,
  formula: string,
  comment: string,
): NamedItem {
  if (!isValidName(name)) throw invalidArgument();
  const names = sheet?.names ?? model.names;
  if (findName(names, name) !== undefined || model.findTable(name) !== undefined) throw itemAlreadyExists();
  const item: NamedItem = { name, formula, comment, visible: true };
  names.push(item);
  model.changedWorkbook();
  return item;
}

export function deleteName(model: WorkbookModel, sheet: Sheet | undefined, item: NamedItem): void {
  if (sheet === undefined) model.names = model.names.filter((one) => one !== item);
  else sheet.names = sheet.names.filter((one) => one !== item);
  model.changedWorkbook();
}

/** Where a name points; undefined where it is a constant, a formula or broken. */
export function namedArea(
  model: WorkbookModel,
  item: NamedItem,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const parsed = parseAddress(item.formula.replace(/^=/, "").replaceAll("$", ""));
  const sheet = parsed?.sheet === undefined ? undefined : model.findSheet(parsed.sheet);
  return parsed === undefined || sheet === undefined ? undefined : { sheet, area: parsed.area };
}
