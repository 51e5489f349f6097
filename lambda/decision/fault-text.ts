import type { DecisionFault } from "../../domain/decision/decision-basis.ts";
import { explainReason } from "../../domain/explanation/explain-reason.ts";
import { DECISION_FAULT_TEXTS, EXCEPTION_ONLY } from "../../domain/texts/service/decisions.ts";
import { OUTCOME_TEXTS } from "../../domain/texts/vocabulary/levels.ts";
import { PROPOSAL_TEXTS } from "../../domain/texts/vocabulary/score.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { DecisionLimitCode } from "../../domain/vocabulary/faults/decision-fault-code.ts";
import { Outcome } from "../../domain/vocabulary/level.ts";
import { Proposal } from "../../domain/vocabulary/proposal.ts";

/** A fault in words, every limit that a decision exceeds in a sentence of its own; levels and awards by their names. */
export function faultText(fault: DecisionFault, language: Language): string {
  const said = [fault, ...(fault.also ?? [])].map((one) => sentenceOf(one, language));
  const isLimit = DecisionLimitCode.safeParse(fault.code).success;
  return [...said, ...(isLimit ? [EXCEPTION_ONLY[language]] : [])].join(" ");
}

function sentenceOf({ code, values, reasons = [] }: DecisionFault, language: Language): string {
  const named = Object.entries(values).map(([name, value]) => [name, nameOf(value, language)]);
  const why = reasons.map((reason) => explainReason(reason, language)).join(" ");
  return render(DECISION_FAULT_TEXTS[code], language, { ...Object.fromEntries(named), why });
}

function nameOf(value: string, language: Language): string {
  const outcome = Outcome.safeParse(value);
  if (outcome.success) return OUTCOME_TEXTS[outcome.data][language];
  const award = Proposal.safeParse(value);
  return award.success ? PROPOSAL_TEXTS[award.data][language] : value;
}
