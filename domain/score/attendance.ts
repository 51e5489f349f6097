import type { attendance } from "../forms/attendance.ts";
import type { sessions } from "../forms/sessions.ts";
import { derive } from "../step.ts";
import type { RowRef } from "../trace.ts";
import { type Fact, type FactIndex, holdsOn, markKey, preferred, unitsOn } from "./fact-index.ts";
import { leaveOn } from "./leave.ts";
import { isExempt, type RatedSubject } from "./rated-subject.ts";
import { type Span, within } from "./span.ts";
import { count, type Tally } from "./tally.ts";

type Session = Fact<typeof sessions>;
type Mark = Fact<typeof attendance>;

/** One person's invitation to one session; no mark means that nobody entered one. */
export interface Invitation {
  readonly session: Session;
  readonly person: string;
  readonly mark: Mark | undefined;
  /** The long leave that day of who has no mark, or is marked as absent without excuse: nothing was asked of them. */
  readonly leave: ReturnType<typeof leaveOn>;
}

/**
 * (present + made up) / (invited - excused). A person is invited through the units that they were in on the session's
 * day; a mark counts in the register of such a unit. An invitation without a mark stays in the base and is not attended:
 * a blank is no evidence, and leaving it out would reward not keeping the list. Who was on long leave that day and did not come
 * is out of the base.
 */
export function attendanceTally(
  index: FactIndex,
  subject: RatedSubject,
  span: Span,
  counts: (invitation: Invitation) => boolean = () => true,
): Tally {
  const marked: Record<Mark["fields"]["mark"], RowRef[]> = {
    present: [],
    "made-up": [],
    excused: [],
    unexcused: [],
  };
  const onLeave: RowRef[] = [];
  const blank: RowRef[] = [];
  for (const session of index.sessions) {
    if (!within(span, session.fields.date)) continue;
    for (const invited of invitationsTo(index, subject, session)) {
      if (!counts(invited)) continue;
      const { mark, leave } = invited;
      if (leave !== undefined) onLeave.push(leave.ref);
      else if (mark === undefined) blank.push(session.ref);
      else marked[mark.fields.mark].push(mark.ref);
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
  if (isExempt(subject.row)) return [];
  const inUnits = unitsOn(index, subject.id, session.fields.date);
  return inUnits.some((unit) => invites(session, unit))
    ? [invitation(index, session, subject.id, inUnits, subject.unit)]
    : [];
}

/** The people whom a session asked of a unit on its day. */
export function unitInvitations(index: FactIndex, unit: string, session: Session): Invitation[] {
  if (!invites(session, unit)) return [];
  const day = session.fields.date;
  const present = (index.membershipsByUnit.get(unit) ?? []).filter((membership) => holdsOn(membership, day));
  return [...new Set(present.map((membership) => membership.fields.person))]
    .filter((person) => !isExempt(index.personById.get(person)))
    .map((person) => invitation(index, session, person, unitsOn(index, person, day), unit));
}

function invitation(
  index: FactIndex,
  session: Session,
  person: string,
  inUnits: readonly string[],
  unit: string,
): Invitation {
  const marks = index.marks.get(markKey(session.ref.key, person)) ?? [];
  const mark = preferred(
    marks.filter(({ register }) => inUnits.includes(register)),
    unit,
  );
  const stayedAway = mark === undefined || mark.fields.mark === "unexcused";
  const leave = stayedAway ? leaveOn(index, person, session.fields.date) : undefined;
  return { session, person, mark, leave };
}

/** Whether the invited person was a Party member on the session's day. */
export function invitesMember(index: FactIndex, { person, session }: Invitation): boolean {
  const admittedOn = index.personById.get(person)?.fields.admittedOn ?? null;
  return admittedOn !== null && admittedOn <= session.fields.date;
}

/** An empty list of units invites all. */
export function invites({ fields }: Session, unit: string): boolean {
  return (
    fields.units === null || fields.units.length === 0 || fields.units.some((invited) => invited === unit)
  );
}
