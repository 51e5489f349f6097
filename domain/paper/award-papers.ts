import { moneyOn } from "../policy/award.ts";
import { sourcesOn } from "../policy/award-sources.ts";
import { law } from "../policy/sources.ts";
import type { SubjectResult } from "../score/result.ts";
import { AWARD_WORDS } from "../texts/paper/awards.ts";
import { officialName } from "../texts/paper/official-names.ts";
import { AWARD_PAPER_TEXTS, KIND_WORDS, PAPER_TEXTS } from "../texts/paper/papers.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import { fill } from "../values/bilingual.ts";
import type { Proposal } from "../vocabulary/proposal.ts";
import { type Award, awardsOf } from "./awards.ts";
import { awardAuthority } from "./award-authority.ts";
import { type DossierFacts, exceptionOf, levelOf, positionOf } from "./dossier-facts.ts";
import { amendmentOf } from "./ended-texts.ts";
import { fileName } from "./file-name.ts";
import { nameRows } from "./name-rows.ts";
import { type Paper, type PaperTable, paragraphs, table, words } from "./paper.ts";
import { headOf, recipients, stateHeadOf, stateRecipients } from "./paper-head.ts";
import { formatCount } from "../wording/count-format.ts";
import { periodInSentence } from "../wording/period-text.ts";
import { citationOf } from "./stamped.ts";
import { ratingsDecisionName } from "./rating-papers.ts";

const TEXTS = AWARD_PAPER_TEXTS;

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
  const named = officialName(source) + amendmentOf(law(source), facts.today);
  const own = fill(PAPER_TEXTS.restsOn, { source: named });
  if (cited === undefined) return [own, fill(PAPER_TEXTS.restsOnResult, { period })];
  const { reference, day } = citationOf(facts, cited);
  const { office } = facts;
  return [own, fill(PAPER_TEXTS.restsOnRatings, { reference, day, office, period })];
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
    authority: award.decidedBy,
    count: award.subjects.length,
    filled: {
      ...(isOfState(facts, award.id) ? stateHeadOf : headOf)(facts, "submission", about),
      ...(isOfState(facts, award.id)
        ? stateRecipients(PAPER_TEXTS.asAbove)
        : recipients(facts, PAPER_TEXTS.asAbove)),
      ...namesOf(facts, award),
      kinh_gui: words(award.decidedBy),
      can_cu: paragraphs(rests),
    },
  };
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
      award.subjects.map((result) => [result, cellsOf(facts, award, result, positionOf(facts, result))]),
    ),
    filled: {
      ...(kind === "state-decision" ? stateHeadOf : headOf)(facts, "decision", about),
      ...(kind === "state-decision"
        ? stateRecipients(PAPER_TEXTS.asArticle3)
        : recipients(facts, PAPER_TEXTS.asArticle3)),
      ...namesOf(facts, award),
      can_cu: paragraphs(
        kind === "state-decision" ? [...rests, PAPER_TEXTS.council] : [PAPER_TEXTS.restsOnStatutes, ...rests],
      ),
    },
  };
}

/** The award in a sentence, the number, and the list: one line for each name, so that the number is that of the names. */
function namesOf(facts: DossierFacts, award: Award): Paper["filled"] {
  const { act, called } = AWARD_WORDS[award.id];
  return {
    khen: words(act),
    so_luong: words(String(award.subjects.length)),
    doi_tuong: words(called),
    danh_sach: table(listOf(facts, award)),
  };
}

function listOf(facts: DossierFacts, award: Award): PaperTable {
  const { columns } = TEXTS;
  const ofPeople = namesPeople(award);
  const about = [
    { caption: columns.born, width: 11, align: "center" },
    { caption: columns.position, width: 24 },
  ] as const;
  return {
    columns: [
      { caption: columns.number, width: 5, align: "center" },
      { caption: ofPeople ? columns.name : columns.collective, width: ofPeople ? 22 : 40 },
      ...(ofPeople ? about : []),
      { caption: columns.merit, width: 22 },
      { caption: columns.award, width: 16 },
      ...(hasMoney(facts, award) ? [{ caption: columns.money, width: 13, align: "center" } as const] : []),
    ],
    rows: nameRows(facts, award.subjects, (result, position) => cellsOf(facts, award, result, position)),
  };
}

const namesPeople = ({ subjects }: Award): boolean => subjects.some(({ kind }) => kind !== "collective");

function cellsOf(
  facts: DossierFacts,
  award: Award,
  result: SubjectResult,
  position: string,
): readonly string[] {
  const about = [facts.personOf(result.subject)?.born ?? "", position];
  const money = moneyIn(facts, result.subject, award.id);
  return [
    result.name,
    ...(namesPeople(award) ? about : []),
    meritOf(facts, result, award.id),
    award.form,
    ...(hasMoney(facts, award) ? [money] : []),
  ];
}

function hasMoney(facts: DossierFacts, { id, subjects }: Award): boolean {
  return subjects.some(({ subject }) => moneyIn(facts, subject, id) !== "");
}

function meritOf(facts: DossierFacts, result: SubjectResult, id: Proposal): string {
  const level = OUTCOME_TEXTS[levelOf(facts, result)].vi;
  const merit = result.display === null ? level : fill(TEXTS.merit, { level, points: result.display });
  return merit + exceptionOf(facts, result.subject, ({ award, matter }) => (award ?? matter) === id);
}

/** The sum that was decided, or that the rules give today; in brackets the rules' one where it is another. */
function moneyIn(facts: DossierFacts, subject: string, id: Proposal): string {
  const rule = facts.policy.proposals.find((one) => one.id === id);
  const decided = facts.decisionsOf(subject).find(({ award, matter }) => (award ?? matter) === id);
  const due = decided?.moneyDue ?? (rule && moneyOn(rule, decided?.decidedOn ?? facts.today)?.amount);
  const given = decided?.money ?? due;
  if (given == null) return "";
  const sum = formatCount(given, "vi");
  return due == null || due === given ? sum : fill(TEXTS.moneyOther, { sum, due: formatCount(due, "vi") });
}
