import type { SubjectResult } from "../../score/result.ts";
import { KIND_WORDS, PAPER_TEXTS, RATINGS_PAPER_TEXTS as TEXTS } from "../../texts/paper/papers.ts";
import { LEVEL_TEXTS } from "../../texts/vocabulary/levels.ts";
import { fill } from "../../values/bilingual.ts";
import { percentOf } from "../../study/study-counts.ts";
import { formatNumber } from "../../wording/number-format.ts";
import { Level } from "../../vocabulary/level.ts";
import { type DossierFacts, kindIn, levelOf } from "../part/dossier-facts.ts";
import { fileName } from "../part/file-name.ts";
import { type Paper, type PaperTable, paragraphs, table } from "../part/paper.ts";
import { headOf, recipients } from "../part/paper-head.ts";
import { periodInSentence } from "../../wording/period-text.ts";

const { columns: CAPTIONS } = TEXTS;

export type IsListed = (result: SubjectResult) => boolean;
export const isCollective: IsListed = ({ kind }) => kind === "collective";

export const hasLevel = (facts: DossierFacts, result: SubjectResult): boolean =>
  Level.safeParse(levelOf(facts, result)).success;

/** The report on levels: how many reached which. */
export function ratingsReport(facts: DossierFacts): Paper {
  const period = periodInSentence(facts.period, "vi");
  const about = fill(TEXTS.reportAbout, { period });
  const rated = facts.results.filter((result) => hasLevel(facts, result));
  const unrated = facts.results.length - rated.length;
  const proposals = facts.results.reduce((sum, result) => sum + result.proposals.length, 0);
  const [done, open] = TEXTS.reported;
  const collectives = rated.filter(isCollective).length;
  return {
    kind: kindIn(facts, "ratings-report"),
    name: fileName(KIND_WORDS.report.file, "xep-loai"),
    title: `${KIND_WORDS.report.name} ${about}`,
    authority: facts.letterhead.upper ?? "",
    count: null,
    filled: {
      ...headOf(facts, "report", about),
      ...recipients(
        facts,
        facts.letterhead.upper === null ? PAPER_TEXTS.asAbove : `${facts.letterhead.upper};`,
      ),
      nhan_xet: paragraphs([
        rated.length === 0
          ? TEXTS.noneRated
          : fill(done, { collectives: String(collectives), people: String(rated.length - collectives) }),
        unrated === 0 ? TEXTS.allRated : fill(open, { unrated: String(unrated) }),
        proposals === 0 ? TEXTS.noProposals : fill(TEXTS.proposals, { count: String(proposals) }),
      ]),
      tong_hop: table(figuresOf(facts)),
    },
  };
}

/** Collectives and people at each level; the share is of those who have a level. */
function figuresOf(facts: DossierFacts): PaperTable {
  const line = (subject: string, isListed: IsListed): readonly string[] => {
    const listed = facts.results.filter(isListed);
    const counts = Level.options.map(
      (level) => listed.filter((result) => levelOf(facts, result) === level).length,
    );
    const rated = counts.reduce((sum, count) => sum + count, 0);
    return [
      subject,
      String(listed.length),
      ...counts.map(String),
      String(listed.length - rated),
      shareOf(counts[0] ?? 0, rated),
    ];
  };
  return {
    columns: [
      { caption: CAPTIONS.subject, width: 16 },
      { caption: CAPTIONS.total, width: 10, align: "center" },
      ...Level.options.map((level) => ({
        caption: LEVEL_TEXTS[level].vi,
        width: 15,
        align: "center" as const,
      })),
      { caption: CAPTIONS.unrated, width: 11, align: "center" },
      { caption: CAPTIONS.best, width: 12, align: "center" },
    ],
    // An office without units has no line for them.
    rows: [
      line(TEXTS.collectives, isCollective),
      line(TEXTS.people, (result) => !isCollective(result)),
    ].filter(([, total]) => total !== "0"),
  };
}

function shareOf(count: number, base: number): string {
  const share = percentOf(count, base);
  return share === undefined ? "" : formatNumber(share, "vi");
}
