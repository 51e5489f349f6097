import { displayExact, exact } from "../../domain/exact.ts";
import type { Policy, Rubric } from "../../domain/policy/policy.ts";
import { OUTCOME_OPTIONS } from "../../domain/score/level-names.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { fill } from "../../domain/texts/render.ts";
import { SUBJECT_KIND_TEXTS } from "../../domain/texts/score.ts";
import { WORKBOOK_TEXTS } from "../../domain/texts/workbook.ts";
import { cellPoints } from "./cell-number.ts";
import type { CommitteeReport } from "./committee-report.ts";
import { writeLevelTotals } from "./level-totals.ts";
import { type Book, type CellInput, ReportSheet } from "./report-sheet.ts";
import { resultNotes, resultReasons } from "./result-words.ts";
import { STYLE } from "./sheet-style.ts";
import type { SheetColumn } from "./table-head.ts";

const TEXTS = WORKBOOK_TEXTS.ratings;

/** Sheet 3. */
export async function writeCollectivesSheet(book: Book, report: CommitteeReport): Promise<number> {
  return writeRatings(book, report, {
    texts: TEXTS.collectives,
    results: report.results.filter(({ kind }) => kind === "collective"),
    about: [{ caption: TEXTS.group, width: 16, style: STYLE.code }],
    aboutOf: ({ group }) => [group],
  });
}

/** Sheet 4. */
export async function writePeopleSheet(book: Book, report: CommitteeReport): Promise<number> {
  const nameOf = new Map(report.units.map(({ unit, name }): [string, string] => [unit, name]));
  return writeRatings(book, report, {
    texts: TEXTS.people,
    results: report.results.filter(({ kind }) => kind !== "collective"),
    about: [
      { caption: TEXTS.unit, width: 22, style: STYLE.code },
      { caption: TEXTS.kind, width: 13, style: STYLE.code },
      { caption: TEXTS.group, width: 13, style: STYLE.code },
    ],
    aboutOf: ({ unit, kind, group }) => [nameOf.get(unit) ?? unit, SUBJECT_KIND_TEXTS[kind].vi, group],
  });
}

interface Ratings {
  readonly texts: { readonly sheet: string; readonly title: string; readonly name: string };
  readonly results: readonly SubjectResult[];
  /** Columns between the name and the points. */
  readonly about: readonly SheetColumn[];
  readonly aboutOf: (result: SubjectResult) => readonly string[];
}

async function writeRatings(book: Book, { policy }: CommitteeReport, ratings: Ratings): Promise<number> {
  const { texts, results, about, aboutOf } = ratings;
  const criteria = criteriaOf(policy, results);
  const sheet = new ReportSheet(book, {
    name: texts.sheet,
    title: texts.title,
    orientation: "landscape",
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.centered },
      { caption: texts.name, width: 26, style: STYLE.code },
      ...about,
      ...criteria.map((criterion) => criterionColumn(criterion, isShared(criterion.group, criteria))),
      { caption: TEXTS.score, width: 9, style: STYLE.decimal },
      { caption: TEXTS.level, width: 20, style: STYLE.code },
      { caption: TEXTS.notes, width: 22, style: STYLE.prose },
      { caption: TEXTS.reasons, width: 60, style: STYLE.prose },
      { caption: TEXTS.subject, width: 20, style: STYLE.code, hidden: true },
      { caption: TEXTS.exactScore, width: 20, style: STYLE.code, hidden: true },
    ],
  });
  const first = sheet.nextRow;
  for (const [index, result] of results.entries()) {
    const points = new Map(result.criteria.map((criterion) => [criterion.id, criterion.points]));
    await sheet.add([
      String(index + 1),
      result.name,
      ...aboutOf(result),
      ...criteria.map(({ id }): CellInput => cellPoints(points.get(id))),
      cellPoints(result.score),
      OUTCOME_OPTIONS[result.level].vi,
      resultNotes(result),
      resultReasons(result),
      result.subject,
      result.score,
    ]);
  }
  const last = sheet.nextRow - 1;
  const levelColumn = 2 + about.length + criteria.length + 2;
  if (last >= first) writeLevelTotals(sheet, results, levelColumn, [first, last]);
  sheet.close(last);
  return sheet.rows;
}

interface CriterionColumn {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** More than one where the kinds of subject are scored on different maxima. */
  readonly max: readonly string[];
}

/** Every criterion that some result has, in the order of the rubrics. */
function criteriaOf(policy: Policy, results: readonly SubjectResult[]): readonly CriterionColumn[] {
  const columns = new Map<string, CriterionColumn>();
  for (const { kind, criteria } of results) {
    for (const { id, max } of criteria) {
      const known = columns.get(id);
      if (known === undefined) columns.set(id, { id, ...namesOf(policy.rubrics[kind], id), max: [max] });
      else if (!known.max.includes(max)) columns.set(id, { ...known, max: [...known.max, max] });
    }
  }
  return [...columns.values()].toSorted((a, b) =>
    a.group === b.group ? 0 : groupOrder(policy, a) - groupOrder(policy, b),
  );
}

function namesOf({ groups, criteria }: Rubric, id: string): { group: string; title: string } {
  const criterion = criteria.find((candidate) => candidate.id === id);
  const group = groups.find((candidate) => candidate.id === criterion?.group);
  return { group: group?.title.vi ?? TEXTS.criteria, title: criterion?.title.vi ?? id };
}

/** Groups stay together, or their caption would stand twice. */
function groupOrder(policy: Policy, { group }: CriterionColumn): number {
  const titles = Object.values(policy.rubrics).flatMap(({ groups }) =>
    groups.map(({ title }): string => title.vi),
  );
  return titles.indexOf(group);
}

function isShared(group: string, criteria: readonly CriterionColumn[]): boolean {
  return criteria.filter((criterion) => criterion.group === group).length > 1;
}

/** A group of one is named by its criterion alone: its own caption would not fit above one narrow column. */
function criterionColumn({ group, title, max }: CriterionColumn, grouped: boolean): SheetColumn {
  const caption = fill(TEXTS.criterionMax, { title, max: max.map(pointsInWords).join(" / ") });
  const column: SheetColumn = { caption, width: 7, rotated: true, style: STYLE.decimal };
  return grouped ? { ...column, group } : column;
}

function pointsInWords(text: string): string {
  const points = exact(text);
  return displayExact(points, points.d === 1n ? 0 : 2);
}
