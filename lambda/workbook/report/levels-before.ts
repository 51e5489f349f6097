import { indexFacts } from "../../../domain/facts/fact-index.ts";
import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import { periodKind } from "../../../domain/values/period.ts";
import type { Level } from "../../../domain/vocabulary/level.ts";

/** The levels of the year before, as they were recorded or typed in; of another period than a year there are none. */
export function levelsBefore(facts: OrganisationFacts): (subject: string) => Level | undefined {
  if (periodKind(facts.period) !== "year") return () => undefined;
  const { pastDecisions } = indexFacts(facts);
  return (subject) =>
    pastDecisions.get(subject)?.findLast(({ fields }) => fields.decisionYear === facts.year - 1)?.fields
      .level ?? undefined;
}
