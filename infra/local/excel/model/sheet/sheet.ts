import { type Area, isWholeColumns, WHOLE_SHEET } from "../area.ts";
import { BLANK, type Cell } from "./cell.ts";
import type { ConditionalFormat } from "../format/conditional-format.ts";
import type { Format } from "../format/format.ts";
import { PLAIN } from "../format/format.ts";
import { Grid } from "./grid.ts";
import type { Comment } from "./comment.ts";
import type { PageLayout } from "./page-layout.ts";
import { A4_PORTRAIT } from "./page-layout.ts";
import type { ProtectionOptions } from "./protection.ts";
import type { Table } from "../table/table.ts";
import type { Validation } from "../range/validation.ts";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One row or column: undefined size is the standard one. Sizes are points. */
export interface Line {
  readonly size?: number;
  readonly hidden?: boolean;
  readonly filtered?: boolean;
  readonly format?: Format;
}

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export class Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  readonly grid = new Grid();
  readonly rows = new Map<number, Line>();
  readonly columns = new Map<number, Line>();
  /** Of all cells that neither their row, column nor themselves say otherwise. */
  format: Format = PLAIN;
  tables: Table[] = [];
  merged: Area[] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  comments: Comment[] = [];
  /** How much lies above the cells; what it is matters to nobody here. */
  floating: Readonly<Record<"charts" | "shapes" | "pivotTables", number>> = {
    charts: 0,
    shapes: 0,
    pivotTables: 0,
  };
  protection: ProtectionOptions | undefined = undefined;
  password: string | undefined = undefined;
  /** How many rows and columns stay in sight, from the top left. */
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  page: PageLayout = A4_PORTRAIT;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): Cell {
    return this.grid.at(row, column);
  }

  formatAt(row: number, column: number): Format {
    return (
      this.grid.at(row, column).format ??
      this.rows.get(row)?.format ??
      this.columns.get(column)?.format ??
      this.format
    );
  }

  /** What is used, as getUsedRange answers; undefined where nothing is. */
  used(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
    return this.grid.used(valuesOnly, within);
  }

  isRowHidden(row: number): boolean {
    const line = this.rows.get(row);
    return line?.hidden === true || line?.filtered === true;
  }

  isColumnHidden(column: number): boolean {
    return this.columns.get(column)?.hidden === true;
  }

  /** A blank cell at this place as it would be made by a write. */
  blankLike(cell: Cell): Cell {
    return cell.format === undefined ? BLANK : { value: "", format: cell.format };
  }

  line(axis: "row" | "column", index: number): Line {
    return this[axis === "row" ? "rows" : "columns"].get(index) ?? {};
  }

  patchLine(axis: "row" | "column", index: number, patch: Partial<Line>): void {
    this[axis === "row" ? "rows" : "columns"].set(index, { ...this.line(axis, index), ...patch });
  }

  /** Rows of an area that are worth visiting: for whole columns only those that are used. */
  bounded(of: Area): Area {
    if (!isWholeColumns(of)) return of;
    const used = this.used(false);
    return { ...of, rows: used === undefined ? 1 : used.row + used.rows };
  }
}

/** What a file keeps of a sheet as it is; cells, lines, tables and properties are written in their own way. */
export const SHEET_PARTS = [
  "name",
  "visibility",
  "tabColor",
  "showGridlines",
  "showHeadings",
  "format",
  "merged",
  "validations",
  "conditionalFormats",
  "comments",
  "floating",
  "protection",
  "password",
  "frozen",
  "page",
] as const;
