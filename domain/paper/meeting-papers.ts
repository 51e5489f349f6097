import { KIND_WORDS, MEETING_PAPER_TEXTS, RATINGS_PAPER_TEXTS } from "../texts/paper/papers.ts";
import { LEVEL_TEXTS } from "../texts/vocabulary/levels.ts";
import { fill } from "../values/bilingual.ts";
import { Level } from "../vocabulary/level.ts";
import { type DossierFacts, kindIn } from "./part/dossier-facts.ts";
import { fileName } from "./part/file-name.ts";
import { type Paper, type PaperTable, table, words } from "./part/paper.ts";
import { nameRows } from "./part/name-rows.ts";
import { headOf } from "./part/paper-head.ts";
import { periodInSentence } from "../wording/period-text.ts";

const { columns: CAPTIONS } = RATINGS_PAPER_TEXTS;
const TEXTS = MEETING_PAPER_TEXTS;

/**
 * The ballot on levels and the minutes of its count. They name everybody who may be rated, with the level that the run
 * proposes, and leave the crosses and the numbers to the meeting.
 */
export function meetingPapers(facts: DossierFacts): readonly Paper[] {
  const rated = facts.results.filter(({ level }) => level !== "NOT_RATED");
  const isUnit = ({ kind }: DossierFacts["results"][number]) => kind === "collective";
  // A collective is voted on before its people (366-QĐ/TW, Article 12.2).
  const named = [...rated.filter(isUnit), ...rated.filter((result) => !isUnit(result))];
  if (named.length === 0) return [];
  const about = fill(TEXTS.about, { period: periodInSentence(facts.period, "vi") });
  const paper = (kind: "ballot" | "count-minutes", name: string, title: string): Paper => ({
    kind: kindIn(facts, kind),
    name: fileName(name),
    title,
    authority: facts.office,
    count: named.length,
    filled: {
      ...headOf(facts, "minutes", about),
      so_luong: words(String(named.length)),
      danh_sach: table(boxesOf(facts, named)),
    },
  });
  return [
    paper("ballot", "phieu-bieu-quyet-xep-loai", fill(TEXTS.ballot, { about })),
    paper(
      "count-minutes",
      "bien-ban-kiem-phieu-xep-loai",
      `${KIND_WORDS.minutes.name} ${fill(TEXTS.minutes, { about })}`,
    ),
  ];
}

/** The level that the run proposes; nothing where it proposes none. */
function suggestionOf({ level }: DossierFacts["results"][number]): string {
  const proposed = Level.safeParse(level).data;
  return proposed === undefined ? "" : LEVEL_TEXTS[proposed].vi;
}

/** A line for each name and a box for each level, and one for none. */
function boxesOf(facts: DossierFacts, named: DossierFacts["results"]): PaperTable {
  const boxes = [...Level.options.map((level): string => LEVEL_TEXTS[level].vi), TEXTS.unrated];
  return {
    columns: [
      { caption: CAPTIONS.number, width: 4, align: "center" },
      { caption: CAPTIONS.name, width: 26 },
      { caption: CAPTIONS.position, width: 19 },
      { caption: TEXTS.suggested, width: 18 },
      ...boxes.map((caption) => ({ caption, width: 7, align: "center" as const })),
    ],
    rows: nameRows(facts, named, (result, position) => [
      result.name,
      position,
      suggestionOf(result),
      ...boxes.map(() => ""),
    ]),
  };
}
