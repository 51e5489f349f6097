import { formatDay } from "../../../domain/values/day.ts";
import { attendance } from "../../../domain/forms/catalogue/attendance.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import type { ClerkSheet } from "../clerk-sheet/clerk-sheet.ts";
import type { ReadSheet } from "../upload/read-workbook.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import { findPerson } from "./find-person.ts";
import { findSession } from "./find-session.ts";
import { makeNewMember, makeNewPerson, type NewPerson } from "./new-person.ts";
import { isMemberOn, type Roster, type RosterPerson } from "./roster.ts";

/** A row that a sheet wants to write. */
export interface WantedRow {
  readonly form: Form;
  readonly key: string;
  readonly fields: Fields;
  /** The revision at which the sheet was written, where it has one. */
  readonly revision: number | undefined;
}

export interface ResolvedWorkbook {
  readonly rows: readonly WantedRow[];
  /** People missing from the unit's roster: added before the rows, or only listed. */
  readonly newPeople: readonly NewPerson[];
  /** The problems of each sheet that matching with the roster found. */
  readonly problems: readonly (readonly SheetProblem[])[];
}

/** Finds the person and session of every mark. Only certain matches become rows. */
export function resolveWorkbook(
  sheets: readonly ReadSheet[],
  roster: Roster,
  options: { readonly addPeople: boolean },
): ResolvedWorkbook {
  const rows = new Map<string, WantedRow>();
  const problems: SheetProblem[][] = [];
  const joining = new Joining(roster, options.addPeople);
  for (const { content } of sheets) {
    const sheetProblems: SheetProblem[] = [];
    const wanted = content.kind === "clerk" ? resolveClerkSheet(content, joining, sheetProblems) : [];
    if (content.kind === "form") {
      for (const { key, fields, revision } of content.rows)
        wanted.push({ form: content.form, key, fields, revision });
    }
    // Equal rows of two sheets are sent once; of different ones the ledger refuses the second.
    for (const row of wanted) rows.set(`${row.form.id}#${row.key}#${JSON.stringify(row.fields)}`, row);
    problems.push(sheetProblems);
  }
  return { rows: [...rows.values()], newPeople: joining.people, problems };
}

/** The roster, which grows while sheets are resolved: a new person of one sheet is known on the next. */
class Joining {
  readonly people: NewPerson[] = [];
  readonly addPeople: boolean;
  #roster: Roster;

  constructor(roster: Roster, addPeople: boolean) {
    this.#roster = roster;
    this.addPeople = addPeople;
  }

  get roster(): Roster {
    return this.#roster;
  }

  isNew(person: RosterPerson): boolean {
    return this.people.some((member) => member.person.id === person.id);
  }

  add(joining: NewPerson): void {
    this.people.push(joining);
    const others = this.#roster.people.filter(({ id }) => id !== joining.person.id);
    this.#roster = { ...this.#roster, people: [...others, joining.person] };
  }
}

function resolveClerkSheet(sheet: ClerkSheet, joining: Joining, problems: SheetProblem[]): WantedRow[] {
  const sessions = new Map<string, string>();
  for (const columns of sheet.sessions) {
    const found = findSession(columns, joining.roster);
    if (found.kind === "found") sessions.set(columns.day, found.session.id);
    else problems.push(found.problem);
  }
  const rows: WantedRow[] = [];
  for (const line of sheet.people.filter(({ certain }) => certain)) {
    const person = resolvePerson(line, joining, problems);
    if (person === undefined) continue;
    for (const { day, cell, mark, madeUpOn, note } of line.marks) {
      const session = sessions.get(day);
      if (session === undefined) continue;
      if (!isMemberOn(person, joining.roster.unit, day)) {
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
      rows.push({ form: attendance, key: naturalKey(attendance, fields) ?? "", fields, revision: undefined });
    }
  }
  return rows;
}

/** The person of a line, or undefined when it is uncertain and no mark may be stored. */
function resolvePerson(
  line: ClerkSheet["people"][number],
  joining: Joining,
  problems: SheetProblem[],
): RosterPerson | undefined {
  const found = findPerson(line, joining.roster);
  switch (found.kind) {
    case "found":
      if (joining.addPeople || !joining.isNew(found.person)) return found.person;
      problems.push(sheetProblem(line.cell, "unknown-person", { name: line.fullName }));
      return undefined;
    case "unclear":
      problems.push(found.problem);
      return undefined;
    case "elsewhere":
    case "unknown": {
      const joined =
        found.kind === "unknown"
          ? makeNewPerson(line, joining.roster)
          : makeNewMember(line, found.person, joining.roster);
      joining.add(joined);
      problems.push(joining.addPeople ? joined.notice : found.problem);
      return joining.addPeople ? joined.person : undefined;
    }
  }
}
