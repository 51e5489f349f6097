import type { Day } from "../values/day.ts";
import { exact, formatExact } from "../values/exact.ts";
import { periodEnd } from "../values/period.ts";
import type { AwardRule } from "../policy/award.ts";
import { inForce } from "../policy/dated.ts";
import type { DecisionInput } from "../protocol/decisions.ts";
import type { DecisionBasis, DecisionFault } from "./decision-basis.ts";

/** The limits of a council's vote: its share, and its size. */
export function voteLimits(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  input: DecisionInput,
  rule: AwardRule,
): readonly DecisionFault[] {
  return [...lowVote(basis, rule, input), ...otherCouncil(basis, inputs, input)];
}

/** The share is of all members of the council, absent ones too; an incomplete vote is a fault of its own. */
function lowVote(
  { policy, period }: DecisionBasis,
  { conditions }: AwardRule,
  { decidedOn, votesFor, councilMembers }: DecisionInput,
): readonly DecisionFault[] {
  const vote = conditions.find((condition) => condition.kind === "vote");
  if (vote === undefined || votesFor === null || councilMembers === null) return [];
  // An award is decided by the rules of the day of its decision, the level by those of the period's end.
  const limit = inForce(vote.atLeast, later(decidedOn, policy.effective) ?? periodEnd(period)).value;
  const percent = exact(votesFor).div(councilMembers).mul(100);
  if (percent.compare(exact(limit)) >= 0) return [];
  return [{ code: "vote-too-low", values: { percent: formatExact(percent), limit } }];
}

/** One council has one size on one day. */
function otherCouncil(
  { recorded = [] }: DecisionBasis,
  inputs: readonly DecisionInput[],
  { decidedOn, councilMembers }: DecisionInput,
): readonly DecisionFault[] {
  if (decidedOn === null || councilMembers === null) return [];
  const sizes = [...recorded, ...inputs].flatMap((decision) =>
    decision.decidedOn === decidedOn && decision.councilMembers !== null ? [decision.councilMembers] : [],
  );
  const other = usual(sizes);
  if (other === undefined || other === councilMembers) return [];
  return [{ code: "council-differs", values: { members: String(councilMembers), other: String(other) } }];
}

/** The size that most decisions have; of equally frequent ones the smaller, so that their order makes no difference. */
function usual(sizes: readonly number[]): number | undefined {
  const times = (size: number) => sizes.filter((other) => other === size).length;
  return sizes.toSorted((one, other) => times(other) - times(one) || one - other)[0];
}

function later(day: Day | null, first: Day): Day | undefined {
  return day === null ? undefined : day < first ? first : day;
}
