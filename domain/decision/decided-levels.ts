import type { DecisionInput } from "../protocol/decisions.ts";
import type { Outcome } from "../vocabulary/level.ts";
import type { Decidable, DecisionBasis } from "./decision-basis.ts";

/** The level of a subject once the decisions hold: the one that is decided now, or before, or else the proposed one. */
export function levelAfter(
  { results, recorded = [] }: DecisionBasis,
  inputs: readonly DecisionInput[],
  subject: string,
): Outcome {
  const proposed = results.get(subject)?.level ?? "NOT_RATED";
  const isAbout = (decision: Pick<DecisionInput, "subject" | "matter">) =>
    decision.subject === subject && decision.matter === "level";
  const now = inputs.find(isAbout);
  if (now !== undefined) return now.outcome === "refused" ? "NOT_RATED" : (now.level ?? proposed);
  const before = recorded.find(isAbout);
  return before === undefined ? proposed : (before.level ?? "NOT_RATED");
}

/** The places of the best level in a subject's group, and how many are taken; undefined where no run counted them. */
export function takenPlaces(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  { group, kind }: Decidable,
): { readonly slots: number; readonly taken: number } | undefined {
  if (group === undefined) return undefined;
  const best = basis.policy.cap.level;
  const isUnit = (one: Decidable) => one.kind === "collective";
  const all = [...basis.results].filter(
    ([, result]) => result.group === group && isUnit(result) === (kind === "collective"),
  );
  const slots = all.flatMap(([, result]) => slotsIn(result))[0];
  // Heads outside the limit stand at the best level without having been counted.
  const members =
    slots === undefined
      ? all
      : all.filter(([, result]) => result.level !== best || slotsIn(result).length > 0);
  const places = slots ?? basis.placesOf?.(all.map(([, result]) => result));
  if (places === undefined) return undefined;
  const taken = members.filter(([subject]) => levelAfter(basis, inputs, subject) === best).length;
  return { slots: places, taken };
}

/** The places of its group as the run counted them, where it concerned the subject. */
function slotsIn({ reasons = [] }: Decidable): readonly number[] {
  return reasons.flatMap(({ code, values }) =>
    code.startsWith("cap-") && values["slots"] !== undefined ? [Number(values["slots"])] : [],
  );
}
