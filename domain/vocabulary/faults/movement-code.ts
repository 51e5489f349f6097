/** What keeps a movement of people or units from being stored. */
export const MOVEMENT_FAULTS = [
  "unknown-person",
  "unknown-unit",
  "unit-ended",
  "unit-is-committee",
  "same-unit",
  "unit-name-missing",
  "unit-name-taken",
  "day-outside-year",
  "day-locked",
  "day-before-start",
  "later-membership",
  "belongs-nowhere",
  "not-member",
  "already-member",
  "rated-elsewhere",
  "person-unclear",
  "nobody-named",
  "head-taken",
  "too-many-rows",
  "not-accepted",
  "locked",
  "changed-meanwhile",
] as const;
export type MovementFaultCode = (typeof MOVEMENT_FAULTS)[number];

/** What whoever stores a movement should know of it. */
export const MOVEMENT_NOTICES = [
  "known-person",
  "no-head",
  "unit-empty",
  "same-name-user",
  "rights-of-ended-unit",
  "rights-of-new-unit",
  "entries-stranded",
  "next-year-open",
] as const;
export type MovementNoticeCode = (typeof MOVEMENT_NOTICES)[number];
