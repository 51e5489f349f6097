import type { Day } from "../values/day.ts";
import type { units } from "../forms/catalogue/units.ts";
import type { people } from "../forms/catalogue/people.ts";
import { ratedOn } from "../membership/membership.ts";
import type { FactIndex, Membership } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import type { Worker } from "../policy/two-books.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";

interface SubjectBase {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  /** The unit in which the subject is rated; a collective has its own id here. */
  readonly unit: string;
  readonly group: string;
}

/** A subject that gets a level: a unit, or a person in the unit that rates them at the period's end. */
export type RatedSubject =
  | (SubjectBase & { readonly kind: "collective"; readonly row: Fact<typeof units> })
  | (SubjectBase & {
      readonly kind: "individual" | "leader";
      readonly head: boolean;
      readonly row: Fact<typeof people>;
      readonly membership: Membership;
    });

/** Every unit but the committee, which the level above rates, and every person rated in a unit on the day. */
export function ratedSubjects(index: FactIndex, day: Day): readonly RatedSubject[] {
  const collectives = index.units
    .filter((row) => row.fields.kind !== "committee")
    .map((row): RatedSubject => {
      const id = row.ref.key;
      return { kind: "collective", id, name: row.fields.name, unit: id, group: row.fields.group, row };
    });
  const persons = index.people.flatMap((row): RatedSubject[] => {
    const membership = ratedMembership(index, row.ref.key, day);
    if (membership === undefined) return [];
    const { unit, group, role } = membership.fields;
    const kind = role === "member" ? "individual" : "leader";
    return [
      {
        kind,
        id: row.ref.key,
        name: row.fields.fullName,
        unit,
        group,
        head: role === "head",
        row,
        membership,
      },
    ];
  });
  return [...collectives, ...persons];
}

export function ratedMembership(index: FactIndex, person: string, day: Day): Membership | undefined {
  return ratedOn(index.membershipsByPerson.get(person) ?? [], day, ({ fields }) => fields);
}

/** The subject as far as a rating of work asks who it is. */
export function workerOf(subject: RatedSubject): Worker {
  return subject.kind === "collective"
    ? { subject: subject.kind, unitKind: subject.row.fields.kind }
    : { subject: subject.kind, unitKind: "", category: subject.row.fields.category };
}
