import { OUTCOME_TEXTS } from "../../../../domain/texts/vocabulary/levels.ts";
import type { Outcome } from "../../../../domain/vocabulary/level.ts";
import type { Proposal } from "../../../../domain/vocabulary/proposal.ts";
import { PROPOSAL_TEXTS } from "../../../../domain/texts/vocabulary/score.ts";
import type { View } from "../parts/view.ts";

/** The name of a level or an award. */
export function proposedWords({ say }: View, proposed: string): string {
  return say(
    Object.hasOwn(OUTCOME_TEXTS, proposed)
      ? OUTCOME_TEXTS[proposed as Outcome]
      : PROPOSAL_TEXTS[proposed as Proposal],
  );
}
