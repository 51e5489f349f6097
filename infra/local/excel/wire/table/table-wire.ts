import { parseAddress } from "../../model/address.ts";
import { invalidArgument, itemNotFound } from "../../model/excel-error.ts";
import type { Sheet } from "../../model/sheet/sheet.ts";
import { bodyArea, headerArea, type Table as TableModel } from "../../model/table/table.ts";
import { addTable, renameTable, resizeTable, tableChanged } from "../../model/table/tables.ts";
import { showTotals } from "../../model/table/table-rows.ts";
import type { WorkbookModel } from "../../model/workbook.ts";
import { range, text, truth } from "../argument.ts";
import { EVENT, registration } from "../events/sheet-events.ts";
import type { WireClass } from "../wire-class.ts";
import { rangeOf, type Targets, wire, WireObject } from "../wire-object.ts";

function inScope({ model, sheet }: Targets["TableCollection"]): TableModel[] {
  return sheet?.tables ?? model.tables;
}

function asWire(model: WorkbookModel, table: TableModel): WireObject<"Table"> {
  return wire("Table", { table, sheet: model.sheet(table.sheetId) });
}

function find({ model, sheet }: Targets["TableCollection"], key: unknown): TableModel | undefined {
  const table = model.findTable(text(key));
  return sheet === undefined || table?.sheetId === sheet.id ? table : undefined;
}

/** A table's place: a Range, or an address that may say its sheet. */
function placeOf(
  { model, sheet }: Targets["TableCollection"],
  at: unknown,
): { sheet: Sheet; area: TableModel["area"] } {
  if (at instanceof WireObject) return range(at);
  const parsed = parseAddress(text(at));
  if (parsed === undefined) throw invalidArgument();
  const named = parsed.sheet === undefined ? (sheet ?? model.activeSheet) : model.sheet(parsed.sheet);
  return { sheet: named, area: parsed.area };
}

export const TableCollection: WireClass<"TableCollection"> = {
  items: (scope) => inScope(scope).map((table) => asWire(scope.model, table)),
  item: (scope, key) => {
    const table = find(scope, key);
    if (table === undefined) throw itemNotFound();
    return asWire(scope.model, table);
  },
  call: {
    Add: (scope, [at, hasHeaders]) => {
      const place = placeOf(scope, at);
      if (scope.sheet !== undefined && place.sheet !== scope.sheet) throw invalidArgument();
      return asWire(scope.model, addTable(scope.model, place.sheet, place.area, truth(hasHeaders)));
    },
    GetItemOrNullObject: (scope, [key]) => {
      const table = find(scope, key);
      return table === undefined ? null : asWire(scope.model, table);
    },
    ...registration<"TableCollection">("DataChangedEvent", EVENT.tableChanged, () => "Workbook"),
    ...registration<"TableCollection">(
      "AddedEvent",
      EVENT.tableAdded,
      ({ sheet }) => sheet?.id ?? "Workbook",
    ),
    ...registration<"TableCollection">(
      "DeletedEvent",
      EVENT.tableDeleted,
      ({ sheet }) => sheet?.id ?? "Workbook",
    ),
  },
};

export const Table: WireClass<"Table"> = {
  identify: ({ table }) => ({ _Id: table.id, Id: table.id }),
  read: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    ShowTotals: ({ table }) => table.showTotals,
  },
  write: {
    Name: ({ table }, value, { model }) => renameTable(model, table, text(value)),
    Style: ({ table }, value, { model }) => {
      table.style = text(value);
      tableChanged(model, table);
    },
    ShowTotals: ({ table, sheet }, value, { model }) => showTotals(model, sheet, table, truth(value)),
  },
  open: {
    Worksheet: ({ sheet }) => wire("Worksheet", sheet),
    Columns: (target) => wire("TableColumnCollection", target),
    Rows: (target) => wire("TableRowCollection", target),
    Sort: (target) => wire("TableSort", target),
    AutoFilter: (target) => wire("AutoFilter", target),
  },
  call: {
    GetRange: ({ table, sheet }) => rangeOf(sheet, table.area),
    GetDataBodyRange: ({ table, sheet }) => rangeOf(sheet, bodyArea(table)),
    GetHeaderRowRange: ({ table, sheet }) => rangeOf(sheet, headerArea(table)),
    GetTotalRowRange: ({ table, sheet }) => {
      if (!table.showTotals) throw itemNotFound();
      return rangeOf(sheet, { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 });
    },
    Resize: ({ table, sheet }, [to], { model }) => {
      const place = to instanceof WireObject ? range(to) : { sheet, area: parseAddress(text(to))?.area };
      if (place.area === undefined || place.sheet !== sheet) throw invalidArgument();
      resizeTable(model, sheet, table, place.area);
    },
    ...registration<"Table">("DataChangedEvent", EVENT.tableChanged, ({ table }) => table.id),
  },
};
