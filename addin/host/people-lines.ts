/** The people of a matrix: missing lines, and codes and names that somebody has overwritten (rule S23). */
import type { Cell, SheetChange, FormSheet } from "../sync/ports/workbook-port.ts";
import { blocksOf, type CellWrite } from "./blocks.ts";
import { everyCell } from "./dressing.ts";
import { CODE_SLOT, KEY_SLOT, NAME_SLOT } from "./layout.ts";
import { cellsOf, type Stand } from "./survey.ts";

type People = NonNullable<FormSheet["matrix"]>["people"];

/** The lines to add; those that exist already are returned unwritten. */
export function peopleToAdd(form: string, people: People): readonly SheetChange[] {
  return people.map(({ key, code, name }) => ({
    kind: "insert",
    form,
    key,
    cells: { [CODE_SLOT]: code, [NAME_SLOT]: name },
  }));
}

/** Queues the reading; call `restoreNames` after the sync. */
export function lookAtNames(stand: Stand): Excel.Range {
  const range = cellsOf(stand, 0, 0, stand.rows, stand.width);
  range.load("values");
  return range;
}

export function restoreNames(stand: Stand, range: Excel.Range, people: People): void {
  const offsets = [KEY_SLOT, CODE_SLOT, NAME_SLOT].map((slot) => stand.offsets.get(slot));
  const [keyAt, codeAt, nameAt] = offsets;
  if (keyAt === undefined) return;
  const known = new Map<string, People[number]>(people.map((person) => [person.key, person]));
  const wrong = (range.values as Cell[][]).flatMap((line, row): CellWrite[] => {
    const person = known.get(String(line[keyAt] ?? ""));
    if (person === undefined) return [];
    const right = [
      { column: codeAt, value: person.code },
      { column: nameAt, value: person.name },
    ];
    return right.flatMap(({ column, value }) =>
      column === undefined || line[column] === value ? [] : [{ row, column, value }],
    );
  });
  for (const { row, column, values } of blocksOf(wrong)) {
    const cells = cellsOf(stand, row, column, values.length, values[0]?.length ?? 0);
    if (!stand.isProtected) cells.numberFormat = everyCell("@");
    cells.values = values.map((line) => [...line]);
  }
}
