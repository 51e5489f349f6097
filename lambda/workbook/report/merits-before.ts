import { indexFacts } from "../../../domain/facts/fact-index.ts";
import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import type { PastMerits, PastPaper } from "../../../domain/paper/part/dossier-facts.ts";

/** What was recognised before the year, the latest first; of two rows for one year the recorded one counts. */
export function meritsBefore(facts: OrganisationFacts): (subject: string) => PastMerits {
  const { pastDecisions, pastAwards } = indexFacts(facts);
  return (subject) => {
    const ofYear = new Map(pastDecisions.get(subject)?.map(({ fields }) => [fields.decisionYear, fields]));
    const levels = [...ofYear.values()]
      .filter(({ decisionYear }) => decisionYear < facts.year)
      .map(({ decisionYear: year, level, typical, ...paper }) => ({
        ...paperOf(year, paper),
        level,
        isTypical: typical === true,
      }));
    const awards = (pastAwards.get(subject) ?? [])
      .filter(({ fields }) => fields.awardYear < facts.year)
      .map(({ fields: { awardYear: year, award, ...paper } }) => ({ ...paperOf(year, paper), award }));
    return { levels: levels.toSorted(latestFirst), awards: awards.toSorted(latestFirst) };
  };
}

function paperOf(year: number, { number, decidedOn, decidedBy }: Cells): PastPaper {
  return { year, number: number ?? null, decidedOn: decidedOn ?? null, decidedBy: decidedBy ?? null };
}

/** An empty cell is null or left out. */
type Cells = { readonly [Part in keyof Omit<PastPaper, "year">]?: PastPaper[Part] | undefined };

function latestFirst(left: { readonly year: number }, right: { readonly year: number }): number {
  return right.year - left.year;
}
