import { LEVEL_MATTER } from "../../decision/proposal-line.ts";
import { LEVEL_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { remarkField } from "../../../domain/decision/remark-field.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { serialOf } from "../../../domain/values/day.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { DecisionKind } from "../../../domain/vocabulary/decision-kind.ts";
import type { RecordedDecision } from "../../decision/recorded-decisions.ts";
import type { CellInput } from "../writer/row-xml.ts";

const [APPROVED, CHANGED, REFUSED] = PROPOSALS_SHEET_TEXTS.decisions;
const WORDS: Readonly<Record<DecisionKind, string>> = {
  approved: APPROVED,
  changed: CHANGED,
  refused: REFUSED,
};

/**
 * A recorded decision in the columns of the decision, as the committee would have entered it: a sheet that is exported
 * again and brought back as it is changes nothing.
 */
export function recordedEntries(
  decision: RecordedDecision,
  result: Pick<SubjectResult, "flags">,
): readonly CellInput[] {
  const { outcome, number, decidedOn, votesFor, councilMembers } = decision;
  return [
    WORDS[outcome],
    outcome === "changed" ? insteadOf(decision) : null,
    number,
    decidedOn === null ? null : serialOf(decidedOn),
    votesFor,
    councilMembers,
    decision[remarkField(decision, result)],
    decision.exception,
  ];
}

function insteadOf({ matter, level, award }: RecordedDecision): string | null {
  if (matter === LEVEL_MATTER) return level === null ? null : LEVEL_TEXTS[level].vi;
  return award === null ? null : PROPOSAL_TEXTS[award].vi;
}
