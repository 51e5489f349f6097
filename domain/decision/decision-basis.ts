import type { Day } from "../values/day.ts";
import type { Period } from "../values/period.ts";
import type { AwardSubject } from "../policy/award-subject.ts";
import type { Policy } from "../policy/policy.ts";
import type { DecisionInput } from "../protocol/decisions.ts";
import type { Commendation, Reason, SubjectResult } from "../score/result.ts";
import type { DecisionFaultCode } from "../vocabulary/faults/decision-fault-code.ts";
import type { Level } from "../vocabulary/level.ts";
import type { Decider } from "./decider.ts";

/** The part of a subject that a decision is checked against: its result in a run, or its proposals in a term. */
export interface Decidable
  extends
    Pick<SubjectResult, "level" | "flags">,
    Partial<Pick<SubjectResult, "group" | "kind" | "reasons" | "score">> {
  readonly proposals: readonly Pick<Commendation, "id">[];
}

/** The policy and the subjects that decisions about one run, or about one term, are checked against. */
export interface DecisionBasis {
  readonly policy: Policy;
  /** The run's period; a term has its last year. */
  readonly period: Period;
  readonly isTerm?: true;
  /** The day on which it is recorded; without it no day is told to lie ahead. */
  readonly today?: Day;
  readonly results: ReadonlyMap<string, Decidable>;
  readonly decider: Decider;
  /** What awards ask about the subjects; of others it is not asked. */
  readonly subjects?: ReadonlyMap<string, AwardSubject>;
  /** The decisions that hold already. */
  readonly recorded?: readonly HeldDecision[];
  /** The places at the best level of a group in which the run found nobody near it. */
  readonly placesOf?: (members: readonly Decidable[]) => number;
}

/** A recorded decision as far as other decisions depend on it. */
export interface HeldDecision extends Pick<
  DecisionInput,
  "subject" | "matter" | "decidedOn" | "councilMembers" | "award" | "typical"
> {
  /** The level that was given; null for a refusal, and for an award. */
  readonly level: Level | null;
}

export interface DecisionFault {
  readonly code: DecisionFaultCode;
  readonly values: Readonly<Record<string, string>>;
  /** Why the run itself did not give it, where that is the limit. */
  readonly reasons?: readonly Reason[];
  /** The other limits that the same decision exceeds: one exception acknowledges all of them. */
  readonly also?: readonly DecisionFault[];
}
