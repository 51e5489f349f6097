import type { Seat } from "../../due/attendance.ts";
import type { DueIndex } from "../../due/due-index.ts";
import type { Invitation } from "../../facts/invitations.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import { type Counted, derive, type TracedNumber } from "../../trace/traced-number.ts";
import type { TraceRule } from "../../vocabulary/trace-rule.ts";
import type { DueTally } from "./due-count.ts";
import { count } from "./tally.ts";

/**
 * Attended / seats that were due. A seat without a mark counts as not attended for the unit, which owes the mark; the
 * person has it in no base and gets no level before it is entered.
 */
export function seatsTally(
  due: DueIndex,
  subject: RatedSubject,
  counts: (invitation: Invitation) => boolean = () => true,
): DueTally {
  const seats = due.answered("attendance", subject).filter(({ invitation }) => counts(invitation));
  const blank = seats.filter(({ state }) => state === "missing");
  const isUnit = subject.kind === "collective";
  const rows = (of: (seat: Seat) => boolean): Counted[] =>
    seats.filter((seat) => of(seat)).flatMap(({ row }) => row ?? []);
  const marked = (mark: string, outcome: Seat["outcome"]) =>
    rows(
      (seat) =>
        seat.state !== "waived" &&
        seat.state !== "cancelled" &&
        seat.outcome === outcome &&
        seat.invitation.mark?.fields.mark === mark,
    );
  const present = count("attendance-present", marked("present", "met"));
  const madeUp = count("attendance-made-up", marked("made-up", "met"));
  const done = derive("sum", [present, madeUp], { rule: "attendance-attended" });
  const base = [
    done,
    ...some("attendance-unexcused", marked("unexcused", "failed")),
    ...some("attendance-not-made-up", [...marked("excused", "failed"), ...marked("made-up", "failed")]),
    ...(isUnit
      ? some(
          "attendance-not-recorded",
          blank.map(({ invitation }) => invitation.session),
        )
      : []),
  ];
  const off = [
    ...(isUnit
      ? []
      : some(
          "attendance-unknown",
          blank.map(({ invitation }) => invitation.session),
        )),
    ...some("attendance-excused", marked("excused", "out")),
    ...some(
      "attendance-on-leave",
      rows(({ invitation }) => invitation.leave !== undefined),
    ),
  ];
  const kept = derive("sum", base, { rule: "attendance-due" });
  return {
    done,
    // Those taken out are named beside the base, and add nothing to it.
    base: off.length === 0 ? kept : derive("same", [kept, ...off], { rule: "attendance-base" }),
    notRecorded: isUnit ? blank.length : 0,
    unknown: isUnit ? [] : blank,
  };
}

function some(rule: TraceRule, facts: readonly Counted[]): readonly TracedNumber[] {
  return facts.length === 0 ? [] : [count(rule, facts)];
}
