import type { Day } from "../values/day.ts";
import { addMonths, formatDay } from "../values/day.ts";
import { exact, formatExact } from "../values/exact.ts";
import { periodEnd, periodStart } from "../values/period.ts";
import { isFor } from "../policy/award-subject.ts";
import { sourcesOn } from "../policy/award-sources.ts";
import { citation, inForce } from "../policy/dated.ts";
import { levelRank } from "../policy/level-rank.ts";
import type { DecisionInput } from "../protocol/decisions.ts";
import { isLevel, type Outcome } from "../vocabulary/level.ts";
import type { Decidable, DecisionBasis, DecisionFault } from "./decision-basis.ts";
import { levelAfter, takenPlaces } from "./decided-levels.ts";

/** A decision on a year is taken soon after it; one so much later is more likely a slip of the pen. */
const MONTHS_AFTER = 12;

/**
 * The first limit that a decision exceeds: of the law, of the numbers, or of what can be meant. It is recorded only as an
 * exception that its author acknowledges with the article that allows it and a reason.
 */
export function exceededLimit(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  input: DecisionInput,
  result: Decidable,
): DecisionFault | undefined {
  if (isHeld(basis, result, input)) return { code: "on-hold", values: {} };
  return (
    farDay(basis, input) ??
    (input.matter === "level"
      ? (unratedLevel(result) ?? beyondCap(basis, inputs, input, result))
      : awardLimit(basis, inputs, input, result))
  );
}

/** Whether something has to be cleared up first: about the subject, or for an award about the unit that it leads. */
function isHeld({ policy }: DecisionBasis, { flags }: Decidable, { matter }: DecisionInput): boolean {
  if (matter === "level") return policy.verifyFirst !== undefined && flags.includes("HOLD");
  return flags.includes("HOLD") || flags.includes("UNIT_UNDECIDED");
}

function farDay({ period, isTerm }: DecisionBasis, { decidedOn }: DecisionInput): DecisionFault | undefined {
  if (decidedOn === null) return undefined;
  const isTooEarly = isTerm !== true && decidedOn < periodStart(period);
  if (!isTooEarly && decidedOn <= addMonths(periodEnd(period), MONTHS_AFTER)) return undefined;
  return { code: "day-far", values: { day: formatDay(decidedOn), end: formatDay(periodEnd(period)) } };
}

function unratedLevel({ level }: Decidable): DecisionFault | undefined {
  return level === "NOT_RATED" ? { code: "not-rated", values: {} } : undefined;
}

/** More subjects of a group at the best level than it has places. */
function beyondCap(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  input: DecisionInput,
  result: Decidable,
): DecisionFault | undefined {
  const best = basis.policy.cap.level;
  if (levelAfter(basis, inputs, input.subject) !== best || result.level === best) return undefined;
  const places = takenPlaces(basis, inputs, result.group);
  if (places === undefined || places.taken <= places.slots) return undefined;
  const values = {
    group: result.group ?? "",
    slots: String(places.slots),
    taken: String(places.taken),
  };
  return { code: "beyond-cap", values };
}

function awardLimit(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  input: DecisionInput,
  result: Decidable,
): DecisionFault | undefined {
  const given = input.award ?? input.matter;
  const rule = basis.policy.proposals.find(({ id }) => id === given);
  if (rule === undefined) return undefined;
  const isProposed = result.proposals.some(({ id }) => id === given);
  const subject = basis.subjects?.get(input.subject);
  if (!isProposed && subject !== undefined && !isFor(rule, subject))
    return { code: "wrong-kind", values: { source: citation(rule.source) } };
  if (basis.isTerm !== true) {
    const level = levelAfter(basis, inputs, input.subject);
    const needed = neededLevel(basis, rule, subject?.initiative !== undefined);
    const isOfWork = isProposed && !isLevel(level);
    if (needed !== undefined && !isOfWork && levelRank(basis.policy, level) < levelRank(basis.policy, needed))
      return { code: "below-level", values: { level, needed } };
  }
  return endedText(rule, input) ?? lowVote(basis, rule, input) ?? otherCouncil(basis, inputs, input);
}

/** An award is decided by the texts that are in force on the day of its decision. */
function endedText(rule: Rule, { decidedOn }: DecisionInput): DecisionFault | undefined {
  if (decidedOn === null) return undefined;
  const ended = sourcesOn(rule, decidedOn).find((source) => source.ended && source.ended.on <= decidedOn);
  if (ended === undefined) return undefined;
  return { code: "text-ended", values: { source: citation(ended), day: formatDay(decidedOn) } };
}

type Rule = DecisionBasis["policy"]["proposals"][number];

/** The level of the decided year without which the award cannot be given. @param initiative one is recognised */
function neededLevel(
  { policy }: DecisionBasis,
  { conditions }: Rule,
  initiative: boolean,
): Outcome | undefined {
  const levels = conditions.flatMap((condition): Outcome[] => {
    if (condition.kind === "level")
      return initiative && condition.orInitiative === true ? [] : [condition.atLeast];
    return condition.kind === "streak" ? [condition.atLeast ?? policy.cap.level] : [];
  });
  return levels.toSorted((one, other) => levelRank(policy, other) - levelRank(policy, one))[0];
}

/** The share is of all members of the council, absent ones too; an incomplete vote is a fault of its own. */
function lowVote(
  { policy, period }: DecisionBasis,
  { conditions }: Rule,
  { decidedOn, votesFor, councilMembers }: DecisionInput,
): DecisionFault | undefined {
  const vote = conditions.find((condition) => condition.kind === "vote");
  if (vote === undefined || votesFor === null || councilMembers === null) return undefined;
  // An award is decided by the rules of the day of its decision, the level by those of the period's end.
  const limit = inForce(vote.atLeast, later(decidedOn, policy.effective) ?? periodEnd(period)).value;
  const percent = exact(votesFor).div(councilMembers).mul(100);
  if (percent.compare(exact(limit)) >= 0) return undefined;
  return { code: "vote-too-low", values: { percent: formatExact(percent), limit } };
}

/** One council has one size on one day. */
function otherCouncil(
  { recorded = [] }: DecisionBasis,
  inputs: readonly DecisionInput[],
  { decidedOn, councilMembers }: DecisionInput,
): DecisionFault | undefined {
  if (decidedOn === null || councilMembers === null) return undefined;
  const sizes = [...recorded, ...inputs].flatMap((decision) =>
    decision.decidedOn === decidedOn && decision.councilMembers !== null ? [decision.councilMembers] : [],
  );
  const other = usual(sizes);
  if (other === undefined || other === councilMembers) return undefined;
  return { code: "council-differs", values: { members: String(councilMembers), other: String(other) } };
}

/** The size that most decisions have; of equally frequent ones the smaller, so that their order makes no difference. */
function usual(sizes: readonly number[]): number | undefined {
  const times = (size: number) => sizes.filter((other) => other === size).length;
  return sizes.toSorted((one, other) => times(other) - times(one) || one - other)[0];
}

function later(day: Day | null, first: Day): Day | undefined {
  return day === null ? undefined : day < first ? first : day;
}
