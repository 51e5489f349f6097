import { type Area, area as areaAt, bounding, intersection, lastColumn, lastRow } from "../../model/area.ts";
import { localAddress, quotedName } from "../../model/address.ts";
import { apiNotFound, invalidArgument, itemNotFound, sizeMismatch } from "../../model/excel-error.ts";
import { formulasOf, numberFormatsOf, textOf, valuesOf, valueTypesOf } from "../../model/range/read.ts";
import { select } from "../../model/sheet/sheets.ts";
import { integer, range, record } from "../argument.ts";
import { rangeChange } from "./range-change-wire.ts";
import { orNull, writeEntries, writeNumberFormats } from "./range-values.ts";
import type { WireClass } from "../wire-class.ts";
import { rangeOf, rangeOrNull, type RangeTarget, wire, type WireObject } from "../wire-object.ts";

export function fullAddress({ sheet, area }: RangeTarget): string {
  return `${quotedName(sheet.name)}!${localAddress(area)}`;
}

function within({ sheet }: RangeTarget, area: Area): WireObject<"Range"> {
  return rangeOf(sheet, area);
}

function offset(target: RangeTarget, rows: number, columns: number): WireObject<"Range"> {
  const { area } = target;
  return within(target, areaAt(area.row + rows, area.column + columns, area.rows, area.columns));
}

function hidden(target: RangeTarget, axis: "row" | "column"): boolean | null {
  const { sheet, area } = target;
  const [start, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  let some = false;
  let every = true;
  for (let index = start; index < start + Math.min(count, 100_000); index++) {
    const is = axis === "row" ? sheet.isRowHidden(index) : sheet.isColumnHidden(index);
    some ||= is;
    every &&= is;
  }
  return some === every ? some : null;
}

function known(properties: Readonly<Record<string, unknown>>, name: string): unknown {
  if (!(name in properties)) throw apiNotFound(`Range.getRowProperties(${name})`);
  return properties[name];
}

function bothOf(target: RangeTarget, other: unknown): [Area, Area] {
  const second = range(other);
  if (second.sheet !== target.sheet) throw invalidArgument();
  return [target.area, second.area];
}

export const Range: WireClass<"Range"> = {
  identify: (target, host) => ({ _ReferenceId: host.keep(wire("Range", target)) }),
  read: {
    Address: fullAddress,
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    Values: ({ sheet, area }, { model }) => orNull(area, () => valuesOf(model, sheet, area)),
    Formulas: ({ sheet, area }) => orNull(area, () => formulasOf(sheet, area)),
    Text: ({ sheet, area }, { model }) => orNull(area, () => textOf(model, sheet, area)),
    NumberFormat: ({ sheet, area }) => orNull(area, () => numberFormatsOf(sheet, area)),
    ValueTypes: ({ sheet, area }, { model }) => orNull(area, () => valueTypesOf(model, sheet, area)),
    RowHidden: (target) => hidden(target, "row"),
    ColumnHidden: (target) => hidden(target, "column"),
    Hidden: (target) => {
      const [rows, columns] = [hidden(target, "row"), hidden(target, "column")];
      return rows === true || columns === true || (rows === null || columns === null ? null : false);
    },
  },
  write: {
    Values: (target, value, host) => writeEntries(target, value, host, "Range.values"),
    Formulas: (target, value, host) => writeEntries(target, value, host, "Range.formulas"),
    NumberFormat: writeNumberFormats,
    ...rangeChange.write,
  },
  open: {
    Worksheet: ({ sheet }) => wire("Worksheet", sheet),
    Format: ({ sheet, area }) => wire("RangeFormat", { sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => wire("DataValidation", { sheet, areas: [area] }),
    ConditionalFormats: ({ sheet, area }) => wire("ConditionalFormatCollection", { sheet, areas: [area] }),
    Sort: (target) => wire("RangeSort", target),
  },
  call: {
    GetCell: (target, [row, column]) =>
      within(target, areaAt(target.area.row + integer(row), target.area.column + integer(column))),
    // The proxies part a long array by it.
    GetRow: (target, [row]) =>
      within(target, areaAt(target.area.row + integer(row), target.area.column, 1, target.area.columns)),
    GetLastCell: (target) => within(target, areaAt(lastRow(target.area), lastColumn(target.area))),
    GetResizedRange: (target, [rows, columns]) =>
      within(
        target,
        areaAt(
          target.area.row,
          target.area.column,
          target.area.rows + integer(rows),
          target.area.columns + integer(columns),
        ),
      ),
    GetOffsetRange: (target, [rows, columns]) => offset(target, integer(rows), integer(columns)),
    GetBoundingRect: (target, [other]) => within(target, bounding(...bothOf(target, other))),
    GetIntersection: (target, [other]) => {
      const common = intersection(...bothOf(target, other));
      if (common === undefined) throw itemNotFound();
      return within(target, common);
    },
    GetIntersectionOrNullObject: (target, [other]) =>
      rangeOrNull(
        target.sheet,
        range(other).sheet === target.sheet ? intersection(...bothOf(target, other)) : undefined,
      ),
    GetRowProperties: ({ sheet, area }, [options]) => {
      const asked = Object.entries(record(options)).flatMap(([name, wanted]) =>
        wanted === undefined || wanted === false ? [] : [name],
      );
      return Array.from({ length: area.rows }, (_, index) => {
        const row = area.row + index;
        const all: Readonly<Record<string, unknown>> = { rowHidden: sheet.isRowHidden(row), rowIndex: row };
        return Object.fromEntries(asked.map((name) => [name, known(all, name)]));
      });
    },
    Select: ({ sheet, area }, _args, { model }) => select(model, sheet, area),
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) throw sizeMismatch();
      return null;
    },
    ...rangeChange.call,
  },
};
