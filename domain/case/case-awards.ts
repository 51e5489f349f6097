import { checkDecisions } from "../decision/check-decision.ts";
import type { Period } from "../values/period.ts";
import type { Slots } from "../policy/award.ts";
import type { Source } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { valuesFrom } from "../policy/sources.ts";
import { DecisionInput } from "../protocol/decisions.ts";
import type { CaseIssue, CaseSlots, CaseSubject, RatingCase } from "./case.ts";
import type { SubjectResult } from "../score/result.ts";
import type { Proposal } from "../vocabulary/proposal.ts";

/** The policy with the slots that a case gives to its awards, as decisions of the organisation. */
export function withSlots(policy: Policy, { slots, source: text }: RatingCase): Policy {
  const source: Source = { kind: "local", text };
  const proposals = policy.proposals.map((rule) => {
    const given = slots[rule.id];
    return given === undefined ? rule : { ...rule, slots: slotsOf(policy, given, source) };
  });
  return { ...policy, proposals };
}

export function slotIssues(policy: Policy, { slots }: RatingCase): readonly CaseIssue[] {
  const ofYear = policy.proposals.filter(({ periods }) => periods.includes("year"));
  return Object.keys(slots)
    .filter((id) => !ofYear.some((rule) => rule.id === id))
    .map((id) => ({ field: `slots.${id}`, code: "unknown-award" }));
}

function slotsOf(policy: Policy, given: CaseSlots, source: Source): Slots {
  const since = valuesFrom(policy.effective);
  if ("number" in given)
    return { kind: "number", within: given.within, value: since(String(given.number), source) };
  const { within, percent, of, rounding, least } = given;
  return {
    kind: "share",
    within,
    percent: since(percent, source),
    of,
    rounding: since(rounding, source),
    ...(least !== undefined && { least: since(String(least), source) }),
  };
}

/** A subject's proposals that the authority may approve as proposed, with the votes that the case gives. */
export function approvable(
  policy: Policy,
  period: Period,
  { votes }: CaseSubject,
  result: SubjectResult,
): readonly Proposal[] {
  const inputs = result.proposals.map(({ id: matter }) =>
    DecisionInput.parse({
      subject: result.subject,
      matter,
      outcome: "approved",
      votesFor: votes[matter]?.for ?? null,
      councilMembers: votes[matter]?.members ?? null,
    }),
  );
  const results = new Map([[result.subject, result]]);
  const decider = { persons: new Set<string>(), interests: new Set<string>() };
  const faults = checkDecisions({ policy, period, results, decider }, inputs);
  return result.proposals.flatMap(({ id }, index) => (faults[index] === undefined ? [id] : []));
}
