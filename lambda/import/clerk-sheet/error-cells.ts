import { cellName, parseAddress } from "../../../domain/values/cell-names.ts";
import type { Grid } from "../../office-file/grid.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { SheetColumns } from "./sheet-columns.ts";
import type { SheetPerson } from "./sheet-person.ts";

/**
 * Cells beside the marks that show an error, such as #REF!. Where the name, the code or the birth does, the person is
 * uncertain: nobody is looked for, or added, by it.
 */
export function findErrorCells(
  grid: Grid,
  people: readonly SheetPerson[],
  columns: SheetColumns,
): { readonly people: readonly SheetPerson[]; readonly problems: readonly SheetProblem[] } {
  const rows = new Map(grid.rows.map((row) => [row.number, row]));
  const proving = [...columns.name, columns.code, ...columns.birth];
  const problems: SheetProblem[] = [];
  const checked = people.map((person) => {
    const row = rows.get(parseAddress(person.cell)?.row ?? 0);
    const shown = [...proving, columns.position, columns.category].flatMap((column) => {
      const cell = column === undefined ? undefined : row?.cells.get(column);
      return row === undefined || column === undefined || cell?.kind !== "error"
        ? []
        : [{ column, at: cellName(row.number, column), text: cell.text }];
    });
    for (const { at, text } of shown) problems.push(sheetProblem(at, "error-value", { text }));
    return shown.some(({ column }) => proving.includes(column)) ? { ...person, certain: false } : person;
  });
  return { people: checked, problems };
}
