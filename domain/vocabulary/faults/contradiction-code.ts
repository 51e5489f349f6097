import * as z from "zod";

/** Two cells that cannot both be true, whatever the reason: such a row is refused. */
export const HardContradiction = z.enum([
  "done-over-assigned",
  "late-over-done",
  "exceeded-over-done",
  "objective-late-over-late",
  "objective-errors-over-errors",
  "non-members-over-present",
  "points-over-maximum",
  "unknown-criterion",
  "until-before-from",
  "new-day-missing",
]);
export type HardContradiction = z.infer<typeof HardContradiction>;

/** Two cells that hardly fit together: the row is asked about, kept with a reason, and listed before a lock. */
export const SoftContradiction = z.enum([
  "mark-day-differs",
  "made-up-before-session",
  "made-up-without-day",
  "made-up-though-present",
  "plan-before-directive",
  "discussed-after-issue",
  "shared-after-discussion",
  "essay-before-session",
  "essay-day-differs",
  "plan-day-differs",
  "session-before-directive",
  "due-before-directive",
  "new-day-not-later",
  "decided-after-day",
  "pending-and-decided",
  "discipline-without-form",
  "conclusion-without-ground",
  "form-not-of-day",
  "decided-before-act",
  "reminded-before-finding",
  "remedied-before-finding",
  "remedy-due-before-finding",
  "two-rated",
  "two-heads",
  "leave-twice",
  "membership-outside-unit",
  "birth-year-differs",
  "decision-day-far",
]);
export type SoftContradiction = z.infer<typeof SoftContradiction>;

export type ContradictionCode = HardContradiction | SoftContradiction;
