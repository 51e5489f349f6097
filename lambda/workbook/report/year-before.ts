import { indexFacts } from "../../../domain/facts/fact-index.ts";
import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import { periodKind } from "../../../domain/values/period.ts";
import type { Level } from "../../../domain/vocabulary/level.ts";

/** What was recognised the year before, as it was recorded or typed in; of another period than a year there is nothing. */
export interface YearBefore {
  readonly levelBefore: (subject: string) => Level | undefined;
  /** Awards by their Vietnamese names. */
  readonly awardsBefore: (subject: string) => readonly string[];
}

const NOTHING: YearBefore = { levelBefore: () => undefined, awardsBefore: () => [] };

export function yearBefore(facts: OrganisationFacts): YearBefore {
  if (periodKind(facts.period) !== "year") return NOTHING;
  const before = facts.year - 1;
  const { pastDecisions, pastAwards } = indexFacts(facts);
  return {
    levelBefore: (subject) =>
      pastDecisions.get(subject)?.findLast(({ fields }) => fields.decisionYear === before)?.fields.level ??
      undefined,
    awardsBefore: (subject) =>
      (pastAwards.get(subject) ?? []).flatMap(({ fields }) =>
        fields.awardYear === before ? [fields.award] : [],
      ),
  };
}
