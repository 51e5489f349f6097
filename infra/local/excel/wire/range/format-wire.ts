import { type Area, eachCell, isUnbounded } from "../../model/area.ts";
import { invalidArgument } from "../../model/excel-error.ts";
import { format } from "../../model/format/formatting.ts";
import type { Format } from "../../model/format/format.ts";
import { type Sheet } from "../../model/sheet/sheet.ts";
import { setSize } from "../../model/sheet/sizes.ts";
import { colour, number, oneOf, truth } from "../argument.ts";
import type { HostLike, WireClass } from "../wire-class.ts";
import { type AreasTarget, wire } from "../wire-object.ts";

const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** The one value that all cells share; null where they differ. */
function shared<T>({ sheet, areas }: AreasTarget, read: (format: Format) => T): T | null {
  const seen = new Set<T>();
  for (const area of areas) {
    if (isUnbounded(area)) {
      seen.add(read(lineFormat(sheet, area)));
      sheet.grid.each(area, (row, column) => seen.add(read(sheet.formatAt(row, column))));
    } else eachCell(area, (row, column) => seen.add(read(sheet.formatAt(row, column))));
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

function lineFormat(sheet: Sheet, area: Area): Format {
  return (
    (area.column === 0 && area.columns > 1 ? undefined : sheet.columns.get(area.column)?.format) ??
    sheet.rows.get(area.row)?.format ??
    sheet.format
  );
}

function patch({ sheet, areas }: AreasTarget, change: Partial<Format>, { model }: HostLike): void {
  for (const area of areas) format(model, sheet, area, change);
}

function size(
  { sheet, areas }: AreasTarget,
  axis: "row" | "column",
  value: unknown,
  { model }: HostLike,
): void {
  const points = number(value);
  if (points < 0 || (axis === "row" && points > 409.5)) throw invalidArgument();
  for (const area of areas) setSize(model, sheet, area, axis, points);
}

export const RangeFormat: WireClass<"RangeFormat"> = {
  write: {
    ColumnWidth: (target, value, host) => size(target, "column", value, host),
    RowHeight: (target, value, host) => size(target, "row", value, host),
    VerticalAlignment: (target, value, host) =>
      patch(target, { verticalAlignment: oneOf(value, VERTICAL) }, host),
    WrapText: (target, value, host) => patch(target, { wrapText: truth(value) }, host),
  },
  open: {
    Fill: (target) => wire("RangeFill", target),
    Font: (target) => wire("RangeFont", target),
    Protection: (target) => wire("FormatProtection", target),
  },
};

export const RangeFill: WireClass<"RangeFill"> = {
  read: { Color: (target) => shared(target, (one) => one.fillColor || "#FFFFFF") ?? "" },
  write: {
    Color: (target, value, host) => patch(target, { fillColor: value === "" ? "" : colour(value) }, host),
  },
};

export const RangeFont: WireClass<"RangeFont"> = {
  read: {
    Bold: (target) => shared(target, (one) => one.bold),
  },
  write: {
    Size: (target, value, host) => patch(target, { fontSize: number(value) }, host),
    Bold: (target, value, host) => patch(target, { bold: truth(value) }, host),
    Italic: (target, value, host) => patch(target, { italic: truth(value) }, host),
  },
};

export const FormatProtection: WireClass<"FormatProtection"> = {
  read: {
    Locked: (target) => shared(target, (one) => one.locked),
  },
  write: {
    Locked: (target, value, host) => patch(target, { locked: truth(value) }, host),
  },
};
