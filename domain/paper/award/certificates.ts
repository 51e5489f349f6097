import { AWARD_WORDS } from "../../texts/paper/awards.ts";
import { CERTIFICATE_TEXTS } from "../../texts/paper/papers.ts";
import { fill } from "../../values/bilingual.ts";
import { type Day, formatDay } from "../../values/day.ts";
import { groupBy } from "../../values/group-by.ts";
import { Proposal } from "../../vocabulary/proposal.ts";
import { awardAuthority } from "./award-authority.ts";
import { awardDecisionName } from "./award-papers.ts";
import { awardsOf } from "./awards.ts";
import type { DossierFacts } from "../part/dossier-facts.ts";
import { fileName } from "../part/file-name.ts";
import type { Certificate, Paper } from "../part/paper.ts";
import { headOf, placeAndDay } from "../part/paper-head.ts";
import { writtenDay } from "../../wording/written-day.ts";
import { periodInSentence } from "../../wording/period-text.ts";

const TEXTS = CERTIFICATE_TEXTS;
/** Awards of the committee of which a certificate tells. */
export const WITH_CERTIFICATE: ReadonlySet<Proposal> = new Set(["giay-khen-nam", "giay-khen-chi-bo-nam"]);

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
    const cited = { number: first.number, day: formatDay(first.decidedOn) };
    const giay_khen = {
      kind: "certificates" as const,
      certificates: given.map((one, index) => certificateOf(facts, one, index + 1)),
    };
    const paper = (kind: "certificate" | "certificate-overlay", file: string, text: string): Paper => {
      const title = fill(text, cited);
      return {
        kind,
        name: fileName(file, first.award, first.number),
        title,
        authority: facts.office,
        count: given.length,
        filled: { ...headOf(facts, "decision", title), giay_khen },
      };
    };
    return [
      paper("certificate", TEXTS.name, TEXTS.title),
      paper("certificate-overlay", TEXTS.overlayName, TEXTS.overlayTitle),
    ];
  });
}

/**
 * Number and day as they are recorded with the decision on a subject, or else those of the numbered paper that names it.
 */
function givenIn(facts: DossierFacts): readonly Given[] {
  return awardsOf(facts).flatMap(({ id, subjects }): readonly Given[] => {
    if (!WITH_CERTIFICATE.has(id) || awardAuthority(id) !== "committee") return [];
    const paper = facts.numbered.find(({ name }) => name === awardDecisionName(id));
    return subjects.flatMap(({ subject, name, unit, kind }) => {
      const recorded = facts
        .decisionsOf(subject)
        .find(({ matter, outcome, award }) => (outcome === "changed" ? award : matter) === id);
      const number = recorded?.number ?? paper?.reference ?? null;
      const decidedOn = recorded?.decidedOn ?? paper?.day ?? null;
      if (number === null || decidedOn === null) return [];
      return [
        { award: id, number, decidedOn, name, unit: kind === "collective" ? "" : facts.unitName(unit) },
      ];
    });
  });
}

function certificateOf(facts: DossierFacts, given: Given, place: number): Certificate {
  const { number, decidedOn, name, unit, award } = given;
  return {
    name,
    unit,
    merit: fill(AWARD_WORDS[award].merit, { period: periodInSentence(facts.period, "vi") }),
    decision: fill(TEXTS.decision, { number, day: formatDay(decidedOn) }),
    goldenBook: fill(TEXTS.goldenBook, { place: String(place) }),
    placeAndDay: placeAndDay(facts.letterhead, writtenDay(decidedOn)),
  };
}
