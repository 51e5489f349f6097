import type { sessions } from "../../forms/catalogue/sessions.ts";
import { type FactIndex, holdsOn, type Mark, preferred, wasIn } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import { type Counted, derive } from "../../trace/traced-number.ts";
import { leaveOn } from "../facts/leave.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import { type Span, within } from "../facts/span.ts";
import { owesNothingOn } from "../facts/status.ts";
import { count, type Tally } from "./tally.ts";

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

/**
 * (present + made up) / (invited - excused). A person is invited through the units that they were in on the session's
 * day; a mark counts in the register of such a unit. An invitation without a mark stays in the base and is not
 * attended: a blank is no evidence, and leaving it out would reward not keeping the list. A person on long leave that
 * day who did not come is out of the base.
 */
export function attendanceTally(
  index: FactIndex,
  subject: RatedSubject,
  span: Span,
  counts: (invitation: Invitation) => boolean = () => true,
): Tally {
  const marked: Record<Mark["fields"]["mark"], Mark[]> = {
    present: [],
    "made-up": [],
    excused: [],
    unexcused: [],
  };
  const onLeave: Counted[] = [];
  const blank: Session[] = [];
  for (const session of index.sessions) {
    if (!within(span, session.fields.date)) continue;
    for (const invited of invitationsTo(index, subject, session)) {
      if (!counts(invited)) continue;
      const { mark, leave } = invited;
      if (leave !== undefined) onLeave.push(leave);
      else if (mark === undefined) blank.push(session);
      else marked[mark.fields.mark].push(mark);
    }
  }
  const present = count("attendance-present", marked.present);
  const madeUp = count("attendance-made-up", marked["made-up"]);
  const excused = count("attendance-excused", marked.excused);
  const unexcused = count("attendance-unexcused", marked.unexcused);
  const off =
    onLeave.length === 0
      ? excused
      : derive("sum", [excused, count("attendance-on-leave", onLeave)], { rule: "attendance-off" });
  const notRecorded = count("attendance-not-recorded", blank);
  const invited = derive("sum", [present, madeUp, off, unexcused, notRecorded], {
    rule: "attendance-invited",
  });
  return {
    done: derive("sum", [present, madeUp], { rule: "attendance-attended" }),
    base: derive("difference", [invited, off], { rule: "attendance-base" }),
    notRecorded: blank.length,
  };
}

function invitationsTo(index: FactIndex, subject: RatedSubject, session: Session): readonly Invitation[] {
  if (subject.kind === "collective") return unitInvitations(index, subject.unit, session);
  const { date } = session.fields;
  if (owesNothingOn(subject.row, date)) return [];
  const own = index.membershipsByPerson.get(subject.id) ?? [];
  return own.some((membership) => holdsOn(membership, date) && invites(session, membership.fields.unit))
    ? [invitation(index, session, subject.id, subject.unit)]
    : [];
}

/** The invitations of a session to the people of a unit on its day. */
export function unitInvitations(index: FactIndex, unit: string, session: Session): Invitation[] {
  if (!invites(session, unit)) return [];
  const day = session.fields.date;
  const invited = new Set<string>();
  for (const membership of index.membershipsByUnit.get(unit) ?? []) {
    const { person } = membership.fields;
    if (holdsOn(membership, day) && !owesNothingOn(index.personById.get(person), day)) invited.add(person);
  }
  return Array.from(invited, (person) => invitation(index, session, person, unit));
}

function invitation(index: FactIndex, session: Session, person: string, unit: string): Invitation {
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
export function invitesMember(index: FactIndex, { person, session }: Invitation): boolean {
  const admittedOn = index.personById.get(person)?.fields.admittedOn ?? null;
  return admittedOn != null && admittedOn <= session.fields.date;
}

/** An empty list of units invites all. */
export function invites({ fields }: Session, unit: string): boolean {
  return (
    fields.units == null || fields.units.length === 0 || fields.units.some((invited) => invited === unit)
  );
}
