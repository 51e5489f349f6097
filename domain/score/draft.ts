import type { TracedNumber } from "../trace/traced-number.ts";
import type { Assessment } from "./assess.ts";
import type { Level, Outcome } from "../vocabulary/level.ts";
import type { Reason } from "./result.ts";
import type { Flag } from "../vocabulary/flag.ts";

/** A subject between assessment and result: each limit returns a new draft with the reasons for its changes. */
export interface Draft {
  readonly assessment: Assessment;
  readonly outcome: Outcome;
  readonly suggested: Level | null;
  /** The level of the work of somebody whom only the Party does not rate yet; titles of the state count it. */
  readonly work?: Level;
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
  /** Numbers that decided the limits, for the subject's trace. */
  readonly decisions: readonly TracedNumber[];
}

export function flagged(draft: Draft, flag: Flag, reason: Reason, change: Partial<Draft> = {}): Draft {
  return { ...draft, ...change, flags: [...draft.flags, flag], reasons: [...draft.reasons, reason] };
}
