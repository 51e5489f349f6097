/** What a schema cannot say of a policy, as data. */
export interface PolicyIssue {
  readonly path: string;
  readonly code:
    | "not-in-force-at-start"
    | "dates-not-ascending"
    | "points-do-not-sum"
    | "groups-do-not-sum"
    | "unknown-group"
    | "duplicate-id"
    | "floors-not-descending"
    | "bands-not-ascending"
    | "points-above-maximum"
    | "share-out-of-range"
    | "unknown-level"
    | "duplicate-level"
    | "lowest-floor-not-zero"
    | "out-of-range"
    | "negative-points"
    | "not-measurable"
    | "cap-above-maximum"
    | "proposal-not-yet-decided";
}
