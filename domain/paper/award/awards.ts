import type { Policy } from "../../policy/policy.ts";
import type { SubjectResult } from "../../score/result.ts";
import { Proposal } from "../../vocabulary/proposal.ts";
import type { DossierFacts } from "../part/dossier-facts.ts";

export interface Award {
  readonly id: Proposal;
  readonly decidedBy: string;
  readonly form: string;
  readonly source: string;
  readonly subjects: readonly SubjectResult[];
}

/** Each award with those who are to receive it. */
export function awardsOf(facts: DossierFacts): readonly Award[] {
  return Proposal.options.flatMap((id) => {
    const subjects = facts.results.filter((result) => isProposed(facts, result, id));
    const [first] = subjects.flatMap(({ proposals }) => proposals.filter((one) => one.id === id));
    const rule = facts.policy.proposals.find((one) => one.id === id);
    const said = first ?? (rule && ruleWords(rule));
    return said === undefined || subjects.length === 0 ? [] : [{ ...said, id, subjects }];
  });
}

function ruleWords({ form, decidedBy, source }: Policy["proposals"][number]) {
  return { form: form.vi, decidedBy: decidedBy.vi, source: source.text };
}

/** Proposed and not refused, or decided in place of another award. */
function isProposed(
  { decisionsOf }: DossierFacts,
  { subject, proposals }: SubjectResult,
  id: Proposal,
): boolean {
  const decided = decisionsOf(subject);
  if (decided.some(({ outcome, award }) => outcome === "changed" && award === id)) return true;
  const own = decided.find(({ matter }) => matter === id);
  return proposals.some((one) => one.id === id) && (own === undefined || own.outcome === "approved");
}
