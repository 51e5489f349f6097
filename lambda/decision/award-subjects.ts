import { people } from "../../domain/forms/catalogue/people.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { typedFields } from "../../domain/forms/row.ts";
import type { Register } from "../../domain/values/ids.ts";
import { type Period, periodEnd } from "../../domain/values/period.ts";
import { type AwardSubject, isPartyOrganisation } from "../../domain/policy/award-subject.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { Ledger } from "../ledger/ledger.ts";

type OfCatalogue = readonly { readonly key: string; readonly fields: Fields }[];
/** What awards ask about a subject; undefined for one that the catalogue does not have. */
export type AwardSubjectOf = (of: Pick<SubjectResult, "subject" | "kind">) => AwardSubject | undefined;

/** @param period by the end of which a member must have been admitted */
export function awardSubjects(
  catalogue: { readonly people: OfCatalogue; readonly units: OfCatalogue },
  period: Period,
): AwardSubjectOf {
  const persons = new Map(
    catalogue.people.map(({ key, fields }) => [key, typedFields(people, key, fields)] as const),
  );
  const kinds = new Map(
    catalogue.units.map(({ key, fields }) => [key, typedFields(units, key, fields).kind] as const),
  );
  return ({ subject, kind }) => {
    if (kind === "collective") {
      const unitKind = kinds.get(subject);
      return unitKind === undefined
        ? undefined
        : { subject: kind, party: isPartyOrganisation(unitKind), unitKind };
    }
    const person = persons.get(subject);
    if (person === undefined) return undefined;
    const { admittedOn, initiative } = person;
    const party = admittedOn != null && admittedOn <= periodEnd(period);
    return { subject: kind, party, unitKind: "chi-bo", initiative: initiative ?? undefined };
  };
}

/** The same of the subjects of a run or a term, from the present catalogue. */
export async function readAwardSubjects(
  ledger: Ledger,
  register: Register,
  period: Period,
  subjects: readonly Pick<SubjectResult, "subject" | "kind">[],
): Promise<ReadonlyMap<string, AwardSubject>> {
  const [personRows, unitRows] = await Promise.all([
    ledger.allRows(register, people.id),
    ledger.allRows(register, units.id),
  ]);
  const subjectOf = awardSubjects({ people: personRows, units: unitRows }, period);
  return new Map(
    subjects.flatMap((of): [string, AwardSubject][] => {
      const found = subjectOf(of);
      return found === undefined ? [] : [[of.subject, found]];
    }),
  );
}
