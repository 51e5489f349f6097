import { exact } from "../values/exact.ts";
import { periodEnd } from "../values/period.ts";
import { inForce } from "../policy/dated.ts";
import { levelRank } from "../policy/level-rank.ts";
import type { DecisionInput } from "../protocol/decisions.ts";
import type { Reason } from "../score/result.ts";
import { isLevel, type Level } from "../vocabulary/level.ts";
import type { ReasonCode } from "../vocabulary/reason-code.ts";
import type { Decidable, DecisionBasis, DecisionFault } from "./decision-basis.ts";
import { levelAfter, takenPlaces } from "./decided-levels.ts";
import { neededLevel } from "./needed-level.ts";

/** The limits that a decision on a level exceeds. */
export function levelLimits(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  input: DecisionInput,
  result: Decidable,
): readonly DecisionFault[] {
  const decided = levelAfter(basis, inputs, input.subject);
  return [
    ...(result.level === "NOT_RATED" ? [{ code: "not-rated", values: {} } as const] : []),
    ...(isLevel(decided) ? notEarned(basis, decided, result) : []),
    ...beyondCap(basis, inputs, input, result),
    ...awardsLeft(basis, inputs, input),
  ];
}

/** What stands between a subject and a better level than the run's, apart from the places of its group. */
const HINDRANCES: ReadonlySet<ReasonCode> = new Set([
  "trigger",
  "score-below",
  "condition-below",
  "condition-above",
  "quarter-limited",
  "head-limited",
  "deputy-limited",
]);

/**
 * A better level than the run's where the score or a condition falls short of it. Where no level fits or facts are missing the
 * authority decides, so that there only a score below the level is told.
 */
function notEarned(
  { policy, period }: DecisionBasis,
  decided: Level,
  { level, score, reasons = [] }: Decidable,
): readonly DecisionFault[] {
  if (isLevel(level) && levelRank(policy, decided) <= levelRank(policy, level)) return [];
  const rule = policy.levels.find((one) => one.level === decided);
  const floor = rule && inForce(rule.floor, periodEnd(period));
  const below: Reason[] =
    floor && score != null && exact(score).compare(exact(floor.value)) < 0
      ? [
          {
            code: "score-below",
            values: { level: decided, floor: floor.value },
            source: floor.source.text,
          },
        ]
      : [];
  const stood = isLevel(level)
    ? reasons.filter(({ code }) => HINDRANCES.has(code) && code !== "score-below")
    : [];
  const why = [...below, ...stood];
  return why.length === 0 ? [] : [{ code: "not-earned", values: { decided }, reasons: why }];
}

/** More subjects of a group at the best level than it has places; not said of who holds one by the run's own proposal. */
function beyondCap(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  input: DecisionInput,
  result: Decidable,
): readonly DecisionFault[] {
  const best = basis.policy.cap.level;
  const held = result.level === best && levelAfter(basis, [], input.subject) === best;
  if (levelAfter(basis, inputs, input.subject) !== best || held) return [];
  const places = takenPlaces(basis, inputs, result);
  if (places === undefined || places.taken <= places.slots) return [];
  const values = {
    group: result.group ?? "",
    slots: String(places.slots),
    taken: String(places.taken),
  };
  return [{ code: "beyond-cap", values }];
}

/** Awards that were decided before and need a better level than the one that is decided now. */
export function awardsLeft(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  { subject }: DecisionInput,
): readonly DecisionFault[] {
  const level = levelAfter(basis, inputs, subject);
  return (basis.recorded ?? []).flatMap((held): DecisionFault[] => {
    const isAgain = inputs.some((one) => one.subject === subject && one.matter === held.matter);
    if (held.subject !== subject || held.award === null || isAgain) return [];
    const rule = basis.policy.proposals.find(({ id }) => id === held.award);
    const initiative = basis.subjects?.get(subject)?.initiative !== undefined;
    const needed = rule && neededLevel(basis.policy, rule, initiative);
    if (needed === undefined || levelRank(basis.policy, level) >= levelRank(basis.policy, needed)) return [];
    return [{ code: "award-stands", values: { award: held.award, level } }];
  });
}

/** Only who has the best level is recognised as outstanding in it (06-HD/TW mục 19.1). */
export function typicalBelow(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  { subject, matter, typical }: DecisionInput,
): readonly DecisionFault[] {
  const best = basis.policy.cap.level;
  const level = levelAfter(basis, inputs, subject);
  if (matter !== "level" || typical !== true || level === best) return [];
  return [{ code: "typical-below", values: { level, best } }];
}
