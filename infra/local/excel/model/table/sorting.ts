import { type Area, overlaps } from "../area.ts";
import { valueAt } from "../formula/calculate.ts";
import { type Cell, type CellValue, valueType } from "../sheet/cell.ts";
import { moveFormula } from "../formula/follow.ts";
import { requireAllowed, requireOpen, requireUnlocked } from "../sheet/protection.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { SortKey } from "./table.ts";
import type { WorkbookModel } from "../workbook.ts";

const RANK = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 } as const;

/** Excel's order: numbers, text without regard to case, FALSE, TRUE, errors; blanks last in both directions. */
function compare(a: CellValue, b: CellValue): number {
  const rank = RANK[valueType(a)] - RANK[valueType(b)];
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, "vi", { sensitivity: "accent" });
  return Number(a) - Number(b);
}

/**
 * Sorts whole rows of the area and keeps equal ones in their order. Rows hidden by a filter stay where they are.
 * Comments and validation belong to places and stay; cells with their looks move.
 */
export function sortRows(model: WorkbookModel, sheet: Sheet, of: Area, keys: readonly SortKey[]): void {
  requireAllowed(sheet, "allowSort");
  if (model.switches.has("refusedSort") && sheet.tables.some((table) => overlaps(table.area, of)))
    requireOpen(sheet);
  requireUnlocked(sheet, of);
  const places = Array.from({ length: of.rows }, (_, index) => of.row + index).filter(
    (row) => !sheet.isRowHidden(row),
  );
  const rows = places.map((row) => ({
    row,
    cells: Array.from({ length: of.columns }, (_, index): Cell => sheet.cell(row, of.column + index)),
    values: keys.map(({ key }) => valueAt(model, sheet, row, of.column + key)),
  }));
  rows.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const [left = "", right = ""] = [a.values[index], b.values[index]];
      const order = compare(left, right);
      if (order !== 0) return ascending || left === "" || right === "" ? order : -order;
    }
    return a.row - b.row;
  });
  const areas: Area[] = [];
  rows.forEach(({ row, cells }, index) => {
    const place = places[index] ?? row;
    if (place === row) return;
    const last = areas.at(-1);
    if (last !== undefined && last.row + last.rows === place)
      areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ ...of, row: place, rows: 1 });
    cells.forEach((cell, column) => {
      const moved =
        cell.formula === undefined ? cell : { ...cell, formula: moveFormula(cell.formula, place - row, 0) };
      sheet.grid.put(place, of.column + column, moved);
    });
  });
  model.changed({ kind: "rowSorted", sheetId: sheet.id, area: of, areas });
}
