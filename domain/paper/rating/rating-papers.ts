import { explainReason } from "../../explanation/explain-reason.ts";
import { law } from "../../policy/sources.ts";
import type { SubjectResult } from "../../score/result.ts";
import { KIND_WORDS, PAPER_TEXTS, RATINGS_PAPER_TEXTS } from "../../texts/paper/papers.ts";
import { officialName } from "../../texts/paper/official-names.ts";
import { OUTCOME_TEXTS } from "../../texts/vocabulary/levels.ts";
import { fill } from "../../values/bilingual.ts";
import {
  type DossierFacts,
  exceptionOf,
  isPartyBook,
  kindIn,
  levelOf,
  positionOf,
} from "../part/dossier-facts.ts";
import { fileName } from "../part/file-name.ts";
import { nameRows } from "../part/name-rows.ts";
import { type Paper, type PaperTable, paragraphs, table, words } from "../part/paper.ts";
import { headOf, recipients } from "../part/paper-head.ts";
import { periodInSentence } from "../../wording/period-text.ts";
import { hasLevel, isCollective, type IsListed, ratingsReport } from "./ratings-report.ts";

const TEXTS = RATINGS_PAPER_TEXTS;
const { columns: CAPTIONS } = TEXTS;

type Rated = "members" | "units" | "officials" | "departments";

const FILES: Readonly<Record<Rated, string>> = {
  members: "dang-vien",
  units: "tap-the",
  officials: "cong-chuc",
  departments: "phong-ban",
};

/** The name of the paper that recognises the levels of members, or of units. */
export function ratingsDecisionName(of: Rated): string {
  return fileName(KIND_WORDS.decision.file, "xep-loai", FILES[of]);
}

/** The report on levels, the draft decisions that recognise them, and the list of who has none. */
export function ratingPapers(facts: DossierFacts): readonly Paper[] {
  const isPerson: IsListed = ({ kind }) => kind !== "collective";
  const ofState = facts.policy.work !== undefined;
  const isMember: IsListed = ({ kind, subject }) =>
    kind !== "collective" && facts.personOf(subject)?.isMember === true;
  return [
    ratingsReport(facts),
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
    ...(ofState
      ? [
          recognition(facts, {
            about: TEXTS.officialsAbout,
            called: TEXTS.officials,
            of: "officials",
            isListed: isPerson,
          }),
          recognition(facts, {
            about: TEXTS.departmentsAbout,
            called: TEXTS.departments,
            of: "departments",
            isListed: isCollective,
          }),
        ]
      : []),
    ...unratedList(facts),
  ].filter(({ count }) => count !== 0);
}

interface Recognition {
  readonly about: string;
  readonly called: string;
  readonly of: Rated;
  readonly isListed: IsListed;
}

function recognition(facts: DossierFacts, { about: text, called, of, isListed }: Recognition): Paper {
  const period = periodInSentence(facts.period, "vi");
  const about = fill(text, { period });
  const named = facts.results.filter((result) => isListed(result) && hasLevel(facts, result));
  return {
    kind: kindIn(facts, "ratings-decision"),
    name: ratingsDecisionName(of),
    title: `${KIND_WORDS.decision.name} ${about}`,
    authority: facts.office,
    count: named.length,
    rowOf: new Map(
      named.map((result) => [result, [result.name, positionOf(facts, result), levelText(facts, result)]]),
    ),
    sources: [law(facts.policy.title.vi)],
    filled: {
      ...headOf(facts, "decision", about),
      ...recipients(facts, PAPER_TEXTS.asArticle2),
      can_cu: paragraphs([
        ...(facts.policy.work === undefined ? [PAPER_TEXTS.restsOnStatutes] : []),
        fill(PAPER_TEXTS.restsOn, { source: officialName(facts.policy.title.vi) }),
        fill(PAPER_TEXTS.restsOnResult, { period }),
      ]),
      so_luong: words(String(named.length)),
      doi_tuong: words(called),
      danh_sach: table(
        listOf(facts, named, { caption: CAPTIONS.level, width: 30 }, (result) => levelText(facts, result)),
      ),
    },
  };
}

/** Names and posts with one more column. */
function listOf(
  facts: DossierFacts,
  results: readonly SubjectResult[],
  last: PaperTable["columns"][number],
  textOf: (result: SubjectResult) => string,
): PaperTable {
  return {
    columns: [
      { caption: CAPTIONS.number, width: 5, align: "center" },
      { caption: CAPTIONS.name, width: 28 },
      { caption: CAPTIONS.position, width: 30 },
      last,
    ],
    rows: nameRows(facts, results, (result, position) => [result.name, position, textOf(result)]),
  };
}

function levelText(facts: DossierFacts, result: SubjectResult): string {
  const exception = exceptionOf(facts, result.subject, ({ matter }) => matter === "level");
  return OUTCOME_TEXTS[levelOf(facts, result)].vi + exception;
}

function unratedList(facts: DossierFacts): readonly Paper[] {
  const unrated = facts.results.filter((result) => !hasLevel(facts, result));
  const about = fill(TEXTS.unratedAbout, { period: periodInSentence(facts.period, "vi") });
  return [
    {
      kind: kindIn(facts, "unrated-list"),
      name: fileName("danh-sach-chua-xep-loai"),
      title: about,
      authority: facts.office,
      count: unrated.length,
      filled: {
        ...headOf(facts, "report", about),
        danh_sach: table(listOf(facts, unrated, { caption: CAPTIONS.reason, width: 50 }, reasonOf)),
      },
    },
  ];
}

function reasonOf({ level, reasons }: SubjectResult): string {
  const [first] = reasons;
  return first === undefined ? OUTCOME_TEXTS[level].vi : explainReason(first, "vi");
}
