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
import type { TermReport } from "./term-report.ts";
import { termLines } from "./term-lines.ts";

const COLUMNS_PER_YEAR = 3;

/** Further years are printed on a second page. */
const YEARS_ON_FIRST_PAGE = 5;

export async function writeSubjects(
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
    const byYear = new Map(subject.years.map((year) => [year.year, year]));
    const unit = subject.years.findLast((year) => year.unit !== null)?.unit ?? null;
    const awards = subject.years.flatMap(({ year, awards: earned }) =>
      earned.map((award) => fill(TEXTS.award, { year: String(year), award: PROPOSAL_TEXTS[award].vi })),
    );
    await sheet.add([
      index + 1,
      subject.name,
      ...(isOfPeople ? [unit === null ? null : (names.get(unit) ?? unit)] : []),
      ...years.flatMap((year) => yearCells(byYear.get(year))),
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
    { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
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
      subject.years.some((ofYear) => ofYear.year === year && ofYear.decided === "HTXS"),
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
