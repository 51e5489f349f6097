import { moneyOn } from "../../../domain/policy/award.ts";
import { periodEnd } from "../../../domain/values/period.ts";
import type { Proposal } from "../../../domain/vocabulary/proposal.ts";
import type { RecordedDecision } from "../../decision/recorded-decisions.ts";
import type { CommitteeReport } from "./committee-report.ts";

/** The money that goes with an award by the rules, in đồng: as it was kept with the decision, else at the period's end. */
export function moneyDue(
  { policy, run }: Pick<CommitteeReport, "policy" | "run">,
  recorded: readonly RecordedDecision[],
  award: Proposal,
): number | undefined {
  const kept = recorded.find(({ matter }) => matter === award)?.moneyDue;
  if (kept != null) return kept;
  const rule = policy.proposals.find(({ id }) => id === award);
  return rule && moneyOn(rule, periodEnd(run.period))?.amount;
}
