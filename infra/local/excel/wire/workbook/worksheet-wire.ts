import { area as areaAt, WHOLE_SHEET } from "../../model/area.ts";
import { parseAddress } from "../../model/address.ts";
import { invalidArgument, itemNotFound } from "../../model/excel-error.ts";
import type { Sheet } from "../../model/sheet/sheet.ts";
import { copySheet } from "../../model/sheet/sheet-copy.ts";
import { activate, deleteSheet, moveSheet, renameSheet, setVisibility } from "../../model/sheet/sheets.ts";
import { rangeOfReference } from "../../model/structured-address.ts";
import { colour, integer, oneOf, optionalInteger, optionalText, optionalTruth, text } from "../argument.ts";
import { sheetEvents } from "../events/sheet-events.ts";
import type { HostLike, WireClass } from "../wire-class.ts";
import { rangeOf, rangeOrNull, wire, WireObject } from "../wire-object.ts";

/** Source: the declaration of Worksheet.getRange. */
const MAX_ADDRESS_CHARACTERS = 8192;

/** An address in A1 style, or a table's name; nothing is the whole sheet. */
function rangeAt(sheet: Sheet, address: unknown, { model }: HostLike): WireObject<"Range"> {
  const asked = optionalText(address);
  if (asked === undefined) return rangeOf(sheet, WHOLE_SHEET);
  if (asked.length > MAX_ADDRESS_CHARACTERS) throw invalidArgument();
  const parsed = parseAddress(asked);
  if (parsed !== undefined) {
    if (parsed.sheet !== undefined && model.findSheet(parsed.sheet) !== sheet) throw invalidArgument();
    return rangeOf(sheet, parsed.area);
  }
  const place = rangeOfReference(model, asked);
  if (place === undefined || place.sheet !== sheet) throw invalidArgument();
  return rangeOf(sheet, place.area);
}

function neighbour(
  sheet: Sheet,
  model: HostLike["model"],
  step: 1 | -1,
  visibleOnly: boolean,
): Sheet | undefined {
  const index = model.sheets.indexOf(sheet);
  const onwards = step === 1 ? model.sheets.slice(index + 1) : model.sheets.slice(0, index).toReversed();
  return visibleOnly ? onwards.find((one) => one.visibility === "Visible") : onwards[0];
}

function sheetOrNull(sheet: Sheet | undefined): WireObject<"Worksheet"> | null {
  return sheet === undefined ? null : wire("Worksheet", sheet);
}

function sheetOrThrow(sheet: Sheet | undefined): WireObject<"Worksheet"> {
  if (sheet === undefined) throw itemNotFound();
  return wire("Worksheet", sheet);
}

export const Worksheet: WireClass<"Worksheet"> = {
  identify: ({ id }) => ({ _Id: id, Id: id }),
  read: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet, { model }) => model.sheets.indexOf(sheet),
    Visibility: ({ visibility }) => visibility,
    // Source: the declaration of Worksheet.tabColor.
    TabColor: ({ tabColor, visibility }) => (visibility === "Visible" ? tabColor : null),
  },
  write: {
    Name: (sheet, value, { model }) => renameSheet(model, sheet, text(value)),
    Position: (sheet, value, { model }) => moveSheet(model, sheet, integer(value)),
    Visibility: (sheet, value, { model }) =>
      setVisibility(model, sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"])),
    TabColor: (sheet, value, { model }) => {
      sheet.tabColor = value === "" ? "" : colour(value);
      model.changedSheet("layout", sheet);
    },
  },
  open: {
    Tables: (sheet, { model }) => wire("TableCollection", { model, sheet }),
    Charts: (sheet) => wire("ChartCollection", sheet),
    Shapes: (sheet) => wire("ShapeCollection", sheet),
    PivotTables: (sheet) => wire("PivotTableCollection", sheet),
    Protection: (sheet) => wire("WorksheetProtection", sheet),
    Comments: (sheet, { model }) => wire("CommentCollection", { model, sheet }),
    FreezePanes: (sheet) => wire("WorksheetFreezePanes", sheet),
  },
  call: {
    Activate: (sheet, _args, { model }) => activate(model, sheet),
    Copy: (sheet, [position, relative], { model }) => {
      const where = oneOf(position, ["None", "Before", "After", "Beginning", "End"], "None");
      const other = relative instanceof WireObject ? model.sheets.indexOf(relative.target as Sheet) : -1;
      if ((where === "Before" || where === "After") && other < 0) throw invalidArgument();
      const index = {
        // Documented: "which inserts the worksheet at the beginning".
        None: 0,
        Before: other,
        After: other + 1,
        Beginning: 0,
        End: model.sheets.length,
      };
      return wire("Worksheet", copySheet(model, sheet, index[where]));
    },
    Delete: (sheet, _args, { model }) => deleteSheet(model, sheet),
    GetRange: (sheet, [address], host) => rangeAt(sheet, address, host),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeOf(
        sheet,
        areaAt(integer(row), integer(column), optionalInteger(rows) ?? 1, optionalInteger(columns) ?? 1),
      ),
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeOf(sheet, sheet.used(optionalTruth(valuesOnly)) ?? areaAt(0, 0)),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) =>
      rangeOrNull(sheet, sheet.used(optionalTruth(valuesOnly))),
    GetNext: (sheet, [visible], { model }) =>
      sheetOrThrow(neighbour(sheet, model, 1, optionalTruth(visible))),
    GetNextOrNullObject: (sheet, [visible], { model }) =>
      sheetOrNull(neighbour(sheet, model, 1, optionalTruth(visible))),
    _GetSheetById: (_sheet, [id], { model }) => wire("Worksheet", model.sheet(text(id))),
    _GetAnotherWorksheetById: (_sheet, [id], { model }) => wire("Worksheet", model.sheet(text(id))),
    ...sheetEvents<"Worksheet">(({ id }) => id),
  },
};
