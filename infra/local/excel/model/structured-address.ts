import type { Area } from "./area.ts";
import type { Sheet } from "./sheet/sheet.ts";
import { bodyArea, columnArea, headerArea } from "./table/table.ts";
import type { WorkbookModel } from "./workbook.ts";

const REFERENCE = /^([^[\]]+)(?:\[(#All|#Data|#Headers|[^[\]#]+)\])?$/i;

/** "Table1", "Table1[Tên]", "Table1[#All]": where a reference to a table points. */
export function rangeOfReference(
  model: WorkbookModel,
  text: string,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const [, name = "", part] = REFERENCE.exec(text) ?? [];
  const table = model.findTable(name);
  const sheet = table === undefined ? undefined : model.findSheet(table.sheetId);
  if (table === undefined || sheet === undefined) return undefined;
  switch (part?.toLowerCase()) {
    case "#all":
      return { sheet, area: table.area };
    case "#headers":
      return { sheet, area: headerArea(table) };
    case undefined:
    case "#data":
      return { sheet, area: bodyArea(table) };
    default: {
      const index = table.columns.findIndex((column) => column.name.toLowerCase() === part?.toLowerCase());
      return index < 0 ? undefined : { sheet, area: columnArea(bodyArea(table), index) };
    }
  }
}
