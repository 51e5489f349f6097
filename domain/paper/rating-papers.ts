import { explainReason } from "../explanation/explain-reason.ts";
import { law } from "../policy/sources.ts";
import type { SubjectResult } from "../score/result.ts";
import { KIND_WORDS, PAPER_TEXTS, RATINGS_PAPER_TEXTS } from "../texts/paper/papers.ts";
import { officialName } from "../texts/paper/official-names.ts";
import { LEVEL_TEXTS, OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import { fill } from "../values/bilingual.ts";
import { percentOf } from "../study/study-counts.ts";
import { formatNumber } from "../wording/number-format.ts";
import { Level } from "../vocabulary/level.ts";
import { type DossierFacts, exceptionOf, isPartyBook, levelOf, positionOf } from "./dossier-facts.ts";
import { fileName } from "./file-name.ts";
import { type Paper, type PaperTable, paragraphs, table, words } from "./paper.ts";
import { headOf, recipients } from "./paper-head.ts";
import { periodInSentence } from "../wording/period-text.ts";

const TEXTS = RATINGS_PAPER_TEXTS;
const { columns: CAPTIONS } = TEXTS;

/** The name of the paper that recognises the levels of members, or of units. */
export function ratingsDecisionName(of: "members" | "units"): string {
  return fileName(KIND_WORDS.decision.file, "xep-loai", of === "members" ? "dang-vien" : "tap-the");
}

type IsListed = (result: SubjectResult) => boolean;
const isCollective: IsListed = ({ kind }) => kind === "collective";

/** The report on levels, the draft decisions that recognise them, and the list of who has none. */
export function ratingPapers(facts: DossierFacts): readonly Paper[] {
  const isMember: IsListed = ({ kind, subject }) =>
    kind !== "collective" && facts.personOf(subject)?.isMember === true;
  return [
    report(facts),
    ...(isPartyBook(facts)
      ? [
          recognition(facts, {
            about: TEXTS.membersAbout,
            called: "đảng viên",
            of: "members",
            isListed: isMember,
          }),
          recognition(facts, {
            about: TEXTS.unitsAbout,
            called: TEXTS.units,
            of: "units",
            isListed: isCollective,
          }),
        ]
      : []),
    ...unratedList(facts),
  ].filter(({ count }) => count !== 0);
}

const hasLevel = (facts: DossierFacts, result: SubjectResult): boolean =>
  Level.safeParse(levelOf(facts, result)).success;

function report(facts: DossierFacts): Paper {
  const period = periodInSentence(facts.period, "vi");
  const about = fill(TEXTS.reportAbout, { period });
  const rated = facts.results.filter((result) => hasLevel(facts, result));
  const unrated = facts.results.length - rated.length;
  const proposals = facts.results.reduce((sum, result) => sum + result.proposals.length, 0);
  const [done, open] = TEXTS.reported;
  const collectives = rated.filter(isCollective).length;
  return {
    kind: "ratings-report",
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
        fill(done, { collectives: String(collectives), people: String(rated.length - collectives) }),
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
    rows: [line(TEXTS.collectives, isCollective), line(TEXTS.people, (result) => !isCollective(result))],
  };
}

function shareOf(count: number, base: number): string {
  const share = percentOf(count, base);
  return share === undefined ? "" : formatNumber(share, "vi");
}

interface Recognition {
  readonly about: string;
  readonly called: string;
  readonly of: "members" | "units";
  readonly isListed: IsListed;
}

function recognition(facts: DossierFacts, { about: text, called, of, isListed }: Recognition): Paper {
  const period = periodInSentence(facts.period, "vi");
  const about = fill(text, { period });
  const named = facts.results.filter((result) => isListed(result) && hasLevel(facts, result));
  return {
    kind: "ratings-decision",
    name: ratingsDecisionName(of),
    title: `${KIND_WORDS.decision.name} ${about}`,
    authority: facts.letterhead.office ?? facts.office,
    count: named.length,
    sources: [law(facts.policy.title.vi)],
    filled: {
      ...headOf(facts, "decision", about),
      ...recipients(facts, PAPER_TEXTS.asArticle3),
      can_cu: paragraphs([
        PAPER_TEXTS.restsOnStatutes,
        fill(PAPER_TEXTS.restsOn, { source: officialName(facts.policy.title.vi) }),
        fill(PAPER_TEXTS.restsOnResult, { period }),
      ]),
      so_luong: words(String(named.length)),
      doi_tuong: words(called),
      danh_sach: table({
        columns: [
          { caption: CAPTIONS.number, width: 6, align: "center" },
          { caption: CAPTIONS.name, width: 32 },
          { caption: CAPTIONS.position, width: 34 },
          { caption: CAPTIONS.level, width: 28 },
        ],
        rows: named.map((result, index) => [
          String(index + 1),
          result.name,
          positionOf(facts, result),
          OUTCOME_TEXTS[levelOf(facts, result)].vi +
            exceptionOf(facts, result.subject, ({ matter }) => matter === "level"),
        ]),
      }),
    },
  };
}

function unratedList(facts: DossierFacts): readonly Paper[] {
  const unrated = facts.results.filter((result) => !hasLevel(facts, result));
  const about = fill(TEXTS.unratedAbout, { period: periodInSentence(facts.period, "vi") });
  return [
    {
      kind: "unrated-list",
      name: fileName("danh-sach-chua-xep-loai"),
      title: about,
      authority: facts.letterhead.office ?? facts.office,
      count: unrated.length,
      filled: {
        ...headOf(facts, "report", about),
        danh_sach: table({
          columns: [
            { caption: CAPTIONS.number, width: 6, align: "center" },
            { caption: CAPTIONS.name, width: 26 },
            { caption: CAPTIONS.position, width: 26 },
            { caption: CAPTIONS.reason, width: 42 },
          ],
          rows: unrated.map((result, index) => [
            String(index + 1),
            result.name,
            positionOf(facts, result),
            reasonOf(result),
          ]),
        }),
      },
    },
  ];
}

function reasonOf({ level, reasons }: SubjectResult): string {
  const [first] = reasons;
  return first === undefined ? OUTCOME_TEXTS[level].vi : explainReason(first, "vi");
}
