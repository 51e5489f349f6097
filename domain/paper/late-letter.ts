import { formatMatter, formatReminders, formatShortfallKind } from "../study/shortfall-text.ts";
import type { ListedShortfall } from "../study/defects.ts";
import { KIND_WORDS, LATE_LETTER_TEXTS, PAPER_TEXTS } from "../texts/paper/papers.ts";
import { fill } from "../values/bilingual.ts";
import { groupBy } from "../values/group-by.ts";
import { daysBetween, formatDay } from "../values/day.ts";
import { type DossierFacts, kindIn } from "./part/dossier-facts.ts";
import { fileName } from "./part/file-name.ts";
import { type Paper, type PaperTable, paragraphs, table, words } from "./part/paper.ts";
import { headOf, recipients } from "./part/paper-head.ts";
import { periodInSentence } from "../wording/period-text.ts";

const TEXTS = LATE_LETTER_TEXTS;

/** What can still be done; an absence is past. */
const OPEN: ReadonlySet<ListedShortfall["kind"]> = new Set([
  "not-recorded",
  "session-missing",
  "essay-missing",
  "plan-missing",
  "discussion-missing",
  "targets-missing",
  "task-open",
  "inspection-missing",
  "finding-open",
  "shortcoming-open",
  "points-missing",
  "results-missing",
  "report-missing",
]);

/** One letter to the units that still owe something, and to no other. */
export function lateLetter(facts: DossierFacts): readonly Paper[] {
  const open = facts.shortfalls.filter(({ kind, day }) => OPEN.has(kind) && day < facts.today);
  if (open.length === 0) return [];
  const units = [...new Set(open.map(({ unit }) => facts.unitName(unit)))];
  const about = fill(TEXTS.about, { period: periodInSentence(facts.period, "vi") });
  const { columns } = TEXTS;
  return [
    {
      kind: kindIn(facts, "late-letter"),
      name: fileName(KIND_WORDS.letter.file, "don-doc"),
      title: `${KIND_WORDS.letter.name} ${about}`,
      authority: fill(TEXTS.units, { count: String(units.length) }),
      count: null,
      filled: {
        ...headOf(facts, "letter", about),
        ...recipients(facts, PAPER_TEXTS.asAbove),
        kinh_gui: words(units.join(", ")),
        nhan_xet: paragraphs([
          fill(TEXTS.said, {
            day: formatDay(facts.today),
            units: String(units.length),
            count: String(open.length),
          }),
        ]),
        danh_sach: table({
          columns: [
            { caption: columns.number, width: 5, align: "center" },
            { caption: columns.work, width: 24 },
            { caption: columns.person, width: 45 },
            { caption: columns.due, width: 10, align: "center" },
            { caption: columns.overdue, width: 7, align: "center" },
            { caption: columns.reminded, width: 9 },
          ],
          rows: rowsOf(facts, open),
        }),
      },
    },
  ];
}

/** A heading for each unit, and below it what it owes. */
function rowsOf(facts: DossierFacts, open: readonly ListedShortfall[]): PaperTable["rows"] {
  const units = groupBy(open, ({ unit }) => unit);
  let place = 0;
  return [...units].flatMap(([unit, own]) => [
    [facts.unitName(unit)],
    ...[...groupBy(own, (shortfall) => sameWork(facts, shortfall)).values()].map((same) => {
      place += 1;
      return [String(place), ...lineOf(facts, same)];
    }),
  ]);
}

/** What several people of a unit owe alike is one line. */
function sameWork(facts: DossierFacts, shortfall: ListedShortfall): string {
  return [workOf(shortfall), shortfall.day, remindedOf(facts, shortfall)].join("\n");
}

function lineOf(facts: DossierFacts, same: readonly ListedShortfall[]): readonly string[] {
  const [first] = same;
  if (first === undefined) return [];
  const names = same.flatMap(({ person }) => person?.name ?? []);
  return [
    workOf(first),
    names.length > 1
      ? fill(TEXTS.people, { count: String(names.length), names: names.join(", ") })
      : names.join(""),
    formatDay(first.day),
    String(daysBetween(first.day, facts.today)),
    remindedOf(facts, first),
  ];
}

function workOf(shortfall: ListedShortfall): string {
  const parts = [formatShortfallKind(shortfall.kind, "vi"), formatMatter(shortfall, "vi")];
  return parts.filter((part) => part !== "").join(": ");
}

function remindedOf(facts: DossierFacts, shortfall: ListedShortfall): string {
  return formatReminders(shortfall, facts.remindersOf(shortfall), "vi");
}
