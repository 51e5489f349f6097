import type { DecisionFault } from "../../domain/decision/decision-basis.ts";
import { DECISION_FAULT_TEXTS } from "../../domain/texts/service/decisions.ts";
import { OUTCOME_TEXTS } from "../../domain/texts/vocabulary/levels.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { Outcome } from "../../domain/vocabulary/level.ts";

/** A fault in words; levels by their names. */
export function faultText({ code, values }: DecisionFault, language: Language): string {
  const named = Object.entries(values).map(([name, value]) => {
    const outcome = Outcome.safeParse(value);
    return [name, outcome.success ? OUTCOME_TEXTS[outcome.data][language] : value];
  });
  return render(DECISION_FAULT_TEXTS[code], language, Object.fromEntries(named));
}
