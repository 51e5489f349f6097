import { type Cell, type Grid, type GridRow, mergeAt } from "../../office-file/grid.ts";
import { type ListRole, rolesOf } from "./list-roles.ts";

/** A sheet while its list is read. */
export interface ListGrid {
  readonly grid: Grid;
  readonly rows: ReadonlyMap<number, GridRow>;
  /** The facts that a caption names. Texts of a sheet repeat by the thousand, so each is classified once. */
  readonly rolesOf: (caption: string) => readonly ListRole[];
}

export function openList(grid: Grid): ListGrid {
  const known = new Map<string, readonly ListRole[]>();
  return {
    grid,
    rows: new Map(grid.rows.map((row) => [row.number, row])),
    rolesOf: (caption) => {
      const roles = known.get(caption) ?? rolesOf(caption);
      known.set(caption, roles);
      return roles;
    },
  };
}

/** A cell, or the one that is merged down over it from a row below the header, with the number of its row. */
export function cellOrAbove(
  { grid, rows }: ListGrid,
  row: GridRow,
  column: number,
  header: number,
): { readonly cell: Cell; readonly row: number } | undefined {
  const own = row.cells.get(column);
  if (own !== undefined) return { cell: own, row: row.number };
  const span = mergeAt(grid, row.number, column);
  if (span.top === row.number || span.top <= header || span.left !== span.right) return undefined;
  const cell = rows.get(span.top)?.cells.get(span.left);
  return cell && { cell, row: span.top };
}
