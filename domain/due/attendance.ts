import { type Invitation, invitationOf, invitingUnits, unitInvitations } from "../facts/invitations.ts";
import type { Day } from "../values/day.ts";
import { decided, type Draft } from "./changes.ts";
import type { Due, Judgement } from "./due.ts";
import { inPeriod, NO_DUES, type Origin } from "./origin.ts";
import type { DueScope } from "./scope.ts";

/**
 * A mark for everyone who belonged to an invited unit on the session's day, as the unit sees it. An excused seat, and one made up, is due by
 * the study plan's day for making up: until then an excused absence is out, afterwards it is failed.
 */
export const attendance: Origin = {
  ofSubject: (scope, { kind, id }, unit) => {
    if (kind === "unit") return NO_DUES;
    const seats: Due[] = [];
    for (const { session, makeUpBy } of scope.seats) {
      const units = invitingUnits(scope.index, id, session);
      const through = units.includes(unit) ? unit : units.toSorted()[0];
      if (through !== undefined)
        seats.push(seatOf(scope, through, makeUpBy, invitationOf(scope.index, id, unit, session)));
    }
    return inPeriod(scope, seats);
  },
  ofPeople: (scope, unit) => {
    const seats: Due[] = [];
    for (const { session, makeUpBy } of scope.seats) {
      for (const invitation of unitInvitations(scope.index, unit, session))
        seats.push(seatOf(scope, unit, makeUpBy, invitation));
    }
    return inPeriod(scope, seats);
  },
};

function seatOf(scope: DueScope, unit: string, makeUpBy: Day | undefined, invitation: Invitation): Due {
  const { session, person, mark, leave } = invitation;
  const { date, directives } = session.fields;
  const row = leave ?? mark;
  const away = mark?.fields.mark === "excused" || mark?.fields.mark === "made-up";
  const dueOn = (away ? makeUpBy : undefined) ?? date;
  const draft: Draft = {
    kind: "attendance",
    unit,
    subject: { kind: "person", id: person },
    about: session.ref.key,
    period: undefined,
    opensOn: date,
    dueOn,
    row,
    off: undefined,
    asks: { row: session },
    directives,
  };
  return decided(scope, draft, (day) => judgeSeat(scope.asOf, date, day, invitation));
}

function judgeSeat(asOf: Day, date: Day, dueOn: Day, { mark, leave }: Invitation): Judgement {
  if (leave !== undefined) return { state: "waived", outcome: "out" };
  if (mark === undefined) {
    return date <= asOf && dueOn <= asOf
      ? { state: "missing", outcome: "failed" }
      : { state: date <= asOf ? "open" : "not-yet", outcome: "out" };
  }
  const { madeUpOn } = mark.fields;
  switch (mark.fields.mark) {
    case "present":
      return { state: "done", outcome: "met" };
    case "unexcused":
      return { state: "done", outcome: "failed" };
    case "excused":
      return { state: "done", outcome: awaited(asOf, date, dueOn) };
    case "made-up":
      if (madeUpOn == null) return { state: "done", outcome: "met" };
      if (madeUpOn > asOf) return { state: "done", outcome: dueOn > asOf ? "out" : "failed" };
      // Without a day for making up, any day is in time.
      return dueOn > date && madeUpOn > dueOn
        ? { state: "late", outcome: "failed", doneOn: madeUpOn }
        : { state: "done", outcome: "met", doneOn: madeUpOn };
  }
}

/** An excused absence is out, and failed once a day for making up has passed unused. */
function awaited(asOf: Day, date: Day, dueOn: Day): Due["outcome"] {
  return dueOn > date && dueOn <= asOf ? "failed" : "out";
}
