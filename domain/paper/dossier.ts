import { CONTENTS_TEXTS, PAPER_TEXTS } from "../texts/paper/papers.ts";
import { fill } from "../values/bilingual.ts";
import { formatDay } from "../values/day.ts";
import { achievementReports } from "./award/achievement-reports.ts";
import { extracts } from "./extracts.ts";
import { meetingMinutes } from "./meeting-minutes.ts";
import { termPapers } from "./award/term-papers.ts";
import { awardPapers } from "./award/award-papers.ts";
import { basesAnnex } from "./bases-annex.ts";
import { certificatePapers } from "./award/certificates.ts";
import { type DossierFacts, isPartyBook, kindIn } from "./part/dossier-facts.ts";
import { refusalOf, type RefusedPaper } from "./part/ended-texts.ts";
import { fileName } from "./part/file-name.ts";
import { lateLetter } from "./late-letter.ts";
import { meetingPapers } from "./meeting-papers.ts";
import { numberOf } from "./book/numbered-paper.ts";
import { type Paper, table } from "./part/paper.ts";
import { bookOf } from "./book/paper-book.ts";
import { headOf } from "./part/paper-head.ts";
import { periodInSentence } from "../wording/period-text.ts";
import { ratingForms } from "./rating/rating-forms.ts";
import { ratingPapers } from "./rating/rating-papers.ts";
import { stamped } from "./part/stamped.ts";

/** Empty lines of the contents for papers that are put in by hand, after those that are known to be made elsewhere. */
const ADDED_BY_HAND = 3;

/**
 * Every paper of a period's file in the order in which an office needs them, the contents first. A paper that is numbered
 * stays in the file, also where what was entered since would give none.
 */
export function dossierOf(facts: DossierFacts): readonly Paper[] {
  const all = derivedFrom(facts);
  const derived = all
    .filter((paper) => isMade(facts, paper))
    .map((paper) => {
      const own = numberOf(facts.numbered, paper);
      return own === undefined ? paper : stamped(facts, paper, own);
    });
  const kept = facts.numbered.filter(({ name }) => !derived.some((paper) => paper.name === name));
  const papers = [
    ...derived,
    ...kept.map(({ kind, name, title, authority, count }): Paper => ({
      kind,
      name,
      title,
      authority,
      count,
      filled: {},
    })),
  ];
  return [contentsOf(facts, papers), ...papers];
}

/** Papers that follow from the run and are not made, each with the reason. */
export function refusedPapers(facts: DossierFacts): readonly RefusedPaper[] {
  return derivedFrom(facts).flatMap((paper) =>
    isMade(facts, paper) ? [] : [{ title: paper.title, reason: refusalOf(facts, paper) ?? "" }],
  );
}

function derivedFrom(facts: DossierFacts): readonly Paper[] {
  const ratings = ratingPapers(facts);
  const awards = awardPapers(facts, ratings);
  return [
    ...meetingPapers(facts),
    ...meetingMinutes(facts),
    ...ratings,
    ...awards,
    ...termPapers(facts),
    ...achievementReports(facts),
    ...extracts(facts, [...ratings, ...awards]),
    ...certificatePapers(facts),
    ...lateLetter(facts),
    ...ratingForms(facts),
    basesAnnex(facts),
  ];
}

/** A paper with its number stands as it was signed, whatever has ended since. */
function isMade(facts: DossierFacts, paper: Paper): boolean {
  return numberOf(facts.numbered, paper) !== undefined || refusalOf(facts, paper) === undefined;
}

function contentsOf(facts: DossierFacts, papers: readonly Paper[]): Paper {
  const about = fill(CONTENTS_TEXTS.about, { period: periodInSentence(facts.period, "vi") });
  const { columns } = CONTENTS_TEXTS;
  const { party, state } = CONTENTS_TEXTS.elsewhere;
  const known = isPartyBook(facts) ? party : state;
  const byHand = [...known, ...Array.from({ length: ADDED_BY_HAND }, () => "")].map((title, index) => [
    String(papers.length + index + 1),
    title,
    "",
    "",
    "",
    CONTENTS_TEXTS.added,
  ]);
  return {
    kind: kindIn(facts, "contents"),
    name: fileName(CONTENTS_TEXTS.name),
    title: about,
    authority: facts.office,
    count: null,
    filled: {
      ...headOf(facts, "report", about),
      danh_sach: table({
        columns: [
          { caption: columns.number, width: 5, align: "center" },
          { caption: columns.title, width: 38 },
          { caption: columns.reference, width: 15 },
          { caption: columns.authority, width: 20 },
          { caption: columns.count, width: 10, align: "center" },
          { caption: columns.note, width: 12, align: "center" },
        ],
        rows: [
          ...papers.map((paper, index) => lineOf(facts, paper, index + 1)),
          ...byHand,
          ...refusedPapers(facts).map(({ title, reason }) => ["", title, "", "", "", reason]),
        ],
      }),
    },
  };
}

/** A numbered paper stands with its number and day and as it was then; whatever a book would number is a draft until then. */
function lineOf(facts: DossierFacts, paper: Paper, place: number): readonly string[] {
  const own = numberOf(facts.numbered, paper);
  const { title, authority, count } = own ?? paper;
  return [
    String(place),
    title,
    own === undefined
      ? ""
      : fill(CONTENTS_TEXTS.numbered, { reference: own.reference, day: formatDay(own.day) }),
    authority,
    count === null ? "" : String(count),
    own === undefined && bookOf(paper.kind) !== null ? PAPER_TEXTS.draft : "",
  ];
}
