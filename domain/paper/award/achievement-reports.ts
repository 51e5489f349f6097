import type { SubjectResult } from "../../score/result.ts";
import { ACHIEVEMENT_TEXTS as TEXTS } from "../../texts/paper/single-pages.ts";
import { AWARD_WORDS } from "../../texts/paper/awards.ts";
import { OUTCOME_TEXTS } from "../../texts/vocabulary/levels.ts";
import { fill } from "../../values/bilingual.ts";
import { periodInSentence } from "../../wording/period-text.ts";
import { awardAuthority } from "./award-authority.ts";
import { type Award, awardsOf } from "./awards.ts";
import { type DossierFacts, levelOf, positionOf } from "../part/dossier-facts.ts";
import { fileName } from "../part/file-name.ts";
import type { Paper, PaperPage } from "../part/paper.ts";
import { headOf, stateHeadOf } from "../part/paper-head.ts";
import { awardLines, yearLines, yearsThatCount } from "./past-merits.ts";

/**
 * The reports on achievements that accompany each submission, one page for each name: what the ledger knows is filled in,
 * and the rest is left to whoever reports (152/2025/NĐ-CP, appendix, the form nearest to it).
 */
export function achievementReports(facts: DossierFacts): readonly Paper[] {
  const period = periodInSentence(facts.period, "vi");
  return awardsOf(facts)
    .filter(({ id }) => awardAuthority(id) === "above")
    .map((award) => {
      const { act } = AWARD_WORDS[award.id];
      const title = fill(TEXTS.title, { about: `đề nghị ${act} ${period}` });
      const isState = isOfState(facts, award);
      return {
        kind: "achievement-reports",
        name: fileName(TEXTS.file, award.id),
        title,
        authority: award.decidedBy,
        count: award.subjects.length,
        filled: {
          ...(isState ? stateHeadOf : headOf)(facts, "report", title),
          trang: {
            kind: "pages",
            pages: award.subjects.map((result) => pageOf(facts, award, result, isState)),
          },
        },
      };
    });
}

function ruleOf({ policy }: DossierFacts, { id }: Award) {
  return policy.proposals.find((rule) => rule.id === id);
}

const isOfState = (facts: DossierFacts, award: Award): boolean => ruleOf(facts, award)?.branch === "state";

function pageOf(facts: DossierFacts, award: Award, result: SubjectResult, isState: boolean): PaperPage {
  const period = periodInSentence(facts.period, "vi");
  const isUnit = result.kind === "collective";
  const { act, merit } = AWARD_WORDS[award.id];
  const counted = yearsThatCount(ruleOf(facts, award), facts.today);
  const given = awardLines(facts, result.subject);
  const points = result.display === null ? "" : fill(TEXTS.points, { points: result.display });
  const about = {
    name: result.name,
    born: facts.personOf(result.subject)?.born || "……",
    position: positionOf(facts, result),
  };
  return {
    head: isState ? "state" : "party",
    titles: TEXTS.titles.map((line) => fill(line, { act, period })),
    parts: [
      {
        heading: isUnit ? TEXTS.collective : TEXTS.person,
        lines: (isUnit ? TEXTS.collectiveLines : TEXTS.personLines).map((line) => fill(line, about)),
      },
      {
        heading: TEXTS.merits,
        lines: [
          fill(TEXTS.level, { period, level: OUTCOME_TEXTS[levelOf(facts, result)].vi, points }),
          fill(TEXTS.merit, { merit: fill(merit, { period }) }),
          ...(counted > 1
            ? [TEXTS.years, ...yearLines(facts, result, counted).map((text) => `- ${text}.`)]
            : []),
          TEXTS.more,
        ],
      },
      {
        heading: TEXTS.given,
        lines: given.length === 0 ? [TEXTS.givenLine] : given.map((text) => `- ${text}.`),
      },
      { heading: "", lines: [isUnit ? TEXTS.collectivePromise : TEXTS.promise] },
    ],
    left: TEXTS.confirmed,
    right: [isUnit ? TEXTS.collectiveReporter : TEXTS.reporter, "", "", "", isUnit ? "" : result.name],
  };
}
