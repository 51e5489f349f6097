import { localAddress } from "../../model/address.ts";
import type { Change } from "../../model/change.ts";
import { valueType } from "../../model/sheet/cell.ts";
import { overlaps } from "../../model/area.ts";
import type { WorkbookModel } from "../../model/workbook.ts";
import type { EventMessage } from "../message.ts";
import { EVENT } from "./sheet-events.ts";

function message(messageType: number, targetId: string, body: object): EventMessage {
  return {
    messageCategory: 65_536,
    messageType,
    targetId,
    message: JSON.stringify(body),
  };
}

/** The same event for whoever listens at the sheet and at the collection. */
function toBoth(type: number, sheetId: string, body: object): EventMessage[] {
  return [message(type, sheetId, body), message(type, "Workbook", body)];
}

function edit(model: WorkbookModel, change: Change): EventMessage[] {
  const { details, sheetId } = change;
  const body = {
    ...header(change),
    address: localAddress(change.area),
    changeType: change.kind,
    shiftDirection: change.shift ?? "None",
    ...(details === undefined
      ? {}
      : {
          valueBefore: details.before,
          valueAfter: details.after,
          valueTypeBefore: valueType(details.before),
          valueTypeAfter: valueType(details.after),
        }),
  };
  const tables = model.findSheet(sheetId)?.tables.filter((table) => overlaps(table.area, change.area)) ?? [];
  const forTables = tables.flatMap((table) =>
    toBoth(EVENT.tableChanged, table.id, { ...body, tableId: table.id }),
  );
  return [...toBoth(EVENT.changed, sheetId, body), ...forTables];
}

/** Source: Excel.EventSource and Excel.EventTriggerSource. A recalculation is no change and never comes here. */
function header({ origin, sheetId }: Change): object {
  return {
    source: origin === "remote" ? "Remote" : "Local",
    triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown",
    worksheetId: sheetId,
  };
}

/** What the proxies are told of a change. */
export function eventMessages(model: WorkbookModel, change: Change): EventMessage[] {
  const { sheetId, kind } = change;
  const body = { ...header(change), address: localAddress(change.area) };
  switch (kind) {
    case "RangeEdited":
    case "RowInserted":
    case "RowDeleted":
    case "ColumnInserted":
    case "ColumnDeleted":
    case "CellInserted":
    case "CellDeleted":
      return edit(model, change);
    case "format":
      return toBoth(EVENT.formatChanged, sheetId, body);
    case "rowSorted":
      return toBoth(EVENT.rowSorted, sheetId, {
        ...body,
        address: (change.areas ?? []).map(localAddress).join(","),
      });
    case "protection":
      return toBoth(EVENT.protectionChanged, sheetId, {
        ...body,
        isProtected: model.findSheet(sheetId)?.protection !== undefined,
      });
    case "selection":
      return toBoth(EVENT.selectionChanged, sheetId, body);
    case "sheetAdded":
      return [message(EVENT.added, "Workbook", body)];
    case "sheetDeleted":
      return [message(EVENT.deleted, "Workbook", body)];
    case "sheetActivated":
      return toBoth(EVENT.activated, sheetId, body);
    case "sheetDeactivated":
      return toBoth(EVENT.deactivated, sheetId, body);
    case "tableAdded":
      return toBoth(EVENT.tableAdded, sheetId, { ...body, tableId: change.tableId });
    case "tableDeleted":
      return toBoth(EVENT.tableDeleted, sheetId, { ...body, tableId: change.tableId });
    case "filtered":
    case "layout":
    case "validation":
    case "comment":
    case "sheetRenamed":
    case "sheetMoved":
    case "sheetVisibility":
    case "tableChanged":
    case "workbook":
      // ExcelApi 1.14 has no event for these, or this host answers no listener to it.
      return [];
  }
}
