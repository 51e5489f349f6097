import type { DecisionInput } from "../protocol/decisions.ts";
import type { Outcome } from "../vocabulary/level.ts";
import type { DecisionBasis } from "./decision-basis.ts";

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

/** The places of the best level in a group, and how many are taken; unknown for a group in which nobody came near it. */
export function takenPlaces(
  basis: DecisionBasis,
  inputs: readonly DecisionInput[],
  group: string | undefined,
): { readonly slots: number; readonly taken: number } | undefined {
  const members = [...basis.results].filter(([, result]) => result.group === group);
  const slots = members
    .flatMap(([, { reasons = [] }]) => reasons)
    .find(({ code, values }) => code.startsWith("cap-") && values["slots"] !== undefined)?.values["slots"];
  if (group === undefined || slots === undefined) return undefined;
  const best = basis.policy.cap.level;
  const taken = members.filter(([subject]) => levelAfter(basis, inputs, subject) === best).length;
  return { slots: Number(slots), taken };
}
