import { type Area, eachCell, isUnbounded } from "../model/area.ts";
import { invalidArgument } from "../model/excel-error.ts";
import { format } from "../model/formatting.ts";
import type { Format } from "../model/format.ts";
import { requireAllowed } from "../model/protection.ts";
import { type Sheet, STANDARD_HEIGHT, STANDARD_WIDTH } from "../model/sheet.ts";
import { autofit, setSize } from "../model/sizes.ts";
import { colour, integer, number, oneOf, text, truth } from "./argument.ts";
import type { HostLike, WireClass } from "./wire-class.ts";
import { type AreasTarget, wire } from "./wire-object.ts";

/** Source of the words and bounds: the declarations of RangeFormat and RangeFont. */
const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const MAX_FONT_NAME = 31;
/** The text stands letter below letter. */
const UPRIGHT = 180;

const between = (value: unknown, least: number, most: number): number => {
  const given = integer(value);
  if (given < least || given > most) throw invalidArgument();
  return given;
};

/** The one value that all cells share; null where they differ. */
export const shared = <T>({ sheet, areas }: AreasTarget, read: (format: Format) => T): T | null => {
  const seen = new Set<T>();
  for (const area of areas) {
    if (isUnbounded(area)) {
      seen.add(read(lineFormat(sheet, area)));
      sheet.grid.each(area, (row, column) => seen.add(read(sheet.formatAt(row, column))));
    } else eachCell(area, (row, column) => seen.add(read(sheet.formatAt(row, column))));
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
};

const lineFormat = (sheet: Sheet, area: Area): Format =>
  (area.column === 0 && area.columns > 1 ? undefined : sheet.columns.get(area.column)?.format) ??
  sheet.rows.get(area.row)?.format ??
  sheet.format;

const patch = ({ sheet, areas }: AreasTarget, change: Partial<Format>, { model }: HostLike): void => {
  for (const area of areas) format(model, sheet, area, change);
};

const sizes = ({ sheet, areas }: AreasTarget, axis: "row" | "column"): number | null => {
  const standard = axis === "row" ? STANDARD_HEIGHT : STANDARD_WIDTH;
  const seen = new Set<number>();
  for (const area of areas) {
    const [start, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
    for (let index = start; index < start + Math.min(count, 20_000); index++) {
      const line = sheet.line(axis, index);
      seen.add(line.hidden === true ? 0 : (line.size ?? standard));
    }
  }
  const [only] = seen;
  return seen.size === 1 ? (only ?? null) : null;
};

const size = (
  { sheet, areas }: AreasTarget,
  axis: "row" | "column",
  value: unknown,
  { model }: HostLike,
): void => {
  const points = number(value);
  if (points < 0 || (axis === "row" && points > 409.5)) throw invalidArgument();
  for (const area of areas) setSize(model, sheet, area, axis, points);
};

export const RangeFormat: WireClass<"RangeFormat"> = {
  read: {
    ColumnWidth: (target) => sizes(target, "column"),
    RowHeight: (target) => sizes(target, "row"),
    HorizontalAlignment: (target) => shared(target, (one) => one.horizontalAlignment),
    VerticalAlignment: (target) => shared(target, (one) => one.verticalAlignment),
    WrapText: (target) => shared(target, (one) => one.wrapText),
    ShrinkToFit: (target) => shared(target, (one) => one.shrinkToFit),
    IndentLevel: (target) => shared(target, (one) => one.indentLevel),
    TextOrientation: (target) => shared(target, (one) => one.textOrientation),
  },
  write: {
    ColumnWidth: (target, value, host) => size(target, "column", value, host),
    RowHeight: (target, value, host) => size(target, "row", value, host),
    HorizontalAlignment: (target, value, host) =>
      patch(target, { horizontalAlignment: oneOf(value, HORIZONTAL) }, host),
    VerticalAlignment: (target, value, host) =>
      patch(target, { verticalAlignment: oneOf(value, VERTICAL) }, host),
    WrapText: (target, value, host) => patch(target, { wrapText: truth(value) }, host),
    ShrinkToFit: (target, value, host) => patch(target, { shrinkToFit: truth(value) }, host),
    IndentLevel: (target, value, host) => patch(target, { indentLevel: between(value, 0, 250) }, host),
    TextOrientation: (target, value, host) =>
      patch(target, { textOrientation: value === UPRIGHT ? UPRIGHT : between(value, -90, 90) }, host),
  },
  open: {
    Fill: (target) => wire("RangeFill", target),
    Font: (target) => wire("RangeFont", target),
    Borders: (target) => wire("RangeBorderCollection", target),
    Protection: (target) => wire("FormatProtection", target),
  },
  call: {
    AutofitColumns: ({ sheet, areas }, _args, { model }) => {
      requireAllowed(sheet, "allowFormatColumns");
      for (const area of areas) autofit(model, sheet, area);
    },
    AutofitRows: ({ sheet }, _args, { model }) => {
      requireAllowed(sheet, "allowFormatRows");
      model.changedSheet("layout", sheet);
    },
  },
};

export const RangeFill: WireClass<"RangeFill"> = {
  read: { Color: (target) => shared(target, (one) => one.fillColor || "#FFFFFF") ?? "" },
  write: {
    Color: (target, value, host) => patch(target, { fillColor: value === "" ? "" : colour(value) }, host),
  },
  call: { Clear: (target, _args, host) => patch(target, { fillColor: "" }, host) },
};

export const RangeFont: WireClass<"RangeFont"> = {
  read: {
    Name: (target) => shared(target, (one) => one.fontName),
    Size: (target) => shared(target, (one) => one.fontSize),
    Color: (target) => shared(target, (one) => one.fontColor) ?? "",
    Bold: (target) => shared(target, (one) => one.bold),
    Italic: (target) => shared(target, (one) => one.italic),
    Underline: (target) => shared(target, (one) => one.underline),
    Strikethrough: (target) => shared(target, (one) => one.strikethrough),
  },
  write: {
    Name: (target, value, host) => {
      if (text(value).length > MAX_FONT_NAME) throw invalidArgument();
      patch(target, { fontName: text(value) }, host);
    },
    Size: (target, value, host) => patch(target, { fontSize: number(value) }, host),
    Color: (target, value, host) => patch(target, { fontColor: colour(value) }, host),
    Bold: (target, value, host) => patch(target, { bold: truth(value) }, host),
    Italic: (target, value, host) => patch(target, { italic: truth(value) }, host),
    Underline: (target, value, host) => patch(target, { underline: oneOf(value, UNDERLINES) }, host),
    Strikethrough: (target, value, host) => patch(target, { strikethrough: truth(value) }, host),
  },
};

export const FormatProtection: WireClass<"FormatProtection"> = {
  read: {
    Locked: (target) => shared(target, (one) => one.locked),
    FormulaHidden: (target) => shared(target, (one) => one.formulaHidden),
  },
  write: {
    Locked: (target, value, host) => patch(target, { locked: truth(value) }, host),
    FormulaHidden: (target, value, host) => patch(target, { formulaHidden: truth(value) }, host),
  },
};
