import type { Area } from "../area.ts";
import { invalidArgument } from "../excel-error.ts";

export interface TableColumn {
  /** Excel's id of the column inside its table; kept when the column moves or is renamed. */
  readonly id: number;
  name: string;
}

/** What a filter keeps, by column id. */
export type Filter =
  | { readonly on: "Values"; readonly values: readonly string[] }
  | {
      readonly on: "Custom";
      readonly criterion1: string;
      readonly criterion2: string | undefined;
      readonly operator: "And" | "Or";
    };

export interface SortKey {
  readonly key: number;
  readonly ascending: boolean;
}

export interface Table {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  area: Area;
  columns: TableColumn[];
  nextColumnId: number;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  filters: Map<number, Filter>;
  sorted: readonly SortKey[];
}

export function headerArea(table: Table): Area {
  if (!table.showHeaders) throw invalidArgument();
  return { ...table.area, rows: 1 };
}

/** A table never has fewer than one body row: Excel keeps a blank one. */
export function bodyArea(table: Table): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + above, rows: Math.max(1, table.area.rows - above - below) };
}

export function columnArea(of: Area, index: number): Area {
  return {
    ...of,
    column: of.column + index,
    columns: 1,
  };
}

/** Header strings are unique without regard to case: a repeated one gets a number, a blank one "ColumnN". */
export function uniqueHeaders(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const base = text === "" ? `Column${index + 1}` : text;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
