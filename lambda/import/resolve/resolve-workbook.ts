import { rowId } from "../../../domain/values/ids.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { attendance } from "../../../domain/forms/catalogue/attendance.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import type { ClerkSheet } from "../clerk-sheet/clerk-sheet.ts";
import type { ParsedSheet } from "../upload/uploaded-workbook.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import { findPerson } from "./find-person.ts";
import { findSession } from "./find-session.ts";
import { makeNewMember, makeNewPerson, type NewPerson } from "./new-person.ts";
import { isMemberOn, type Roster, rosterOf, type RosterPerson } from "./roster.ts";

/** A row that a sheet wants to write. */
export interface ResolvedRow {
  readonly form: Form;
  readonly key: string;
  readonly fields: Fields;
  /** The revision at which the sheet was written, where it has one. */
  readonly revision: number | undefined;
  readonly cell: string;
  /** The cell of each field, where they differ. */
  readonly cells?: Readonly<Record<string, string>>;
}

/** Where a row stands in the file. */
export interface RowPlace {
  /** The index of its sheet. */
  readonly sheet: number;
  readonly cell: string;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ResolvedWorkbook {
  readonly rows: readonly ResolvedRow[];
  /** People missing from the unit's roster: added before the rows, or only listed. */
  readonly newPeople: readonly NewPerson[];
  /** The problems of each sheet that matching with the roster found. */
  readonly problems: readonly (readonly SheetProblem[])[];
  /** The place of every row that may be written, by `rowId`. */
  readonly places: ReadonlyMap<string, RowPlace>;
}

/** Finds the person and session of every mark. Only certain matches become rows. */
export function resolveWorkbook(
  sheets: readonly ParsedSheet[],
  roster: Roster,
  options: { readonly addPeople: boolean },
): ResolvedWorkbook {
  const rows = new Map<string, ResolvedRow>();
  const problems: SheetProblem[][] = [];
  const places = new Map<string, RowPlace>();
  const growing = new GrowingRoster(roster, options.addPeople);
  for (const [sheet, { content }] of sheets.entries()) {
    const known = growing.people.length;
    const sheetProblems: SheetProblem[] = [];
    const sheetRows = content.kind === "clerk" ? resolveClerkSheet(content, growing, sheetProblems) : [];
    if (content.kind === "form") {
      for (const { key, fields, revision, cell, cells } of content.rows)
        sheetRows.push({ form: content.form, key, fields, revision, cell, cells });
    }
    for (const { cell, rows: added } of growing.people.slice(known))
      for (const row of added) places.set(rowId(row), { sheet, cell, cells: {} });
    for (const { form, key, cell, cells = {} } of sheetRows)
      places.set(rowId({ form: form.id, key }), { sheet, cell, cells });
    // Equal rows of two sheets are sent once; of different ones the ledger refuses the second.
    for (const row of sheetRows) rows.set(`${row.form.id}#${row.key}#${JSON.stringify(row.fields)}`, row);
    problems.push(sheetProblems);
  }
  return { rows: [...rows.values()], newPeople: growing.people, problems, places };
}

/** The roster, which grows while sheets are resolved: a new person of one sheet is known on the next. */
class GrowingRoster {
  readonly people: NewPerson[] = [];
  readonly addPeople: boolean;
  #roster: Roster;

  constructor(roster: Roster, addPeople: boolean) {
    this.#roster = roster;
    this.addPeople = addPeople;
  }

  get current(): Roster {
    return this.#roster;
  }

  isNew(person: RosterPerson): boolean {
    return this.people.some((member) => member.person.id === person.id);
  }

  add(newcomer: NewPerson): void {
    this.people.push(newcomer);
    const others = this.#roster.people.filter(({ id }) => id !== newcomer.person.id);
    this.#roster = rosterOf({ ...this.#roster, people: [...others, newcomer.person] });
  }
}

function resolveClerkSheet(
  sheet: ClerkSheet,
  growing: GrowingRoster,
  problems: SheetProblem[],
): ResolvedRow[] {
  const sessions = new Map<string, string>();
  for (const columns of sheet.sessions) {
    const match = findSession(columns, growing.current);
    if (match.kind === "found") sessions.set(columns.day, match.session.id);
    else problems.push(match.problem);
  }
  const rows: ResolvedRow[] = [];
  for (const line of sheet.people.filter(({ certain }) => certain)) {
    const person = resolvePerson(line, growing, problems);
    if (person === undefined) continue;
    for (const { day, cell, mark, madeUpOn, note } of line.marks) {
      const session = sessions.get(day);
      if (session === undefined) continue;
      if (!isMemberOn(person, growing.current.unit, day)) {
        problems.push(sheetProblem(cell, "not-a-member-then", { name: line.fullName, day: formatDay(day) }));
        continue;
      }
      const fields: Fields = {
        session,
        person: person.id,
        day,
        mark,
        ...(madeUpOn === undefined ? {} : { madeUpOn }),
        ...(note === undefined ? {} : { note: note.slice(0, attendance.columns.note.max) }),
      };
      rows.push({
        form: attendance,
        key: naturalKey(attendance, fields) ?? "",
        fields,
        revision: undefined,
        cell,
      });
    }
  }
  return rows;
}

/** The person of a line, or undefined when it is uncertain and no mark may be stored. */
function resolvePerson(
  line: ClerkSheet["people"][number],
  growing: GrowingRoster,
  problems: SheetProblem[],
): RosterPerson | undefined {
  const match = findPerson(line, growing.current);
  switch (match.kind) {
    case "found":
      if (growing.addPeople || !growing.isNew(match.person)) return match.person;
      problems.push(sheetProblem(line.cell, "unknown-person", { name: line.fullName }));
      return undefined;
    case "unclear":
      problems.push(match.problem);
      return undefined;
    case "elsewhere":
    case "unknown": {
      const newcomer =
        match.kind === "unknown"
          ? makeNewPerson(line, growing.current)
          : makeNewMember(line, match.person, growing.current);
      growing.add(newcomer);
      problems.push(growing.addPeople ? newcomer.notice : match.problem);
      return growing.addPeople ? newcomer.person : undefined;
    }
  }
}
