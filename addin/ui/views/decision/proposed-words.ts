import { OUTCOME_OPTIONS, type Outcome } from "../../../../domain/vocabulary/level-names.ts";
import type { Proposal } from "../../../../domain/score/result.ts";
import { PROPOSAL_TEXTS } from "../../../../domain/texts/vocabulary/score.ts";
import type { View } from "../parts/view.ts";

/** A level or an award by its name. */
export function proposedWords({ say }: View, proposed: string): string {
  return say(
    Object.hasOwn(OUTCOME_OPTIONS, proposed)
      ? OUTCOME_OPTIONS[proposed as Outcome]
      : PROPOSAL_TEXTS[proposed as Proposal],
  );
}
