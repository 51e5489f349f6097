/** What a role may do in a unit or in the whole organisation, in the order in which it is told to a person. */
export const ACTIONS = [
  "read-register",
  "write-register",
  "read-board",
  "lock-register",
  "start-run",
  "read-run",
  "record-decision",
  "decide-correction",
  "number-papers",
  "export",
] as const;
export type Action = (typeof ACTIONS)[number];
