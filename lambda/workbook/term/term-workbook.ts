import type { Writable } from "node:stream";
import type { TermSubject } from "../../../domain/protocol/terms.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { TERM_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/term-book.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import { writeBook, type WrittenRows } from "../writer/write-workbook-file.ts";
import { writeTermAwards } from "./term-awards-sheet.ts";
import type { TermReport } from "./term-report.ts";
import { termLines } from "./term-lines.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import { writeSubjects } from "./term-subjects-sheet.ts";

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

async function writeSources(book: WorkbookOutput, { term }: TermReport): Promise<number> {
  const sheet = new ReportSheet(book, {
    name: TEXTS.sources.sheet,
    orientation: "portrait",
    lines: termLines(book, TEXTS.sources.title),
    head: true,
    columns: [
      { caption: TEXTS.sources.year, width: 14, style: STYLE.centered },
      { caption: TEXTS.sources.results, width: 66, style: STYLE.code },
      { caption: TEXTS.sources.machine, width: 40, style: STYLE.code, hidden: true },
    ],
  });
  const { published, none } = TEXTS.sources;
  for (const { year, run } of term.years)
    await sheet.add([String(year), run === null ? none : published, run]);
  writeTableFoot(sheet, book.head);
  sheet.close();
  return sheet.rows;
}
