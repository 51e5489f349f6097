import type { RateId } from "../../policy/measures.ts";
import { attendanceTally } from "./attendance.ts";
import { type Invitation, invitesMember } from "../../facts/invitations.ts";
import { essaysTally, gradedEssaysTally } from "./essays.ts";
import type { FactIndex } from "../../facts/fact-index.ts";
import { inspectionsHeldTally, inspectionsTally, remindersTally, shortcomingsTally } from "./inspections.ts";
import {
  namedPersonsTally,
  planCommentsTally,
  planDiscussionsTally,
  plansTally,
  planTargetsTally,
  planTasksTally,
} from "./plans.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import { soundSessionsTally } from "./session-conduct.ts";
import type { Span } from "../../facts/span.ts";
import type { Tally } from "./tally.ts";

type CountTally = (index: FactIndex, subject: RatedSubject, span: Span) => Tally;

/** The tally of each rate. */
export const TALLIES: Record<RateId, CountTally> = {
  attendance: (index, subject, span) => attendanceTally(index, subject, span),
  "attendance-members": attendanceWhere((invitation, index) => invitesMember(index, invitation)),
  "attendance-non-members": attendanceWhere((invitation, index) => !invitesMember(index, invitation)),
  "attendance-online": attendanceWhere(({ session }) => session.fields.channel === "online"),
  "attendance-direct": attendanceWhere(({ session }) => session.fields.channel === "direct"),
  "attendance-cell": attendanceWhere(({ session }) => session.fields.channel === "cell"),
  "sessions-sound": soundSessionsTally,
  essays: essaysTally,
  "essays-graded": gradedEssaysTally,
  plans: plansTally,
  "plan-discussions": planDiscussionsTally,
  "plan-comments": planCommentsTally,
  "plan-targets": planTargetsTally,
  "named-persons": namedPersonsTally,
  "plan-tasks": planTasksTally,
  inspections: inspectionsTally,
  "inspections-held": inspectionsHeldTally,
  reminders: remindersTally,
  shortcomings: shortcomingsTally,
};

function attendanceWhere(counts: (invitation: Invitation, index: FactIndex) => boolean): CountTally {
  return (index, subject, span) =>
    attendanceTally(index, subject, span, (invitation) => counts(invitation, index));
}
