import type { sessions } from "../forms/catalogue/sessions.ts";
import { type FactIndex, holdsOn, type Mark, preferred, wasIn } from "./fact-index.ts";
import type { Fact } from "./fact.ts";
import { leaveOn } from "./leave.ts";
import { owesNothingOn } from "./status.ts";

type Session = Fact<typeof sessions>;

const NONE: readonly never[] = [];

/** One person's invitation to one session; no mark means that nobody entered one. */
export interface Invitation {
  readonly session: Session;
  readonly person: string;
  readonly mark: Mark | undefined;
  /**
   * The person's long leave that day, if they have no mark or are absent without excuse: the session is not due from
   * them.
   */
  readonly leave: ReturnType<typeof leaveOn>;
}

/** The invitations of a session to the people of a unit on its day. */
export function unitInvitations(index: FactIndex, unit: string, session: Session): Invitation[] {
  if (!invites(session, unit)) return [];
  const day = session.fields.date;
  const invited = new Set<string>();
  for (const membership of index.membershipsByUnit.get(unit) ?? NONE) {
    const { person } = membership.fields;
    if (holdsOn(membership, day) && !owesNothingOn(index.personById.get(person), day)) invited.add(person);
  }
  return Array.from(invited, (person) => invitationOf(index, person, unit, session));
}

/** The units through which a session invites a person, by the units that the person was in on its day. */
export function invitingUnits(index: FactIndex, person: string, session: Session): readonly string[] {
  const { date } = session.fields;
  if (owesNothingOn(index.personById.get(person), date)) return NONE;
  const units: string[] = [];
  for (const membership of index.membershipsByPerson.get(person) ?? NONE) {
    const { unit } = membership.fields;
    if (holdsOn(membership, date) && invites(session, unit) && !units.includes(unit)) units.push(unit);
  }
  return units;
}

/** An invitation as a unit sees it: of several marks its own counts. */
export function invitationOf(index: FactIndex, person: string, unit: string, session: Session): Invitation {
  const { date } = session.fields;
  const all = index.marks.get(session.ref.key)?.get(person) ?? NONE;
  const counted = all.every(({ register }) => wasIn(index, person, register, date))
    ? all
    : all.filter(({ register }) => wasIn(index, person, register, date));
  const mark = preferred(counted, unit);
  const stayedAway = mark === undefined || mark.fields.mark === "unexcused";
  const leave = stayedAway ? leaveOn(index, person, date) : undefined;
  return { session, person, mark, leave };
}

/** Whether the invited person was a Party member on the session's day. */
export function invitesMember(
  index: FactIndex,
  { person, session }: Pick<Invitation, "person" | "session">,
): boolean {
  const admittedOn = index.personById.get(person)?.fields.admittedOn ?? null;
  return admittedOn != null && admittedOn <= session.fields.date;
}

/** An empty list of units invites all. */
export function invites({ fields }: Session, unit: string): boolean {
  return (
    fields.units == null || fields.units.length === 0 || fields.units.some((invited) => invited === unit)
  );
}
