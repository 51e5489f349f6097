import { formatDay } from "../../../domain/values/day.ts";
import { codeKey } from "../../../domain/forms/row-code.ts";
import { fold } from "../../../domain/values/fold.ts";
import { nameKey, similarNames } from "../../../domain/values/person-name.ts";
import type { SheetPerson } from "../clerk-sheet/sheet-person.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { Roster, RosterPerson } from "./roster.ts";

export type FoundPerson =
  | { readonly kind: "found"; readonly person: RosterPerson }
  /** A person of the organisation with the same name and birth date, but no member of this unit. */
  | { readonly kind: "elsewhere"; readonly person: RosterPerson; readonly problem: SheetProblem }
  /** Nobody of the organisation; `problem` names similar people. */
  | { readonly kind: "unknown"; readonly problem: SheetProblem }
  | { readonly kind: "unclear"; readonly problem: SheetProblem };

/**
 * Finds a line's person among the unit's members by code, or by name regardless of case, blanks and Unicode form; the
 * birth date distinguishes namesakes. A similar name is suggested and never taken (rule S21).
 */
export function findPerson(line: SheetPerson, roster: Roster): FoundPerson {
  const { cell, fullName: name } = line;
  const unclear = (code: SheetProblem["code"], values: SheetProblem["values"]): FoundPerson => ({
    kind: "unclear",
    problem: sheetProblem(cell, code, { name, ...values }),
  });

  const { members } = roster;
  const key = nameKey(name);
  const coded = line.code === undefined ? undefined : findCoded(line.code, members);
  if (coded !== undefined) {
    if (coded.nameKey === key) return { kind: "found", person: coded };
    return unclear("code-differs", { code: line.code ?? "", known: coded.fullName });
  }

  const named = roster.byName.get(key) ?? [];
  const namesakes = named.filter((person) => members.includes(person));
  const possible = namesakes.filter((person) => compareBirth(line, person) !== "differs");
  const sure = possible.filter((person) => compareBirth(line, person) === "same");
  const [only] = sure.length === 1 ? sure : possible;
  if (only !== undefined && (sure.length === 1 || possible.length === 1))
    return { kind: "found", person: only };
  if (possible.length > 1)
    return unclear("several-persons", { suggestions: possible.map(describe).join("; ") });
  const [namesake] = namesakes;
  if (namesake !== undefined) {
    return unclear("birth-differs", { known: birthText(namesake), given: birthText(line) });
  }
  return findOutside(
    line,
    named.filter((person) => !members.includes(person)),
    members,
  );
}

/** By the office's code, else by a key, which older forms show. */
function findCoded(code: string, members: readonly RosterPerson[]): RosterPerson | undefined {
  return (
    members.find((person) => person.code !== undefined && codeKey(person.code) === codeKey(code)) ??
    members.find(({ id }) => id.toLowerCase() === code.toLowerCase())
  );
}

/** @param outside people of other units with the name */
function findOutside(
  line: SheetPerson,
  outside: readonly RosterPerson[],
  members: readonly RosterPerson[],
): FoundPerson {
  const { cell, fullName: name } = line;
  const similar = [...similarNames(name, members), ...outside].slice(0, 3);
  // A clerk is not told when people of other units were born.
  const suggestions = similar
    .map((person) => (members.includes(person) ? describe(person) : describeOutside(person)))
    .join("; ");
  const problem =
    similar.length === 0
      ? sheetProblem(cell, "unknown-person", { name })
      : sheetProblem(cell, "unknown-person-suggested", { name, suggestions });
  const same = outside.filter((person) => compareBirth(line, person) === "same");
  const [only] = same;
  if (only !== undefined && same.length === 1) return { kind: "elsewhere", person: only, problem };
  return mayBeKnown(line, similar) ? { kind: "unclear", problem } : { kind: "unknown", problem };
}

/** Whether the person may exist under another spelling: adding them again would count one person twice. */
function mayBeKnown(line: SheetPerson, similar: readonly RosterPerson[]): boolean {
  const letters = fold(line.fullName);
  return similar.some(
    (person) => fold(person.fullName) === letters && compareBirth(line, person) !== "differs",
  );
}

type Birth = Pick<RosterPerson, "birthYear" | "birthDate">;

function compareBirth(first: Birth, second: Birth): "same" | "differs" | "not-said" {
  if (first.birthDate !== undefined && second.birthDate !== undefined) {
    return first.birthDate === second.birthDate ? "same" : "differs";
  }
  if (first.birthYear === undefined || second.birthYear === undefined) return "not-said";
  return first.birthYear === second.birthYear ? "same" : "differs";
}

function birthText({ birthDate, birthYear }: Birth): string {
  return birthDate === undefined ? String(birthYear ?? "?") : formatDay(birthDate);
}

function describe(person: RosterPerson): string {
  return `${person.fullName} (${[person.code ?? [], birthText(person)].flat().join(", ")})`;
}

function describeOutside({ fullName, code }: RosterPerson): string {
  return code === undefined ? fullName : `${fullName} (${code})`;
}
