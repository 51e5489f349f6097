import type { SubjectKind } from "../vocabulary/subject-kind.ts";
import type { AwardRule } from "./award.ts";

/** What the texts on awards ask about a person or collective before anything is counted. */
export interface AwardSubject {
  readonly subject: SubjectKind;
  /** A Party member, or an organisation of the Party. */
  readonly party: boolean;
  /** The kind of a collective (form `units`). */
  readonly unitKind: string;
  /** The initiative of the person that was recognised in the year, where one was. */
  readonly initiative?: string | undefined;
}

/** Whether the award is for subjects of this kind at all. */
export function isFor(
  { kinds, partyOnly, unitKinds }: Pick<AwardRule, "kinds" | "partyOnly" | "unitKinds">,
  { subject, party, unitKind }: AwardSubject,
): boolean {
  return (
    kinds.includes(subject) &&
    (party || !partyOnly) &&
    (unitKinds === undefined || subject !== "collective" || unitKinds.includes(unitKind))
  );
}

/** đoàn thể and phòng, ban are no organisations of the Party. */
export function isPartyOrganisation(unitKind: string): boolean {
  return unitKind !== "doan-the" && unitKind !== "phong-ban";
}
