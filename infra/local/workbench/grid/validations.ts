import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { Sheet } from "../../excel/model/sheet.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { rangeOf } from "./range.ts";

/**
 * The drop-downs of lists. Univer itself refuses nothing: the model decides on typed values, and its message is
 * shown.
 */
export function validationResource(model: WorkbookModel): { name: string; data: string } {
  const rules = Object.fromEntries(model.sheets.map((sheet) => [sheet.id, dropDowns(sheet)]));
  return { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(rules) };
}

function dropDowns(sheet: Sheet): ISheetDataValidationRule[] {
  return sheet.validations.flatMap(({ rule, area }, index) =>
    rule?.type !== "List" || !rule.inCellDropDown
      ? []
      : [
          {
            uid: `${sheet.id}-${index}`,
            type: "list",
            formula1: rule.source,
            ranges: [rangeOf(area)],
            showErrorMessage: false,
            errorStyle: DataValidationErrorStyle.WARNING,
            renderMode: DataValidationRenderMode.ARROW,
          },
        ],
  );
}
