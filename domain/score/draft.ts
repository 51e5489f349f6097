import type { Step } from "../trace/step.ts";
import type { Assessment } from "./assess.ts";
import type { Level, Outcome } from "../vocabulary/level-names.ts";
import type { Flag, Reason } from "./result.ts";

/** A subject on its way through the limits: each step returns a new draft and says why it changed anything. */
export interface Draft {
  readonly assessment: Assessment;
  readonly outcome: Outcome;
  readonly suggested: Level | null;
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
  /** Numbers that the steps decided by, to stand in the subject's trace. */
  readonly decisions: readonly Step[];
}

export function flagged(draft: Draft, flag: Flag, reason: Reason, change: Partial<Draft> = {}): Draft {
  return { ...draft, ...change, flags: [...draft.flags, flag], reasons: [...draft.reasons, reason] };
}
