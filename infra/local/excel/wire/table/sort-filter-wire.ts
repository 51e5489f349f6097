import { contains } from "../../model/area.ts";
import { apiNotFound, invalidArgument } from "../../model/excel-error.ts";
import { setFilter } from "../../model/table/filter.ts";
import { sortRows } from "../../model/table/sorting.ts";
import {
  bodyArea,
  type Filter as FilterModel,
  type SortKey,
  type TableColumn,
} from "../../model/table/table.ts";
import {
  answered,
  integer,
  list,
  oneOf,
  optionalText,
  optionalTruth,
  range,
  record,
  text,
  truth,
} from "../argument.ts";
import type { HostLike, WireClass } from "../wire-class.ts";
import { type Targets } from "../wire-object.ts";

type OfTable = Targets["Table"];

/** Only by value: the other ways need colours and icons. */
function sortKeys(fields: unknown, columns: number): SortKey[] {
  return list(fields).map((field) => {
    const { key, ascending, sortOn, dataOption } = record(field);
    answered("SortField.sortOn", sortOn, ["Value"], "Value");
    answered("SortField.dataOption", dataOption, ["Normal"], "Normal");
    const index = integer(key);
    if (index < 0 || index >= columns) throw invalidArgument();
    return { key: index, ascending: ascending === undefined || ascending === null || truth(ascending) };
  });
}

function ignoresCase(member: string, matchCase: unknown): void {
  if (optionalTruth(matchCase)) throw apiNotFound(`${member}(matchCase)`);
}

export const RangeSort: WireClass<"RangeSort"> = {
  call: {
    Apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation], { model }) => {
      ignoresCase("RangeSort.apply", matchCase);
      answered("RangeSort.apply", orientation, ["Rows"], "Rows");
      const skip = optionalTruth(hasHeaders) ? 1 : 0;
      if (area.rows <= skip) return;
      const rows = { ...area, row: area.row + skip, rows: area.rows - skip };
      sortRows(model, sheet, rows, sortKeys(fields, area.columns));
    },
  },
};

export const TableSort: WireClass<"TableSort"> = {
  call: {
    Apply: ({ table, sheet }, [fields, matchCase], { model }) => {
      ignoresCase("TableSort.apply", matchCase);
      const keys = sortKeys(fields, table.columns.length);
      sortRows(model, sheet, bodyArea(table), keys);
      table.sorted = keys;
    },
  },
};

function parseFilter(given: unknown): FilterModel {
  const criteria = record(given);
  const on = answered("FilterCriteria.filterOn", criteria["filterOn"], ["Values", "Custom"]);
  if (on === "Values") return { on, values: list(criteria["values"]).map(text) };
  return {
    on,
    criterion1: text(criteria["criterion1"]),
    criterion2: optionalText(criteria["criterion2"]),
    operator: oneOf(criteria["operator"], ["And", "Or"], "And"),
  };
}

function columnAt({ table }: OfTable, index: unknown): TableColumn {
  const column = table.columns[integer(index)];
  if (column === undefined) throw invalidArgument();
  return column;
}

export const AutoFilter: WireClass<"AutoFilter"> = {
  call: {
    Apply: (target, [at, index, criteria], { model }) => {
      // A filter beside the table's own is the sheet's, which this host does not answer.
      if (!contains(target.table.area, range(at).area)) throw apiNotFound("AutoFilter.apply");
      if (index === undefined || index === null) return;
      setFilter(model, target.sheet, target.table, columnAt(target, index), parseFilter(criteria));
    },
  },
};

function apply(
  { table, sheet, column }: Targets["Filter"],
  filter: FilterModel | undefined,
  { model }: HostLike,
): void {
  return setFilter(model, sheet, table, column, filter);
}

export const Filter: WireClass<"Filter"> = {
  call: {
    ApplyValuesFilter: (target, [values], host) =>
      apply(target, { on: "Values", values: list(values).map(text) }, host),
    ApplyCustomFilter: (target, [first, second, operator], host) =>
      apply(
        target,
        {
          on: "Custom",
          criterion1: text(first),
          criterion2: optionalText(second),
          operator: oneOf(operator, ["And", "Or"], "And"),
        },
        host,
      ),
  },
};
