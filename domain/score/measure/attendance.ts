import type { sessions } from "../../forms/catalogue/sessions.ts";
import type { FactIndex, Mark } from "../../facts/fact-index.ts";
import type { Fact } from "../../facts/fact.ts";
import { type Invitation, invitationOf, invitingUnits, unitInvitations } from "../../facts/invitations.ts";
import { type Counted, derive } from "../../trace/traced-number.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import { type Span, within } from "../../facts/span.ts";
import { count, type Tally } from "./tally.ts";

type Session = Fact<typeof sessions>;

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
  return invitingUnits(index, subject.id, session).length === 0
    ? []
    : [invitationOf(index, subject.id, subject.unit, session)];
}
