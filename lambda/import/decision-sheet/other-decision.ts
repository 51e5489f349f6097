import { fold } from "../../../domain/values/fold.ts";
import { LEVEL_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import type { Level } from "../../../domain/vocabulary/level.ts";
import type { Proposal } from "../../../domain/vocabulary/proposal.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { PROPOSALS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/proposals.ts";

/** A committee's decision instead of the proposal: no award, another award, or another level. */
export type OtherDecision =
  | "none"
  | { readonly kind: "award"; readonly award: Proposal }
  | { readonly kind: "level"; readonly level: Level };

const OTHERS: ReadonlyMap<string, OtherDecision> = new Map([
  ...[TEXTS.none, TEXTS.noneBefore, TEXTS.noLevel].map((text) => [fold(text), "none"] as const),
  ...named(PROPOSAL_TEXTS, (award) => ({ kind: "award" as const, award })),
  ...named(LEVEL_TEXTS, (level) => ({ kind: "level" as const, level })),
]);

/** Parses the texts that the sheet offers, in either language; undefined for any other text. */
export function parseOtherDecision(text: string): OtherDecision | undefined {
  return OTHERS.get(fold(text));
}

function named<Id extends string>(
  texts: Readonly<Record<Id, { readonly vi: string; readonly en: string }>>,
  decide: (id: Id) => OtherDecision,
): readonly (readonly [string, OtherDecision])[] {
  return (Object.keys(texts) as Id[]).flatMap((id) => [
    [fold(texts[id].vi), decide(id)] as const,
    [fold(texts[id].en), decide(id)] as const,
  ]);
}
