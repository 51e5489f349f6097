import { CONTENTS_TEXTS, PAPER_TEXTS } from "../texts/paper/papers.ts";
import { fill } from "../values/bilingual.ts";
import { awardPapers } from "./award-papers.ts";
import { certificatePapers } from "./certificates.ts";
import type { DossierFacts } from "./dossier-facts.ts";
import { fileName } from "./file-name.ts";
import { lateLetter } from "./late-letter.ts";
import { meetingPapers } from "./meeting-papers.ts";
import { type Paper, table } from "./paper.ts";
import { headOf } from "./paper-head.ts";
import { periodInSentence } from "../wording/period-text.ts";
import { ratingPapers } from "./rating-papers.ts";

/** Lines of the contents for papers that are made elsewhere and put in by hand. */
const ADDED_BY_HAND = 5;

/** Every paper of a period's file in the order in which an office needs them, the contents first. */
export function dossierOf(facts: DossierFacts): readonly Paper[] {
  const papers = [
    ...meetingPapers(facts),
    ...ratingPapers(facts),
    ...awardPapers(facts),
    ...certificatePapers(facts),
    ...lateLetter(facts),
  ];
  return [contentsOf(facts, papers), ...papers];
}

function contentsOf(facts: DossierFacts, papers: readonly Paper[]): Paper {
  const about = fill(CONTENTS_TEXTS.about, { period: periodInSentence(facts.period, "vi") });
  const { columns, added } = CONTENTS_TEXTS;
  const made = papers.map(({ title, authority, count }, index) => [
    String(index + 1),
    title,
    "",
    authority,
    count === null ? "" : String(count),
    PAPER_TEXTS.draft,
  ]);
  const byHand = Array.from({ length: ADDED_BY_HAND }, (_, index) => [
    String(papers.length + index + 1),
    "",
    "",
    "",
    "",
    added,
  ]);
  return {
    kind: "contents",
    name: fileName(CONTENTS_TEXTS.name),
    title: about,
    authority: facts.letterhead.office ?? facts.office,
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
        rows: [...made, ...byHand],
      }),
    },
  };
}
