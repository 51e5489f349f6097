import { type PeriodKind, periodKind } from "../values/period.ts";
import type { DecisionInput } from "../protocol/decisions.ts";
import type { DecisionFaultCode } from "../vocabulary/faults/decision-fault-code.ts";
import { isLevel } from "../vocabulary/level.ts";
import type { Decidable, DecisionBasis, DecisionFault } from "./decision-basis.ts";
import { exceededLimits } from "./limits.ts";

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
    return checkDecision(context, inputs, input);
  });
}

function checkDecision(
  context: DecisionBasis,
  inputs: readonly DecisionInput[],
  input: DecisionInput,
): DecisionFault | undefined {
  const result = context.results.get(input.subject);
  if (result === undefined) return fault("unknown-subject");
  if (context.decider.persons.has(input.subject)) return fault("own-subject");
  if (context.decider.interests.has(input.subject)) return fault("declared-interest");
  if (!isOfPeriod(context, input)) return fault("other-period");
  const ofOutcome = checkOutcome(input, proposedIn(result, input));
  if (ofOutcome !== undefined) return fault(ofOutcome);
  const votes = input.outcome === "refused" ? undefined : voteFault(context, input);
  if (votes !== undefined) return votes;
  const [limit, ...also] = exceededLimits(context, inputs, input, result);
  if (limit === undefined) return isBlank(input.exception) ? undefined : fault("exception-exceeds-nothing");
  if (isBlank(input.exception)) return also.length === 0 ? limit : { ...limit, also };
  return isBlank(input.reason) ? fault("exception-without-reason") : undefined;
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

/** A title that a council votes on is decided by both numbers; no vote has more in favour than there are members. */
function voteFault({ policy }: DecisionBasis, input: DecisionInput): DecisionFault | undefined {
  const { award, matter, votesFor, councilMembers } = input;
  const rule = policy.proposals.find(({ id }) => id === (award ?? matter));
  const isVoted = rule?.conditions.some(({ kind }) => kind === "vote") === true;
  if (isVoted && (votesFor === null || councilMembers === null || councilMembers === 0))
    return fault("vote-missing");
  if (votesFor === null || councilMembers === null || votesFor <= councilMembers) return undefined;
  return fault("votes-exceed", { votes: String(votesFor), members: String(councilMembers) });
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === "";
}

function fault(code: DecisionFaultCode, values: DecisionFault["values"] = {}): DecisionFault {
  return { code, values };
}
