import { mainReason } from "../../../domain/explanation/main-reason.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { LEVEL_TEXTS, OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { RATINGS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/ratings.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { cellPoints } from "../../decision/cell-number.ts";
import type { RecordedDecision } from "../../decision/recorded-decisions.ts";
import { resultNotes } from "../../decision/result-words.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { decisionReference } from "../report/decision-reference.ts";
import { type ListedRows, writeLevelTotals } from "../report/level-totals.ts";
import type { ListOverview, RunOverview } from "../report/run-overview.ts";
import { LEVEL_RULES } from "../writer/level-colours.ts";
import { letterheadLines } from "../writer/letterhead.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";

/** The level of the same person or unit by the other rule book of the year. */
const OTHER_COLUMN: SheetColumn = { caption: TEXTS.otherLevel, width: 17, style: STYLE.code };

const DECIDED_COLUMNS: readonly SheetColumn[] = [
  { caption: TEXTS.decidedLevel, width: 17, style: STYLE.code },
  { caption: TEXTS.decidedBy, width: 15, style: STYLE.code },
];

/** The levels of collectives, each with what settled it. */
export function writeCollectivesSheet(
  book: WorkbookOutput,
  report: CommitteeReport,
  { collectives }: RunOverview,
): Promise<number> {
  return writeRatings(book, report, {
    texts: TEXTS.collectives,
    overview: collectives,
    lists: ({ kind }) => kind === "collective",
    about: [{ caption: TEXTS.group, width: 16, style: STYLE.code }],
    aboutOf: ({ group }) => [group],
  });
}

/** The levels of people, each with what settled it. */
export function writePeopleSheet(
  book: WorkbookOutput,
  report: CommitteeReport,
  { people }: RunOverview,
): Promise<number> {
  const nameOf = new Map(report.units.map(({ unit, name }): [string, string] => [unit, name]));
  return writeRatings(book, report, {
    texts: TEXTS.people,
    overview: people,
    lists: ({ kind }) => kind !== "collective",
    about: [
      { caption: TEXTS.unit, width: 22, style: STYLE.code },
      { caption: TEXTS.position, width: 19, style: STYLE.code },
    ],
    aboutOf: ({ subject, unit }) => [nameOf.get(unit) ?? unit, report.positionOf(subject) ?? null],
  });
}

interface Ratings {
  readonly texts: { readonly sheet: string; readonly title: string; readonly name: string };
  readonly overview: ListOverview;
  readonly lists: (result: SubjectResult) => boolean;
  /** Columns between the name and the score. */
  readonly about: readonly SheetColumn[];
  readonly aboutOf: (result: SubjectResult) => readonly CellInput[];
}

async function writeRatings(
  book: WorkbookOutput,
  report: CommitteeReport,
  ratings: Ratings,
): Promise<number> {
  const { about, aboutOf, overview } = ratings;
  const decided = report.decisions.all.some(({ matter }) => matter === "level");
  const levelColumn = about.length + 4;
  const listed: ListedRows[] = [];
  const { otherBook } = report;
  const shows = { decided, other: otherBook !== undefined };
  const otherLevel = ({ subject }: SubjectResult): string => {
    const other = otherBook?.of(subject);
    return other === undefined ? TEXTS.notOfOther : OUTCOME_TEXTS[other.level].vi;
  };
  let sheet = openSheet(book, ratings, shows, 1);
  let first = sheet.nextRow;
  let number = 0;
  let before = 0;
  const endList = () => {
    const rows = [first, sheet.nextRow - 1] as const;
    listed.push({ sheet: sheet.name, rows });
    sheet.colour(rows, levelColumn, LEVEL_RULES);
    return rows;
  };
  for (const { unit } of report.units) {
    for (const result of await report.results(unit)) {
      if (!ratings.lists(result)) continue;
      if (sheet.isFull) {
        sheet.close(endList());
        before += sheet.rows;
        sheet = openSheet(book, ratings, shows, listed.length + 1);
        first = sheet.nextRow;
      }
      number += 1;
      await sheet.add([
        number,
        result.name,
        ...aboutOf(result),
        cellPoints(result.score),
        OUTCOME_TEXTS[result.level].vi,
        mainReason(result),
        resultNotes(result),
        ...(shows.other ? [otherLevel(result)] : []),
        ...(decided ? decidedCells(report.decisions.of(result.subject)) : []),
        result.subject,
      ]);
    }
  }
  const rows = endList();
  if (number > 0) writeLevelTotals(sheet, overview, levelColumn, listed);
  writeTableFoot(sheet, book.head);
  sheet.close(rows);
  return before + sheet.rows;
}

/** The level that was decided, and by which decision. */
function decidedCells(decisions: readonly RecordedDecision[]): readonly CellInput[] {
  const decision = decisions.find(({ matter }) => matter === "level");
  if (decision === undefined) return [null, null];
  const level = decision.level === null ? TEXTS.notRecognised : LEVEL_TEXTS[decision.level].vi;
  return [level, decisionReference(decision)];
}

function openSheet(
  book: WorkbookOutput,
  { texts, about }: Ratings,
  { decided, other }: { readonly decided: boolean; readonly other: boolean },
  number: number,
): ReportSheet {
  return new ReportSheet(book, {
    name: number === 1 ? texts.sheet : `${texts.sheet} (${number})`,
    orientation: "landscape",
    lines: letterheadLines(book.head, texts.title, book.subtitle),
    head: true,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
      { caption: texts.name, width: 22, style: STYLE.code, unique: true },
      ...about,
      { caption: TEXTS.score, width: 7, style: STYLE.strongDecimal },
      { caption: TEXTS.level, width: 17, style: STYLE.code },
      {
        caption: TEXTS.mainReason,
        width: 42 - (decided ? 15 : 0) - (other ? 9 : 0),
        style: STYLE.prose,
        fills: true,
      },
      { caption: TEXTS.notes, width: 14, style: STYLE.prose },
      ...(other ? [OTHER_COLUMN] : []),
      ...(decided ? DECIDED_COLUMNS : []),
      { caption: TEXTS.subject, width: 20, style: STYLE.code, unique: true, hidden: true },
    ],
  });
}
