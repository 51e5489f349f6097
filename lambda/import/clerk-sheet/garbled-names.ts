import { repairLetters } from "../../../domain/wording/letter-repair.ts";
import { parseAddress } from "../../../domain/values/cell-names.ts";
import type { Grid } from "../../office-file/grid.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { SheetColumns } from "./sheet-columns.ts";
import type { SheetPerson } from "./sheet-person.ts";

/** Lines whose names have garbled letters are uncertain: nobody is looked for, or added, by such a name. */
export function findGarbledNames(
  grid: Grid,
  people: readonly SheetPerson[],
  columns: SheetColumns,
): { readonly people: readonly SheetPerson[]; readonly problems: readonly SheetProblem[] } {
  const rows = new Map(grid.rows.map((row) => [row.number, row]));
  const problems = new Map<SheetPerson, SheetProblem>();
  for (const person of people) {
    const row = rows.get(parseAddress(person.cell)?.row ?? 0);
    const written = columns.name.flatMap((column) => {
      const cell = row?.cells.get(column);
      return cell?.kind === "text" ? [cell.text] : [];
    });
    const repaired = repairLetters(written.join(" "));
    if (repaired.kind === "sound") continue;
    const { suggestion } = repaired;
    const values = { text: person.fullName, ...(suggestion && { suggestion }) };
    const code = suggestion === undefined ? "name-garbled" : "name-garbled-suggested";
    problems.set(person, sheetProblem(person.cell, code, values));
  }
  return {
    people: people.map((person) => (problems.has(person) ? { ...person, certain: false } : person)),
    problems: [...problems.values()],
  };
}
