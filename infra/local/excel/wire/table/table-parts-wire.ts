import { apiNotFound, invalidArgument, itemNotFound } from "../../model/excel-error.ts";
import {
  bodyArea,
  columnArea,
  headerArea,
  type TableColumn as ColumnModel,
} from "../../model/table/table.ts";
import { addTableColumn, deleteTableColumn } from "../../model/table/table-columns.ts";
import { deleteTableRow, insertTableRows } from "../../model/table/table-rows.ts";
import { writeEntries } from "../range/range-values.ts";
import { integer, optionalInteger, optionalText } from "../argument.ts";
import type { WireClass } from "../wire-class.ts";
import { rangeOf, type Targets, wire, type WireObject } from "../wire-object.ts";

type OfTable = Targets["Table"];
type OfColumn = Targets["TableColumn"];

/** By id where the key is a number, else by name. */
function find({ table }: OfTable, key: unknown): ColumnModel | undefined {
  return table.columns.find((column) =>
    typeof key === "number" ? column.id === key : column.name.toLowerCase() === String(key).toLowerCase(),
  );
}

function asColumn(target: OfTable, column: ColumnModel | undefined): WireObject<"TableColumn"> {
  if (column === undefined) throw itemNotFound();
  return wire("TableColumn", { ...target, column });
}

function indexOf({ table, column }: OfColumn): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw itemNotFound();
  return index;
}

export const TableColumnCollection: WireClass<"TableColumnCollection"> = {
  items: (target) => target.table.columns.map((column) => wire("TableColumn", { ...target, column })),
  item: (target, key) => asColumn(target, find(target, key)),
  call: {
    GetItemAt: (target, [index]) => asColumn(target, target.table.columns[integer(index)]),
    Add: (target, [index, values, name], host) => {
      const { table, sheet } = target;
      const at = optionalInteger(index);
      const column = addTableColumn(host.model, sheet, table, at === -1 ? undefined : at, optionalText(name));
      if (Array.isArray(values)) {
        const whole = columnArea(table.area, table.columns.indexOf(column));
        const area =
          values.length === whole.rows ? whole : { ...whole, row: whole.row + 1, rows: whole.rows - 1 };
        writeEntries({ sheet, area }, values, host, "TableColumnCollection.add");
      }
      return asColumn(target, column);
    },
  },
};

export const TableColumn: WireClass<"TableColumn"> = {
  identify: ({ column }) => ({ _Id: column.id, Id: column.id }),
  read: {
    Id: ({ column }) => column.id,
    Name: ({ column }) => column.name,
  },
  write: {
    Name: (target, value, host) => {
      const area = columnArea(headerArea(target.table), indexOf(target));
      writeEntries({ sheet: target.sheet, area }, [[value]], host, "TableColumn.name");
    },
  },
  open: { Filter: (target) => wire("Filter", target) },
  call: {
    GetDataBodyRange: (target) => rangeOf(target.sheet, columnArea(bodyArea(target.table), indexOf(target))),
    Delete: (target, _args, { model }) =>
      deleteTableColumn(model, target.sheet, target.table, indexOf(target)),
  },
};

export const TableRowCollection: WireClass<"TableRowCollection"> = {
  items: (target) =>
    Array.from({ length: bodyArea(target.table).rows }, (_, index) => wire("TableRow", { ...target, index })),
  call: {
    GetItemAt: (target, [index]) => wire("TableRow", { ...target, index: integer(index) }),
    Add: (target, [index, values, alwaysInsert], host) => {
      const { table, sheet } = target;
      if (alwaysInsert === false) throw apiNotFound("TableRowCollection.add(alwaysInsert)");
      const rows = Array.isArray(values) ? values.length : 1;
      if (rows === 0) throw invalidArgument();
      const at = optionalInteger(index) ?? -1;
      const place = at === -1 ? bodyArea(table).rows : at;
      const area = insertTableRows(host.model, sheet, table, place, rows);
      if (values !== undefined && values !== null)
        writeEntries({ sheet, area }, values, host, "TableRowCollection.add");
      return wire("TableRow", { ...target, index: place });
    },
  },
};

export const TableRow: WireClass<"TableRow"> = {
  call: {
    Delete: ({ table, sheet, index }, _args, { model }) => deleteTableRow(model, sheet, table, index),
  },
};
