/** The people of a matrix: missing lines, and numbers and names that somebody has overwritten (rule S23). */
import { SHEET_TEXTS } from "../../../domain/texts/sheet/sheet.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { fold } from "../../../domain/values/fold.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import type { ChangeOf, FormSheet } from "../../sync/ports/workbook-port.ts";
import { KEY_SLOT, NAME_SLOT, NUMBER_SLOT } from "../table/layout.ts";
import type { PlannedCell } from "../writing/planned-cell.ts";
import { keyOf, type RawTable } from "../table/raw-table.ts";
import type { Stand } from "../table/stand.ts";

type People = NonNullable<FormSheet["matrix"]>["people"];
type Person = People[number];

export interface PeopleLines {
  /** Keys, numbers and names that differ. */
  readonly cells: readonly PlannedCell[];
  /** The lines to add. */
  readonly inserts: readonly ChangeOf<"insert">[];
}

/** A line that the clerk has added under the name of somebody without a line becomes theirs, with its marks. */
export function peopleLines({ stand, rows }: RawTable, people: People): PeopleLines {
  const { offsets, kept } = stand;
  const insertOf = ({ key, number, name }: Person): ChangeOf<"insert"> => ({
    kind: "insert",
    form: kept.form,
    key,
    cells: { [NUMBER_SLOT]: number, [NAME_SLOT]: name },
  });
  const there = new Set(rows.map(({ values }) => keyOf(values, offsets)));
  const known = new Map<string, Person>(people.map((person) => [person.key, person]));
  const lacking = new Map(
    groupBy(
      people.filter(({ key }) => !there.has(key)),
      ({ name }) => fold(name),
    ),
  );
  const nameAt = offsets.get(NAME_SLOT);
  const cells = rows.flatMap(({ values }, row): readonly PlannedCell[] => {
    const key = keyOf(values, offsets);
    const typed = nameAt === undefined ? "" : fold(String(values[nameAt] ?? ""));
    const person = key === "" ? takeOnly(lacking, typed) : known.get(key);
    if (person === undefined) return [];
    there.add(person.key);
    const change = insertOf(person);
    return Object.entries({ [KEY_SLOT]: person.key, ...change.cells }).flatMap(([field, value]) => {
      const column = offsets.get(field);
      const was = column === undefined ? value : (values[column] ?? "");
      return column === undefined || was === value ? [] : [{ row, column, value, was, key, change, field }];
    });
  });
  return { cells, inserts: people.filter(({ key }) => !there.has(key)).map(insertOf) };
}

/** The one person of this name; of two nobody knows whose line it is, and a second line is no one's. */
function takeOnly(lacking: Map<string, readonly Person[]>, name: string): Person | undefined {
  const [person, ...others] = lacking.get(name) ?? [];
  if (person === undefined || others.length > 0) return undefined;
  lacking.delete(name);
  return person;
}

/** Older sheets had people's codes where their numbers are now. Queues the new caption. */
export function renameOlder({ offsets, captions, table, isProtected }: Stand, language: Language): void {
  const at = offsets.get(NUMBER_SLOT);
  if (at === undefined || isProtected || !OLDER_CAPTIONS.has(captions[at] ?? "")) return;
  table.getHeaderRowRange().getCell(0, at).values = [[SHEET_TEXTS.personNumber[language]]];
}

const OLDER_CAPTIONS: ReadonlySet<string> = new Set(["Mã người", "Person"]);
