import type { Day } from "../values/day.ts";
import { formatExact, exact } from "../values/exact.ts";
import { type Period, periodEnd, type PeriodKind, periodKind } from "../values/period.ts";
import { inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { DecisionInput } from "../protocol/decisions.ts";
import type { Commendation, SubjectResult } from "../score/result.ts";
import type { DecisionFaultCode } from "../vocabulary/faults/decision-fault-code.ts";
import { isLevel } from "../vocabulary/level.ts";
import type { Decider } from "./decider.ts";

/** The part of a subject that a decision is checked against: its result in a run, or its proposals in a term. */
export interface Decidable extends Pick<SubjectResult, "level" | "flags"> {
  readonly proposals: readonly Pick<Commendation, "id">[];
}

/** The policy and the subjects that decisions about one run, or about one term, are checked against. */
export interface DecisionBasis {
  readonly policy: Policy;
  /** The run's period; a term has its last year. */
  readonly period: Period;
  readonly isTerm?: true;
  readonly results: ReadonlyMap<string, Decidable>;
  readonly decider: Decider;
}

export interface DecisionFault {
  readonly code: DecisionFaultCode;
  readonly values: Readonly<Record<string, string>>;
}

/** The verdict on each decision, in order: undefined where it may be recorded. */
export function checkDecisions(
  context: DecisionBasis,
  inputs: readonly DecisionInput[],
): readonly (DecisionFault | undefined)[] {
  const taken = new Set<string>();
  return inputs.map((input) => {
    const name = `${input.subject} ${input.matter}`;
    if (taken.has(name)) return fault("duplicate");
    taken.add(name);
    return checkDecision(context, input);
  });
}

function checkDecision(context: DecisionBasis, input: DecisionInput): DecisionFault | undefined {
  const result = context.results.get(input.subject);
  if (result === undefined) return fault("unknown-subject");
  if (context.decider.persons.has(input.subject)) return fault("own-subject");
  if (context.decider.interests.has(input.subject)) return fault("declared-interest");
  if (!isOfPeriod(context, input)) return fault("other-period");
  const ofOutcome = checkOutcome(input, proposedIn(result, input));
  if (ofOutcome !== undefined) return fault(ofOutcome);
  if (input.outcome === "refused") return undefined;
  if (isHeld(context.policy, result, input) && isBlank(input.reason)) return fault("on-hold");
  return input.matter === "level" ? undefined : checkVote(context, input);
}

/** Whether something has to be cleared up first: about the subject, or for an award about the unit that it leads. */
function isHeld({ verifyFirst }: Policy, { flags }: Decidable, { matter }: DecisionInput): boolean {
  if (matter === "level") return verifyFirst !== undefined && flags.includes("HOLD");
  return flags.includes("HOLD") || flags.includes("UNIT_UNDECIDED");
}

/** An award for a term is not given for a year, nor a year's award for a term; only a run has levels. */
function isOfPeriod({ policy, period, isTerm }: DecisionBasis, { matter, award }: DecisionInput): boolean {
  const kind: PeriodKind | "term" = isTerm === true ? "term" : periodKind(period);
  return [matter, ...(award === null ? [] : [award])].every((id) => {
    const rule = policy.proposals.find((proposal) => proposal.id === id);
    return rule === undefined ? kind !== "term" : rule.periods.includes(kind);
  });
}

/** The proposal on a matter, or undefined when there is nothing to approve. */
export function proposedIn(result: Decidable, { matter }: Pick<DecisionInput, "matter">): string | undefined {
  if (matter !== "level") return result.proposals.find(({ id }) => id === matter)?.id;
  return !isLevel(result.level) || result.flags.includes("TIE_DECISION_NEEDED") ? undefined : result.level;
}

function checkOutcome(input: DecisionInput, proposed: string | undefined): DecisionFaultCode | undefined {
  const decided = input.matter === "level" ? input.level : input.award;
  switch (input.outcome) {
    case "approved":
      if (proposed === undefined) return "nothing-proposed";
      return decided === null || decided === proposed ? undefined : "value-unexpected";
    case "changed":
      if (decided === null) return "value-missing";
      return isBlank(input.reason) ? "reason-missing" : undefined;
    case "refused":
      return isBlank(input.reason) ? "reason-missing" : undefined;
  }
}

/** The share is of all members of the council, absent ones too. */
function checkVote({ policy, period }: DecisionBasis, input: DecisionInput): DecisionFault | undefined {
  const award = input.award ?? input.matter;
  const rule = policy.proposals.find(({ id }) => id === award);
  const vote = rule?.conditions.find((condition) => condition.kind === "vote");
  if (vote === undefined) return undefined;
  const { votesFor, councilMembers } = input;
  if (votesFor === null || councilMembers === null || councilMembers === 0 || votesFor > councilMembers)
    return fault("vote-missing");
  // An award is decided by the rules of the day of its decision, the level by those of the period's end.
  const limit = inForce(vote.atLeast, later(input.decidedOn, policy.effective) ?? periodEnd(period)).value;
  const percent = exact(votesFor).div(councilMembers).mul(100);
  if (percent.compare(exact(limit)) >= 0) return undefined;
  return fault("vote-too-low", { percent: formatExact(percent), limit });
}

function later(day: Day | null, first: Day): Day | undefined {
  return day === null ? undefined : day < first ? first : day;
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === "";
}

function fault(code: DecisionFaultCode, values: DecisionFault["values"] = {}): DecisionFault {
  return { code, values };
}
