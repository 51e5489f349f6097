import type { Sheet } from "../../model/sheet/sheet.ts";
import { addSheet } from "../../model/sheet/sheets.ts";
import type { WorkbookModel } from "../../model/workbook.ts";
import { optionalText, optionalTruth, text } from "../argument.ts";
import { sheetEvents } from "../events/sheet-events.ts";
import type { WireClass } from "../wire-class.ts";
import { wire } from "../wire-object.ts";

function shown(model: WorkbookModel, visibleOnly: unknown): Sheet[] {
  return optionalTruth(visibleOnly)
    ? model.sheets.filter((one) => one.visibility === "Visible")
    : model.sheets;
}

export const WorksheetCollection: WireClass<"WorksheetCollection"> = {
  items: (model) => model.sheets.map((sheet) => wire("Worksheet", sheet)),
  item: (model, key) => wire("Worksheet", model.sheet(text(key))),
  call: {
    Add: (model, [name]) => wire("Worksheet", addSheet(model, optionalText(name))),
    GetActiveWorksheet: (model) => wire("Worksheet", model.activeSheet),
    GetCount: (model, [visibleOnly]) => shown(model, visibleOnly).length,
    GetItemOrNullObject: (model, [key]) => {
      const sheet = model.findSheet(text(key));
      return sheet === undefined ? null : wire("Worksheet", sheet);
    },
    ...sheetEvents<"WorksheetCollection">(() => "Workbook"),
  },
};
