import { type Exact, exact, roundHalfUp } from "../values/exact.ts";

/** Counts of seats: in a total, a person in a session is one, whatever the documents and units. */
export const SEAT_COUNTS = [
  /** Invitations: one for each person and session. `invited` is the sum of the five counts after it. */
  "invited",
  "present",
  "madeUp",
  "excused",
  "unexcused",
  "blank",
  /** Invitations of people on long leave who did not come; they are in no other count, since nothing was due. */
  "onLeave",
  /**
   * The same invitations split into Party members on the day of the session and others. Attended is present or made up.
   */
  "membersInvited",
  "membersAttended",
  "othersInvited",
  "othersAttended",
] as const;

/** The counts of one directive in one unit, in the order of the committee's table. */
export const STUDY_COUNTS = [
  /** Sessions to which the unit was invited, by channel. */
  "online",
  "direct",
  "cell",
  "mixed",
  "short",
  ...SEAT_COUNTS,
  "essaysDue",
  "essaysSubmitted",
  "essaysOnTime",
  /** Essays with a grade that is not a failure, and the solutions that the essays propose. */
  "essaysPassed",
  "proposals",
  "plansDue",
  "plansIssued",
  "plansOnTime",
  "plansCopied",
  "plansGeneric",
  "plansFormal",
  /** How often a document was made known, and to how many people. */
  "outreach",
  "outreachPeople",
  /** Inspections of the study or execution of a document. */
  "inspections",
] as const;

export type StudyCount = (typeof STUDY_COUNTS)[number];
export type StudyCounts = Readonly<Record<StudyCount, number>>;

export function sumCounts(parts: readonly Partial<StudyCounts>[]): StudyCounts {
  const total = Object.fromEntries(STUDY_COUNTS.map((count) => [count, 0])) as Record<StudyCount, number>;
  for (const part of parts) {
    for (const count of STUDY_COUNTS) total[count] += part[count] ?? 0;
  }
  return total;
}

/** count / base in percent, half-up to 2 decimals; undefined when there is no base. */
export function percentOf(count: number, base: number): Exact | undefined {
  return base === 0 ? undefined : roundHalfUp(exact(count).mul(100).div(base), 2);
}
