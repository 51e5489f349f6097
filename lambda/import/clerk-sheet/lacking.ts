import { repairLetters } from "../../../domain/wording/letter-repair.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { type Cell, cellText, type Grid } from "../../office-file/grid.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import { dayRun } from "./day-run.ts";
import { makeSearch } from "./header-search.ts";

/** What a sheet lacks to be a list of attendance: readable letters, a column of names, days, or all of it. */
export function findLack(grid: Grid, year: number): SheetProblem {
  const { roleOf, namesDay } = makeSearch(grid, year, dayRun);
  const cells = grid.rows.flatMap((row) =>
    [...row.cells].map(([column, cell]) => ({ at: cellName(row.number, column), cell })),
  );
  for (const { at, cell } of cells) {
    const repaired = cell.kind === "text" ? repairLetters(cell.text) : undefined;
    if (repaired?.kind !== "garbled") continue;
    const { suggestion } = repaired;
    return suggestion === undefined
      ? sheetProblem(at, "letters-lost", { text: shown(cell) })
      : sheetProblem(at, "letters-garbled", { text: shown(cell), suggestion });
  }
  const names = cells.find(({ cell }) => roleOf(cell) === "name");
  if (names !== undefined) return sheetProblem(names.at, "no-days", { text: shown(names.cell) });
  const day = cells.find(({ cell }) => namesDay(cell));
  if (day !== undefined) return sheetProblem(day.at, "no-names", { text: shown(day.cell) });
  return sheetProblem("A1", "no-table");
}

/** Letters of a cell that a message shows. */
const SHOWN = 60;

function shown(cell: Cell): string {
  return cellText(cell).slice(0, SHOWN);
}
