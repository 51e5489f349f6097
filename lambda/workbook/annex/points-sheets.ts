import { formatExact, exact } from "../../../domain/values/exact.ts";
import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { SUBJECT_KIND_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { RATINGS_SHEET_TEXTS } from "../../../domain/texts/workbook/ratings.ts";
import { cellPoints, printedPoints } from "../../decision/cell-number.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { decidedCells, hasDecidedLevels } from "../report/decided-level.ts";
import type { CriterionColumn } from "../report/criteria-columns.ts";
import { writeRatedList } from "../report/rated-list.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { ReportSheet } from "../writer/report-sheet.ts";
import { printedReasons, resultNotes } from "../../decision/result-words.ts";
import type { CellInput } from "../writer/row-xml.ts";
import type { ListOverview, RunOverview } from "../report/run-overview.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import { unitNames } from "../report/unit-names.ts";

const TEXTS = RATINGS_SHEET_TEXTS;
/** Width for "70,00", and for three lines of a caption where there are few columns. */
const POINTS_WIDTH = { few: 7.5, many: 5.4 };
const FEW = 10;
const DECIDED_COLUMNS: readonly SheetColumn[] = [
  { caption: TEXTS.decidedLevel, width: 14, style: STYLE.code, startsPage: true },
  { caption: TEXTS.decidedBy, width: 14, style: STYLE.code },
];
const REASONS: SheetColumn = {
  caption: TEXTS.reasons,
  width: 80,
  style: STYLE.prose,
  unique: true,
  fills: true,
};
/** The number and the name, which are repeated on the page of the reasons. */
const TITLE_COLUMNS = 2;

/** The points of collectives by criterion, with every reason. */
export async function writeCollectivePointsSheet(
  book: WorkbookOutput,
  report: CommitteeReport,
  { collectives }: RunOverview,
): Promise<number> {
  return writePoints(book, report, {
    texts: TEXTS.points.collectives,
    overview: collectives,
    decided: hasDecidedLevels(report),
    lists: ({ kind }) => kind === "collective",
    about: [{ caption: TEXTS.group, width: 12, style: STYLE.code }],
    aboutOf: ({ group }) => [group],
  });
}

/** The points of people by criterion, with every reason. */
export async function writePersonPointsSheet(
  book: WorkbookOutput,
  report: CommitteeReport,
  { people }: RunOverview,
): Promise<number> {
  const nameOf = unitNames(report);
  return writePoints(book, report, {
    texts: TEXTS.points.people,
    overview: people,
    decided: hasDecidedLevels(report),
    lists: ({ kind }) => kind !== "collective",
    about: [
      { caption: TEXTS.unit, width: 17, style: STYLE.code },
      { caption: TEXTS.kind, width: 8, style: STYLE.code },
      { caption: TEXTS.group, width: 10, style: STYLE.code },
    ],
    aboutOf: ({ unit, kind, group }) => [nameOf(unit), SUBJECT_KIND_TEXTS[kind].vi, group],
  });
}

interface Ratings {
  /** Whether a level was decided by now, so that it has columns. */
  readonly decided: boolean;
  readonly texts: { readonly sheet: string; readonly title: string; readonly name: string };
  readonly overview: ListOverview;
  readonly lists: (result: SubjectResult) => boolean;
  /** Columns between the name and the points. */
  readonly about: readonly SheetColumn[];
  readonly aboutOf: (result: SubjectResult) => readonly string[];
}

function writePoints(book: WorkbookOutput, report: CommitteeReport, ratings: Ratings): Promise<number> {
  const { about, aboutOf, overview, lists, decided } = ratings;
  const { criteria } = overview;
  return writeRatedList(book, report, {
    overview,
    lists,
    levelColumn: TITLE_COLUMNS + about.length + criteria.length + 2,
    open: (number) => openSheet(book, ratings, number),
    cellsOf: (result) => {
      const points = printedPoints(result);
      return [
        result.name,
        ...aboutOf(result),
        ...criteria.map(({ id }): CellInput => points.get(id) ?? null),
        cellPoints(result.score),
        OUTCOME_TEXTS[result.level].vi,
        resultNotes(result),
        ...(decided ? decidedCells(report.decisions.of(result.subject)) : []),
        printedReasons(result),
        result.subject,
        result.score,
      ];
    },
  });
}

function openSheet(
  book: WorkbookOutput,
  { texts, about, overview, decided }: Ratings,
  number: number,
): ReportSheet {
  const { criteria } = overview;
  return titledSheet(book, {
    name: number === 1 ? texts.sheet : `${texts.sheet} (${number})`,
    orientation: "landscape",
    title: texts.title,
    titleColumns: TITLE_COLUMNS,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
      { caption: texts.name, width: 20, style: STYLE.code, unique: true, fills: true },
      ...about,
      ...criteria.map((criterion) => criterionColumn(criterion, criteria)),
      { caption: TEXTS.score, width: 6.5, style: STYLE.strongDecimal },
      { caption: TEXTS.level, width: 14.5, style: STYLE.code },
      { caption: TEXTS.notes, width: 12, style: STYLE.prose },
      ...(decided ? DECIDED_COLUMNS : []),
      decided ? { ...REASONS, width: 52 } : { ...REASONS, startsPage: true },
      { caption: TEXTS.subject, width: 20, style: STYLE.code, unique: true, hidden: true },
      { caption: TEXTS.exactScore, width: 20, style: STYLE.code, unique: true, hidden: true },
    ],
  });
}

/** A group with one criterion has no caption of its own, which would not fit above one narrow column. */
function criterionColumn(
  { group, title, max }: CriterionColumn,
  criteria: readonly CriterionColumn[],
): SheetColumn {
  const caption = fill(TEXTS.criterionMax, { title, max: max.map(formatPoints).join(" / ") });
  const width = criteria.length > FEW ? POINTS_WIDTH.many : POINTS_WIDTH.few;
  const column: SheetColumn = { caption, width, rotated: true, style: STYLE.decimal };
  const shared = criteria.filter((criterion) => criterion.group === group).length > 1;
  return shared ? { ...column, group } : column;
}

function formatPoints(text: string): string {
  const points = exact(text);
  return formatExact(points, points.isWhole() ? 0 : 2);
}
