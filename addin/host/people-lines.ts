/** The people of a matrix: missing lines, and codes and names that somebody has overwritten (rule S23). */
import { fold } from "../../domain/values/fold.ts";
import { groupBy } from "../../domain/values/group-by.ts";
import type { Cell, SheetChange, FormSheet } from "../sync/ports/workbook-port.ts";
import { blocksOf, type CellWrite } from "./blocks.ts";
import { everyCell } from "./dressing.ts";
import { CODE_SLOT, KEY_SLOT, NAME_SLOT } from "./layout.ts";
import { cellsOf, type Stand } from "./survey.ts";

type People = NonNullable<FormSheet["matrix"]>["people"];
type Person = People[number];

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

/**
 * Writes codes and names that differ. A line that the clerk has added under the name of somebody without a line becomes theirs,
 * with its marks.
 * @returns the keys of the people who have a line now
 */
export function restoreNames(stand: Stand, range: Excel.Range, people: People): ReadonlySet<string> {
  const offsets = [KEY_SLOT, CODE_SLOT, NAME_SLOT].map((slot) => stand.offsets.get(slot));
  const [keyAt, codeAt, nameAt] = offsets;
  if (keyAt === undefined) return new Set();
  const lines = range.values as Cell[][];
  const keys = new Set(lines.map((line) => String(line[keyAt] ?? "")));
  const known = new Map<string, Person>(people.map((person) => [person.key, person]));
  const lacking = new Map(
    groupBy(
      people.filter(({ key }) => !keys.has(key)),
      ({ name }) => fold(name),
    ),
  );
  const wrong = lines.flatMap((line, row): CellWrite[] => {
    const key = String(line[keyAt] ?? "");
    const typed = nameAt === undefined ? "" : fold(String(line[nameAt] ?? ""));
    const person = key === "" ? takeOnly(lacking, typed) : known.get(key);
    if (person === undefined) return [];
    keys.add(person.key);
    const right = [
      { column: keyAt, value: person.key },
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
  return keys;
}

/** The one person of this name; of two nobody knows whose line it is, and a second line is no one's. */
function takeOnly(lacking: Map<string, readonly Person[]>, name: string): Person | undefined {
  const [person, ...others] = lacking.get(name) ?? [];
  if (person === undefined || others.length > 0) return undefined;
  lacking.delete(name);
  return person;
}
