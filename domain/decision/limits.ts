import { addMonths, formatDay } from "../values/day.ts";
import { periodEnd, periodStart } from "../values/period.ts";
import type { DecisionInput } from "../protocol/decisions.ts";
import type { Decidable, DecisionBasis, DecisionFault } from "./decision-basis.ts";
import { awardLimits } from "./limits-of-awards.ts";
import { awardsLeft, levelLimits, typicalBelow } from "./limits-of-levels.ts";

/** A decision on a period is taken at its end or soon after it; one farther off is more likely a slip of the pen. */
const MONTHS_BEFORE = 2;
const MONTHS_AFTER = 12;

/**
 * Every limit that a decision exceeds: of the law, of the numbers, or of what can be meant. It is recorded only as an
 * exception that its author acknowledges with the article that allows it and a reason, so that all of them are told first.
 * A refusal exceeds none, unless it calls somebody outstanding or leaves an award without its level.
 */
export function exceededLimits(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  input: DecisionInput,
  result: Decidable,
): readonly DecisionFault[] {
  const ofOutstanding = typicalBelow(basis, inputs, input);
  if (input.outcome === "refused")
    return input.matter === "level" ? [...ofOutstanding, ...awardsLeft(basis, inputs, input)] : ofOutstanding;
  const limits = input.matter === "level" ? levelLimits : awardLimits;
  return [
    ...(isHeld(basis, result, input) ? [{ code: "on-hold", values: {} } as const] : []),
    ...farDay(basis, input),
    ...dayAhead(basis, input),
    ...limits(basis, inputs, input, result),
    ...ofOutstanding,
  ];
}

/** Whether something has to be cleared up first: about the subject, or for an award about the unit that it leads. */
function isHeld({ policy }: DecisionBasis, { flags }: Decidable, { matter }: DecisionInput): boolean {
  if (matter === "level") return policy.verifyFirst !== undefined && flags.includes("HOLD");
  return flags.includes("HOLD") || flags.includes("UNIT_UNDECIDED");
}

/** A decision is recorded once it was taken. */
function dayAhead({ today }: DecisionBasis, { decidedOn }: DecisionInput): readonly DecisionFault[] {
  if (today === undefined || decidedOn === null || decidedOn <= today) return [];
  return [{ code: "day-ahead", values: { day: formatDay(decidedOn), today: formatDay(today) } }];
}

function farDay({ period, isTerm }: DecisionBasis, { decidedOn }: DecisionInput): readonly DecisionFault[] {
  if (decidedOn === null) return [];
  const [start, end] = [periodStart(period), periodEnd(period)];
  const earliest = addMonths(end, -MONTHS_BEFORE);
  const isTooEarly = isTerm !== true && (decidedOn < start || decidedOn < earliest);
  if (!isTooEarly && decidedOn <= addMonths(end, MONTHS_AFTER)) return [];
  return [{ code: "day-far", values: { day: formatDay(decidedOn), end: formatDay(end) } }];
}
