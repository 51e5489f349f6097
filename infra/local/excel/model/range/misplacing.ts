import type { Area } from "../area.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { WorkbookModel } from "../workbook.ts";

/** The row of an array that a row of the range gets, both counted from 0; undefined where it gets none. */
export function arrayRowFor(
  model: WorkbookModel,
  sheet: Sheet,
  to: Area,
): (row: number) => number | undefined {
  const isHidden = (row: number): boolean => sheet.isRowHidden(to.row + row);
  const crosses = to.rows > 1 && Array.from({ length: to.rows }, (_, row) => row).some(isHidden);
  if (!crosses || !model.switches.has("misplacedWrites")) return (row) => row;
  return (row) => (isHidden(row) ? undefined : 0);
}
