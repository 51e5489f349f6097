import { sourcesOn } from "../../policy/award-sources.ts";
import { law } from "../../policy/sources.ts";
import { AWARD_WORDS } from "../../texts/paper/awards.ts";
import { signedSource } from "../../texts/paper/official-names.ts";
import { KIND_WORDS, LONG_BLANK, PAPER_TEXTS } from "../../texts/paper/papers.ts";
import { fill } from "../../values/bilingual.ts";
import type { Proposal } from "../../vocabulary/proposal.ts";
import type { ListColumn } from "../../vocabulary/setting.ts";
import { awardCells, awardList, chosenColumns, DECISION_COLUMNS } from "./award-list.ts";
import { moneyText } from "./award-money.ts";
import { type Award, awardsOf } from "./awards.ts";
import { awardAuthority, DIRECTLY_ABOVE } from "./award-authority.ts";
import { type DossierFacts, positionOf } from "../part/dossier-facts.ts";
import { amendmentOf } from "../part/ended-texts.ts";
import { fileName } from "../part/file-name.ts";
import { type Paper, paragraphs, table, words } from "../part/paper.ts";
import { headOf, recipients, stateHeadOf, stateRecipients } from "../part/paper-head.ts";
import { periodInSentence } from "../../wording/period-text.ts";
import { citationOf } from "../part/stamped.ts";
import { ratingsDecisionName } from "../rating/rating-papers.ts";

/**
 * One paper for each award: a submission where an authority above decides, a draft decision where the committee or the
 * agency's head decides. Whom the authority refused or gave another award is in none.
 */
export function awardPapers(facts: DossierFacts, ratings: readonly Paper[]): readonly Paper[] {
  return awardsOf(facts).map((award): Paper => {
    const cited = isOfState(facts, award.id) ? undefined : citedRatings(ratings, award.subjects);
    const rule = facts.policy.proposals.find(({ id }) => id === award.id);
    const sources = rule === undefined ? [] : sourcesOn(rule, facts.today);
    const paper = { ...awardPaper(facts, award, cited), sources };
    return cited === undefined ? paper : { ...paper, waitsFor: cited.name };
  });
}

function awardPaper(facts: DossierFacts, award: Award, cited: Paper | undefined): Paper {
  const rests = restsOf(facts, award, cited);
  switch (awardAuthority(award.id)) {
    case "above":
      return submission(facts, award, rests);
    case "committee":
      return decision(facts, award, "award-decision", rests);
    case "agency":
      return decision(facts, award, "state-decision", rests);
  }
}

/** What the award rests on: its own text, then the decision on ratings with number and day, or else the ratings alone. */
function restsOf(facts: DossierFacts, { source }: Award, cited: Paper | undefined): readonly string[] {
  const period = periodInSentence(facts.period, "vi");
  // An assumption, or a note to whoever sets the rules, is no basis.
  const named = signedSource(source);
  const amended = named + amendmentOf(law(source), facts.today);
  const own = named === "" ? [] : [fill(PAPER_TEXTS.restsOn, { source: amended })];
  if (cited === undefined) return [...own, fill(PAPER_TEXTS.restsOnResult, { period })];
  const { reference, day } = citationOf(facts, cited);
  const { office } = facts;
  return [...own, fill(PAPER_TEXTS.restsOnRatings, { reference, day, office, period })];
}

/** The decision that recognises the levels of those who are proposed: that on collectives, or that on members. */
function citedRatings(ratings: readonly Paper[], subjects: Award["subjects"]): Paper | undefined {
  const [first] = subjects;
  const name = ratingsDecisionName(first?.kind === "collective" ? "units" : "members");
  return ratings.find((paper) => paper.name === name);
}

function submission(facts: DossierFacts, award: Award, rests: readonly string[]): Paper {
  const { act } = AWARD_WORDS[award.id];
  const about = fill(PAPER_TEXTS.proposes, { act, period: periodInSentence(facts.period, "vi") });
  return {
    kind: isOfState(facts, award.id) ? "state-submission" : "award-submission",
    name: fileName(KIND_WORDS.submission.file, award.id),
    title: `${KIND_WORDS.submission.name} ${about}`,
    authority: addresseeOf(facts, award),
    count: award.subjects.length,
    filled: {
      ...(isOfState(facts, award.id) ? stateHeadOf : headOf)(facts, "submission", about),
      ...(isOfState(facts, award.id)
        ? stateRecipients(PAPER_TEXTS.asAbove)
        : recipients(facts, PAPER_TEXTS.asAbove)),
      ...namesOf(facts, award, chosenColumns(facts)),
      kinh_gui: words(addresseeOf(facts, award)),
      can_cu: paragraphs(rests),
    },
  };
}

function addresseeOf({ letterhead }: DossierFacts, { id, decidedBy }: Award): string {
  return (DIRECTLY_ABOVE.has(id) ? letterhead.addressee : null) ?? decidedBy;
}

function isOfState({ policy }: DossierFacts, id: Proposal): boolean {
  return policy.proposals.some((rule) => rule.id === id && rule.branch === "state");
}

export function awardDecisionName(id: Proposal): string {
  return fileName(KIND_WORDS.decision.file, id);
}

function decision(
  facts: DossierFacts,
  award: Award,
  kind: "award-decision" | "state-decision",
  rests: readonly string[],
): Paper {
  const about = fill(PAPER_TEXTS.forAward, {
    act: AWARD_WORDS[award.id].act,
    period: periodInSentence(facts.period, "vi"),
  });
  return {
    kind,
    name: awardDecisionName(award.id),
    title: `${KIND_WORDS.decision.name} ${about}`,
    authority: award.decidedBy,
    count: award.subjects.length,
    rowOf: new Map(
      award.subjects.map((result) => [
        result,
        awardCells(facts, award, DECISION_COLUMNS, { result, position: positionOf(facts, result) }),
      ]),
    ),
    filled: {
      ...(kind === "state-decision" ? stateHeadOf : headOf)(facts, "decision", about),
      ...(kind === "state-decision"
        ? stateRecipients(PAPER_TEXTS.asArticle3)
        : recipients(facts, PAPER_TEXTS.asArticle3)),
      ...namesOf(facts, award, DECISION_COLUMNS),
      tien_thuong: words(moneyText(facts, award)),
      nguon_chi: words(facts.letterhead[kind === "state-decision" ? "agencyFund" : "fund"] ?? LONG_BLANK),
      can_cu: paragraphs(
        kind === "state-decision" ? [...rests, PAPER_TEXTS.council] : [PAPER_TEXTS.restsOnStatutes, ...rests],
      ),
    },
  };
}

/** The award in a sentence, the number, and the list: one line for each name, so that the number is that of the names. */
function namesOf(facts: DossierFacts, award: Award, columns: readonly ListColumn[]): Paper["filled"] {
  const { act, called } = AWARD_WORDS[award.id];
  return {
    khen: words(act),
    so_luong: words(String(award.subjects.length)),
    doi_tuong: words(called),
    danh_sach: table(awardList(facts, award, columns)),
  };
}
