import { contains, isWholeColumns, isWholeRows } from "../model/area.ts";
import { itemNotFound } from "../model/excel-error.ts";
import { clear } from "../model/clearing.ts";
import { formulasOf, numberFormatsOf, textOf, valuesOf, valueTypesOf } from "../model/read.ts";
import { columnLetters } from "../model/address.ts";
import { integer, oneOf } from "./argument.ts";
import { fullAddress } from "./range-wire.ts";
import { orNull } from "./range-values.ts";
import type { HostLike, WireClass } from "./wire-class.ts";
import { rangeOf, type Targets, wire } from "./wire-object.ts";

export const RangeAreas: WireClass<"RangeAreas"> = {
  identify: (target, host) => ({ _ReferenceId: host.keep(wire("RangeAreas", target)) }),
  read: {
    Address: ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(","),
    AddressLocal: ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(","),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
    IsEntireColumn: ({ areas }) => areas.every(isWholeColumns),
    IsEntireRow: ({ areas }) => areas.every(isWholeRows),
  },
  open: {
    Areas: (target) => wire("RangeCollection", target),
    Worksheet: ({ sheet }) => wire("Worksheet", sheet),
    Format: (target) => wire("RangeFormat", target),
    DataValidation: (target) => wire("DataValidation", target),
    ConditionalFormats: (target) => wire("ConditionalFormatCollection", target),
  },
  call: {
    Clear: ({ sheet, areas }, [what], { model }) => {
      const kind = oneOf(what, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All");
      for (const area of areas) clear(model, sheet, area, kind);
    },
  },
};

export const RangeCollection: WireClass<"RangeCollection"> = {
  items: ({ sheet, areas }) => areas.map((area) => rangeOf(sheet, area)),
  call: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[integer(index)];
      if (area === undefined) throw itemNotFound();
      return rangeOf(sheet, area);
    },
  },
};

type View = Targets["RangeView"];

/** A view's matrix: the whole area's without the hidden rows. */
const visible =
  <T>(read: (target: View, host: HostLike) => T[][]) =>
  (target: View, host: HostLike): T[][] | null =>
    orNull(target.area, () => {
      const all = read(target, host);
      return target.rows.flatMap((row) => [all[row - target.area.row] ?? []]);
    });

export const RangeView: WireClass<"RangeView"> = {
  read: {
    Values: visible(({ sheet, area }, { model }) => valuesOf(model, sheet, area)),
    Formulas: visible(({ sheet, area }) => formulasOf(sheet, area)),
    Text: visible(({ sheet, area }, { model }) => textOf(model, sheet, area)),
    NumberFormat: visible(({ sheet, area }) => numberFormatsOf(sheet, area)),
    ValueTypes: visible(({ sheet, area }, { model }) => valueTypesOf(model, sheet, area)),
    CellAddresses: visible(({ area }) =>
      Array.from({ length: area.rows }, (_, row) =>
        Array.from(
          { length: area.columns },
          (__, column) => `${columnLetters(area.column + column)}${area.row + row + 1}`,
        ),
      ),
    ),
    RowCount: ({ rows }) => rows.length,
    ColumnCount: ({ area }) => area.columns,
    Index: ({ area }) => area.row,
  },
  open: { Rows: (target) => wire("RangeViewCollection", target) },
  call: { GetRange: ({ sheet, area }) => rangeOf(sheet, area) },
};

const rowView = (target: View, row: number): ReturnType<typeof wire<"RangeView">> =>
  wire("RangeView", { sheet: target.sheet, area: { ...target.area, row, rows: 1 }, rows: [row] });

export const RangeViewCollection: WireClass<"RangeViewCollection"> = {
  items: (target) => target.rows.map((row) => rowView(target, row)),
  call: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (target, [index]) => {
      const row = target.rows[integer(index)];
      if (row === undefined || !contains(target.area, { ...target.area, row, rows: 1 })) throw itemNotFound();
      return rowView(target, row);
    },
  },
};
