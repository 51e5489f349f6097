import { people } from "../../domain/forms/catalogue/people.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import { typedFields } from "../../domain/forms/row.ts";
import type { Register } from "../../domain/values/ids.ts";
import { type Period, periodEnd } from "../../domain/values/period.ts";
import { type AwardSubject, isPartyOrganisation } from "../../domain/policy/award-subject.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** What awards ask about the subjects of a run or a term, from the present catalogue. */
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
  const persons = new Map(
    personRows.map(({ key, fields }) => [String(key), typedFields(people, key, fields)] as const),
  );
  const kinds = new Map(
    unitRows.map(({ key, fields }): [string, string] => [key, typedFields(units, key, fields).kind]),
  );
  return new Map(
    subjects.flatMap(({ subject, kind }): [string, AwardSubject][] => {
      if (kind === "collective") {
        const unitKind = kinds.get(subject);
        return unitKind === undefined
          ? []
          : [[subject, { subject: kind, party: isPartyOrganisation(unitKind), unitKind }]];
      }
      const person = persons.get(subject);
      if (person === undefined) return [];
      const { admittedOn, initiative } = person;
      const party = admittedOn !== null && admittedOn <= periodEnd(period);
      return [[subject, { subject: kind, party, unitKind: "chi-bo", initiative: initiative ?? undefined }]];
    }),
  );
}
