import type { Writable } from "node:stream";
import type { TermSubject } from "../../../domain/protocol/terms.ts";
import type { Outcome } from "../../../domain/vocabulary/level.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { TERM_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/term-book.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { rangeName } from "../../../domain/values/cell-names.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn, Span } from "../writer/table-head.ts";
import { writeBook, type WrittenRows } from "../writer/write-workbook-file.ts";
import { writeTermAwards } from "./term-awards-sheet.ts";
import type { TermReport } from "./term-report.ts";
import { termLines } from "./term-lines.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";

const COLUMNS_PER_YEAR = 3;
/** Further years are printed on a second page. */
const YEARS_ON_FIRST_PAGE = 5;

/**
 * The years of a term side by side: collectives, people, proposals and decisions for the whole term, and the published
 * runs.
 * @throws whatever the sink fails with
 */
export function writeTermWorkbook(report: TermReport, sink: Writable): Promise<WrittenRows> {
  const { term, letterhead, office, leftOut, generatedAt, generatedBy } = report;
  const span = { from: String(term.from), to: String(term.to) };
  const head = {
    texts: letterhead,
    office: letterhead.office ?? office,
    day: vietnamDay(generatedAt),
    dryRun: false,
    leftOut,
  };
  const period = fill(TEXTS.period, span);
  const subtitle = fill(TEXTS.subtitle, span);
  const title = fill(WORKBOOK_TEXTS.titles.term, { period });
  return writeBook({ head, title, period, subtitle, generatedAt, generatedBy }, sink, async (book) => {
    const isCollective = ({ kind }: TermSubject) => kind === "collective";
    const collectives = term.subjects.filter(isCollective);
    const people = term.subjects.filter((subject) => !isCollective(subject));
    const rows = [
      await writeSubjects(book, report, TEXTS.collectives, collectives),
      await writeSubjects(book, report, TEXTS.people, people),
      await writeTermAwards(book, report),
      await writeSources(book, report),
    ];
    return rows.reduce((sum, count) => sum + count, 0);
  });
}

async function writeSubjects(
  book: WorkbookOutput,
  { term, names }: TermReport,
  texts: typeof TEXTS.collectives | typeof TEXTS.people,
  subjects: readonly TermSubject[],
): Promise<number> {
  const years = term.years.map(({ year }) => year);
  // Only people have a column for their unit.
  const isOfPeople = texts === TEXTS.people;
  const titleColumns = isOfPeople ? 3 : 2;
  const sheet = new ReportSheet(book, {
    name: texts.sheet,
    orientation: "landscape",
    lines: termLines(book, texts.title),
    head: true,
    titleColumns,
    columns: subjectColumns(texts.name, years, isOfPeople),
  });
  const first = sheet.nextRow;
  for (const [index, subject] of subjects.entries()) {
    const known = new Map(subject.years.map((year) => [year.year, year]));
    const unit = subject.years.findLast((year) => year.unit !== null)?.unit ?? null;
    const awards = subject.years.flatMap(({ year, awards: given }) =>
      given.map((award) => fill(TEXTS.award, { year: String(year), award: PROPOSAL_TEXTS[award].vi })),
    );
    await sheet.add([
      String(index + 1),
      subject.name,
      ...(isOfPeople ? [unit === null ? null : (names.get(unit) ?? unit)] : []),
      ...years.flatMap((year) => yearCells(known.get(year))),
      subject.streak,
      subject.typicalStreak,
      awards.join("\n"),
      subject.subject,
    ]);
  }
  const last = sheet.nextRow - 1;
  if (last >= first) await writeBest(sheet, years, subjects, titleColumns, [first, last]);
  sheet.addSpans([{ span: sheet.across, value: TEXTS.legend, style: STYLE.note }]);
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return subjects.length;
}

function subjectColumns(name: string, years: readonly number[], isOfPeople: boolean): readonly SheetColumn[] {
  const ofYear = (year: number, index: number): readonly SheetColumn[] => {
    const group = fill(TEXTS.year, { year: String(year) });
    const startsPage = index === YEARS_ON_FIRST_PAGE ? ({ startsPage: true } as const) : {};
    return [
      { group, caption: TEXTS.score, width: 7, style: STYLE.decimal, ...startsPage },
      { group, caption: TEXTS.proposed, width: 8.5, style: STYLE.centered },
      { group, caption: TEXTS.decided, width: 11.5, style: STYLE.centered },
    ];
  };
  const oneMore = years.length <= YEARS_ON_FIRST_PAGE ? ({ startsPage: true } as const) : {};
  return [
    { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.centered, unique: true },
    { caption: name, width: isOfPeople ? 25 : 47, style: STYLE.code, unique: true },
    ...(isOfPeople ? [{ caption: TEXTS.unit, width: 22, style: STYLE.code }] : []),
    ...years.flatMap(ofYear),
    { caption: TEXTS.streak, width: 12, style: STYLE.count, ...oneMore },
    { caption: TEXTS.typicalStreak, width: 12, style: STYLE.count },
    { caption: TEXTS.awards, width: 60, style: STYLE.prose, fills: true },
    { caption: TEXTS.subject, width: 18, style: STYLE.code, unique: true, hidden: true },
  ];
}

function yearCells(year: TermSubject["years"][number] | undefined): readonly CellInput[] {
  if (year === undefined) return [null, null, null];
  const { display, proposed, decided, typical } = year;
  const level = decided === null ? null : shortLevel(decided);
  const recognised = level !== null && typical ? fill(TEXTS.outstanding, { level }) : level;
  return [pointsOf(display), proposed === null ? null : shortLevel(proposed), recognised];
}

/** The number of a displayed score, which has two decimals and a decimal comma. */
function pointsOf(display: string | null): number | null {
  return display === null ? null : Number(display.replace(",", "."));
}

function shortLevel(outcome: Outcome): string {
  return TEXTS.outcomes[outcome];
}

/** Writes the number of best levels in each year as formulas. */
async function writeBest(
  sheet: ReportSheet,
  years: readonly number[],
  subjects: readonly TermSubject[],
  titleColumns: number,
  [top, bottom]: Span,
): Promise<void> {
  const counts = years.flatMap((year, index): readonly CellInput[] => {
    const column = titleColumns + COLUMNS_PER_YEAR * (index + 1);
    const range = rangeName({ top, bottom, left: column, right: column });
    const result = subjects.filter((subject) =>
      subject.years.some((each) => each.year === year && each.decided === "HTXS"),
    ).length;
    return [null, null, { formula: `COUNTIF(${range},"HTXS*")`, result }];
  });
  const styles = [
    STYLE.strongCentered,
    ...Array.from({ length: titleColumns - 1 }, () => STYLE.strongText),
    ...years.flatMap(() => [STYLE.strongText, STYLE.strongText, STYLE.strongCount]),
    STYLE.strongCount,
    STYLE.strongCount,
    STYLE.strongText,
  ];
  await sheet.add([null, TEXTS.best, ...(titleColumns > 2 ? [null] : []), ...counts], styles);
}

async function writeSources(book: WorkbookOutput, { term }: TermReport): Promise<number> {
  const sheet = new ReportSheet(book, {
    name: TEXTS.sources.sheet,
    orientation: "portrait",
    lines: termLines(book, TEXTS.sources.title),
    head: true,
    columns: [
      { caption: TEXTS.sources.year, width: 14, style: STYLE.centered },
      { caption: TEXTS.sources.run, width: 66, style: STYLE.code },
    ],
  });
  for (const { year, run } of term.years) await sheet.add([String(year), run ?? TEXTS.sources.none]);
  writeTableFoot(sheet, book.head);
  sheet.close();
  return sheet.rows;
}
