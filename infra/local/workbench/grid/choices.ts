import { choices } from "../../excel/model/range/validity.ts";
import { validationAt } from "../../excel/model/range/validation.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";

/** The texts that the selected cell's list offers; undefined without a list, or with one that shows no arrow. */
export function offeredChoices(model: WorkbookModel): readonly string[] | undefined {
  const sheet = model.activeSheet;
  const { row, column } = model.selection.area;
  const rule = validationAt(sheet, row, column)?.rule;
  return rule?.type === "List" && rule.inCellDropDown ? choices(model, sheet, rule.source) : undefined;
}
