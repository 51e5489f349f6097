import type { Due } from "../../due/due.ts";
import { exact } from "../../values/exact.ts";
import { isEnded, rowOf, sessionOf } from "../../due/due-row.ts";
import type { SubjectDues } from "../../due/subject-dues.ts";
import type { Invitation } from "../../facts/invitations.ts";
import { absences } from "../../forms/catalogue/absences.ts";
import { attendance } from "../../forms/catalogue/attendance.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import { type Counted, derive, leaf, type TracedNumber } from "../../trace/traced-number.ts";
import type { TraceRule } from "../../vocabulary/trace-rule.ts";
import type { DueTally } from "./due-count.ts";
import { count } from "./tally.ts";

/**
 * Attended / seats that were due. A seat without a mark counts as not attended for the unit, which owes the mark; the
 * person has it in no base and gets no level before it is entered.
 */
export function seatsTally(
  due: SubjectDues,
  subject: RatedSubject,
  counts: (seat: Pick<Invitation, "person" | "session">) => boolean = () => true,
): DueTally {
  const isUnit = subject.kind === "collective";
  const rows: Record<SeatPlace, Counted[]> = {
    present: [],
    "made-up": [],
    unexcused: [],
    "excused-failed": [],
    "made-up-failed": [],
    excused: [],
    leave: [],
  };
  const blank: Due[] = [];
  for (const seat of due.answered("attendance")) {
    const session = sessionOf(seat);
    if (session === undefined || !counts({ person: seat.subject.id, session })) continue;
    if (seat.state === "missing") blank.push(seat);
    const place = placeOf(seat);
    if (place !== undefined && seat.row !== undefined) rows[place].push(seat.row);
  }
  const present = count("attendance-present", rows.present);
  const madeUp = count("attendance-made-up", rows["made-up"]);
  const done = derive("sum", [present, madeUp], { rule: "attendance-attended" });
  const base = [
    done,
    ...some("attendance-unexcused", rows.unexcused),
    ...some("attendance-not-made-up", [...rows["excused-failed"], ...rows["made-up-failed"]]),
    ...(isUnit && blank.length > 0 ? [notRecorded(due, blank)] : NONE),
  ];
  const off = [
    ...(isUnit
      ? NONE
      : some(
          "attendance-unknown",
          blank.flatMap((seat) => sessionOf(seat) ?? []),
        )),
    ...some("attendance-excused", rows.excused),
    ...some("attendance-on-leave", rows.leave),
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

/** Seats without a mark, with the sessions and the people at them. */
function notRecorded({ scope }: SubjectDues, blank: readonly Due[]): TracedNumber {
  const people = blank.flatMap(({ subject }) => scope.index.personById.get(subject.id) ?? []);
  const facts = [...new Set<Counted>([...blank.flatMap((seat) => sessionOf(seat) ?? []), ...people])];
  return leaf(exact(blank.length), { rule: "attendance-not-recorded", facts });
}

type SeatPlace =
  | "present"
  | "made-up"
  | "unexcused"
  | "excused-failed"
  | "made-up-failed"
  | "excused"
  | "leave";

/** Where a seat is counted; nowhere while it is awaited, without a mark, or ended by a decision. */
function placeOf(seat: Due): SeatPlace | undefined {
  const { row, outcome } = seat;
  if (row?.ref.form === absences.id) return "leave";
  if (isEnded(seat)) return undefined;
  switch (rowOf(seat, attendance)?.fields.mark) {
    case "present":
      return outcome === "met" ? "present" : undefined;
    case "made-up":
      return outcome === "met" ? "made-up" : outcome === "failed" ? "made-up-failed" : undefined;
    case "unexcused":
      return outcome === "failed" ? "unexcused" : undefined;
    case "excused":
      return outcome === "failed" ? "excused-failed" : "excused";
    case undefined:
      return undefined;
  }
}

const NONE: readonly never[] = [];

function some(rule: TraceRule, facts: readonly Counted[]): readonly TracedNumber[] {
  return facts.length === 0 ? NONE : [count(rule, facts)];
}
