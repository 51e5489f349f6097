import type { GridRow } from "../../office-file/grid.ts";
import { parseDayOfMonth } from "./header-period.ts";

/** Fewer numbers in a row may be the numbers of columns or sessions. */
const FEWEST_DAYS = 7;

/** The columns of a timesheet's days: bare numbers that rise by one from column to column, none for another row. */
export function dayRun(row: GridRow): readonly number[] {
  const cells = [...row.cells]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([column, cell]) => {
      const day = parseDayOfMonth(cell);
      return day === undefined ? [] : [{ column, day }];
    });
  const isRun = cells.every(({ column, day }, index) => {
    const before = cells[index - 1];
    return before === undefined || (day === before.day + 1 && column === before.column + 1);
  });
  return isRun && cells.length >= FEWEST_DAYS ? cells.map(({ column }) => column) : [];
}
