import { AWARD_WORDS } from "../texts/paper/awards.ts";
import { CERTIFICATE_TEXTS, PAPER_TEXTS } from "../texts/paper/papers.ts";
import { fill } from "../values/bilingual.ts";
import { type Day, formatDay } from "../values/day.ts";
import { groupBy } from "../values/group-by.ts";
import { Proposal } from "../vocabulary/proposal.ts";
import { awardAuthority } from "./award-authority.ts";
import type { DossierFacts } from "./dossier-facts.ts";
import { fileName } from "./file-name.ts";
import type { Certificate, Paper } from "./paper.ts";
import { headOf } from "./paper-head.ts";
import { writtenDay } from "../wording/written-day.ts";
import { periodInSentence } from "../wording/period-text.ts";

const TEXTS = CERTIFICATE_TEXTS;
const WITH_CERTIFICATE: ReadonlySet<Proposal> = new Set(["giay-khen-nam", "giay-khen-chi-bo-nam"]);

interface Given {
  readonly award: Proposal;
  readonly number: string;
  readonly decidedOn: Day;
  readonly name: string;
  readonly unit: string;
}

/**
 * Certificates of the committee's own awards, those of one decision in one paper. A certificate cites number and day of
 * its decision, so there is none before both are recorded.
 */
export function certificatePapers(facts: DossierFacts): readonly Paper[] {
  const byDecision = groupBy(givenIn(facts), ({ award, number }) => `${award} ${number}`);
  return [...byDecision.values()].flatMap((given) => {
    const [first] = given;
    if (first === undefined) return [];
    const title = fill(TEXTS.title, { number: first.number, day: formatDay(first.decidedOn) });
    return [
      {
        kind: "certificate" as const,
        name: fileName(TEXTS.name, first.award, first.number),
        title,
        authority: facts.letterhead.office ?? facts.office,
        count: given.length,
        filled: {
          ...headOf(facts, "decision", title),
          giay_khen: {
            kind: "certificates" as const,
            certificates: given.map((one, index) => certificateOf(facts, one, index + 1)),
          },
        },
      },
    ];
  });
}

function givenIn(facts: DossierFacts): readonly Given[] {
  return facts.results.flatMap(({ subject, name, unit, kind }) =>
    facts.decisionsOf(subject).flatMap(({ matter, outcome, award, number, decidedOn }): Given[] => {
      const got = outcome === "changed" ? award : outcome === "approved" ? matter : null;
      const given = Proposal.safeParse(got).data;
      if (given === undefined || number === null || decidedOn === null) return [];
      if (!WITH_CERTIFICATE.has(given) || awardAuthority(given) !== "committee") return [];
      return [
        { award: given, number, decidedOn, name, unit: kind === "collective" ? "" : facts.unitName(unit) },
      ];
    }),
  );
}

function certificateOf(facts: DossierFacts, given: Given, place: number): Certificate {
  const { number, decidedOn, name, unit, award } = given;
  const { year, month, day } = writtenDay(decidedOn);
  return {
    name,
    unit,
    merit: fill(AWARD_WORDS[award].merit, { period: periodInSentence(facts.period, "vi") }),
    decision: fill(TEXTS.decision, { number, day: formatDay(decidedOn) }),
    goldenBook: fill(TEXTS.goldenBook, { place: String(place) }),
    placeAndDay: fill(PAPER_TEXTS.place, {
      place: facts.letterhead.place ?? PAPER_TEXTS.somewhere,
      day,
      month,
      year: String(year),
    }),
  };
}
