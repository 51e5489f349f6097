import { nameKey } from "../../../domain/values/person-name.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { SheetPerson } from "./sheet-person.ts";

/**
 * Distinguishes lines of one name by code or birth date. Lines without one, or with the same one, are all uncertain.
 */
export function separateNamesakes(people: readonly SheetPerson[]): {
  readonly people: readonly SheetPerson[];
  readonly problems: readonly SheetProblem[];
} {
  const problems: SheetProblem[] = [];
  const doubtful = new Set<SheetPerson>();
  const byName = new Map<string, SheetPerson[]>();
  for (const person of people) {
    const key = nameKey(person.fullName);
    const earlier = byName.get(key) ?? [];
    for (const other of earlier) {
      const verdict = compare(person, other);
      if (verdict === "different") continue;
      const code = verdict === "same" ? "duplicate-person" : "ambiguous-person";
      problems.push(sheetProblem(person.cell, code, { name: person.fullName, other: other.cell }));
      doubtful.add(person).add(other);
      break;
    }
    earlier.push(person);
    byName.set(key, earlier);
  }
  return {
    people: people.map((person) => (doubtful.has(person) ? { ...person, certain: false } : person)),
    problems,
  };
}

function compare(first: SheetPerson, second: SheetPerson): "same" | "different" | "unclear" {
  if (first.code !== undefined && second.code !== undefined)
    return first.code === second.code ? "same" : "different";
  if (first.birthDate !== undefined && second.birthDate !== undefined) {
    return first.birthDate === second.birthDate ? "same" : "different";
  }
  if (first.birthYear === undefined || second.birthYear === undefined) return "unclear";
  return first.birthYear === second.birthYear ? "same" : "different";
}
