import type { AwardRule } from "../policy/award.ts";
import { isFor } from "../policy/award-subject.ts";
import { sourcesOn } from "../policy/award-sources.ts";
import { citation } from "../policy/dated.ts";
import { levelRank } from "../policy/level-rank.ts";
import { formatDay } from "../values/day.ts";
import type { DecisionInput } from "../protocol/decisions.ts";
import { isLevel } from "../vocabulary/level.ts";
import type { Decidable, DecisionBasis, DecisionFault } from "./decision-basis.ts";
import { levelAfter } from "./decided-levels.ts";
import { voteLimits } from "./limits-of-votes.ts";
import { neededLevel } from "./needed-level.ts";

/** The limits that a decision on an award exceeds. */
export function awardLimits(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  input: DecisionInput,
  result: Decidable,
): readonly DecisionFault[] {
  const given = input.award ?? input.matter;
  const rule = basis.policy.proposals.find(({ id }) => id === given);
  if (rule === undefined) return [];
  const isProposed = result.proposals.some(({ id }) => id === given);
  const subject = basis.subjects?.get(input.subject);
  const ofKind = !isProposed && subject !== undefined && !isFor(rule, subject);
  return [
    ...(ofKind ? [{ code: "wrong-kind", values: { source: citation(rule.source) } } as const] : []),
    ...belowLevel(basis, inputs, input, rule, isProposed),
    ...(isProposed ? [] : notMet(basis, inputs, input, rule)),
    ...givenTwice(basis, inputs, input),
    ...endedText(rule, input),
    ...voteLimits(basis, inputs, input, rule),
  ];
}

function belowLevel(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  { subject }: DecisionInput,
  rule: AwardRule,
  isProposed: boolean,
): readonly DecisionFault[] {
  if (basis.isTerm === true) return [];
  const level = levelAfter(basis, inputs, subject);
  const initiative = basis.subjects?.get(subject)?.initiative !== undefined;
  const needed = neededLevel(basis.policy, rule, initiative);
  const isOfWork = isProposed && !isLevel(level);
  if (needed === undefined || isOfWork || levelRank(basis.policy, level) >= levelRank(basis.policy, needed))
    return [];
  return [{ code: "below-level", values: { level, needed } }];
}

/**
 * What the run does not propose meets its level at best: years in a row, a clean record, a share of members or a place among
 * few are established by a run alone, an outstanding year by the decision that names it.
 */
function notMet(
  { recorded = [] }: DecisionBasis,
  inputs: readonly DecisionInput[],
  { subject }: DecisionInput,
  rule: AwardRule,
): readonly DecisionFault[] {
  const isTypical = [...recorded, ...inputs].some(
    (one) => one.subject === subject && one.matter === "level" && one.typical === true,
  );
  const isOpen = ({ kind }: AwardRule["conditions"][number]): boolean =>
    kind === "typical" ? !isTypical : kind !== "level" && kind !== "vote";
  if (rule.slots === undefined && !rule.conditions.some(isOpen)) return [];
  return [{ code: "not-met", values: { source: citation(rule.source) } }];
}

/** The same award by a decision on another matter. */
function givenTwice(
  { recorded = [] }: DecisionBasis,
  inputs: readonly DecisionInput[],
  { subject, matter, award }: DecisionInput,
): readonly DecisionFault[] {
  const given = award ?? matter;
  const isAgain = (held: { readonly matter: string }) =>
    inputs.some((one) => one.subject === subject && one.matter === held.matter);
  const others = [
    ...recorded.filter((held) => !isAgain(held)),
    ...inputs
      .filter(({ outcome }) => outcome !== "refused")
      .map((one) => ({ ...one, award: one.award ?? one.matter })),
  ];
  const isOther = others.some(
    (one) => one.subject === subject && one.matter !== matter && one.award === given,
  );
  return isOther ? [{ code: "given-twice", values: { award: given } }] : [];
}

/** An award is decided by the texts that are in force on the day of its decision. */
function endedText(rule: AwardRule, { decidedOn }: DecisionInput): readonly DecisionFault[] {
  if (decidedOn === null) return [];
  const ended = sourcesOn(rule, decidedOn).find((source) => source.ended && source.ended.on <= decidedOn);
  if (ended === undefined) return [];
  return [{ code: "text-ended", values: { source: citation(ended), day: formatDay(decidedOn) } }];
}
