import { mainReason } from "../../../domain/explanation/main-reason.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { RATINGS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/ratings.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { cellPoints } from "../../decision/cell-number.ts";
import { resultNotes } from "../../decision/result-words.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { decidedCells, hasDecidedLevels } from "../report/decided-level.ts";
import { writeRatedList } from "../report/rated-list.ts";
import type { ListOverview, RunOverview } from "../report/run-overview.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { unitNames } from "../report/unit-names.ts";

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
  const nameOf = unitNames(report);
  return writeRatings(book, report, {
    texts: TEXTS.people,
    overview: people,
    lists: ({ kind }) => kind !== "collective",
    about: [
      { caption: TEXTS.unit, width: 22, style: STYLE.code },
      { caption: TEXTS.position, width: 19, style: STYLE.code },
    ],
    aboutOf: ({ subject, unit }) => [nameOf(unit), report.positionOf(subject) ?? null],
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

function writeRatings(book: WorkbookOutput, report: CommitteeReport, ratings: Ratings): Promise<number> {
  const { about, aboutOf, overview, lists } = ratings;
  const { otherBook } = report;
  const shows = { decided: hasDecidedLevels(report), other: otherBook !== undefined };
  const otherLevel = ({ subject }: SubjectResult): string => {
    const other = otherBook?.of(subject);
    return other === undefined ? TEXTS.notOfOther : OUTCOME_TEXTS[other.level].vi;
  };
  return writeRatedList(book, report, {
    overview,
    lists,
    levelColumn: about.length + 4,
    open: (number) => openSheet(book, ratings, shows, number),
    cellsOf: (result) => [
      result.name,
      ...aboutOf(result),
      cellPoints(result.score),
      OUTCOME_TEXTS[result.level].vi,
      mainReason(result),
      resultNotes(result),
      ...(shows.other ? [otherLevel(result)] : []),
      ...(shows.decided ? decidedCells(report.decisions.of(result.subject)) : []),
      result.subject,
    ],
  });
}

function openSheet(
  book: WorkbookOutput,
  { texts, about }: Ratings,
  { decided, other }: { readonly decided: boolean; readonly other: boolean },
  number: number,
): ReportSheet {
  return titledSheet(book, {
    name: number === 1 ? texts.sheet : `${texts.sheet} (${number})`,
    orientation: "landscape",
    title: texts.title,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
      { caption: texts.name, width: 22, style: STYLE.code, unique: true },
      ...about,
      { caption: TEXTS.score, width: 7, style: STYLE.strongDecimal },
      { caption: TEXTS.level, width: 17, style: STYLE.code },
      {
        caption: TEXTS.mainReason,
        width: 37 - (decided ? 15 : 0) - (other ? 9 : 0),
        style: STYLE.prose,
        fills: true,
      },
      { caption: TEXTS.notes, width: 19, style: STYLE.prose },
      ...(other ? [OTHER_COLUMN] : []),
      ...(decided ? DECIDED_COLUMNS : []),
      { caption: TEXTS.subject, width: 20, style: STYLE.code, unique: true, hidden: true },
    ],
  });
}
