import type { Writable } from "node:stream";
import { dayParts } from "../../../domain/values/day.ts";
import { type Period, periodKind, periodStart, periodYear } from "../../../domain/values/period.ts";
import { ROMAN } from "../../../domain/wording/period-text.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { writePlansSheet } from "./plans-sheet.ts";
import { writeProposalsSheet } from "./proposals-sheet.ts";
import { writeCollectivesSheet, writePeopleSheet } from "./ratings-sheet.ts";
import { writeScoreSheets } from "./score-sheets.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { inSentence } from "../../../domain/wording/in-sentence.ts";
import { surveyRun } from "../report/run-overview.ts";
import { writeSessionsSheet } from "./sessions-sheet.ts";
import { writeShortfallsSheet } from "./shortfalls-sheet.ts";
import { writeSourcesSheet } from "./sources-sheet.ts";
import { writeStudySheet } from "./study-sheet.ts";
import { writeSubmissionSheet } from "../submission/submission-sheet.ts";
import { type WorkbookHead, writeBook, type WrittenRows } from "../writer/write-workbook-file.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";

/**
 * Sheets in the order of the workbook. The sources come last, because they count the characters that the others lost.
 */
const SHEETS = [
  writeSubmissionSheet,
  writeStudySheet,
  writeSessionsSheet,
  writePlansSheet,
  writeCollectivesSheet,
  writePeopleSheet,
  writeProposalsSheet,
  writeScoreSheets,
  writeShortfallsSheet,
  writeSourcesSheet,
] as const;

/**
 * Writes the committee's workbook of a run, and ends the sink. An extract for one reader submits nothing, so it has no
 * submission before its tables.
 * @throws whatever the sink fails with
 */
export async function writeCommitteeWorkbook(
  report: CommitteeReport,
  sink: Writable,
  rowsPerSheet?: number,
): Promise<WrittenRows> {
  const sheets = (report.leftOut ?? []).length > 0 ? SHEETS.slice(1) : SHEETS;
  const writeSheets = async (book: WorkbookOutput): Promise<number> => {
    const overview = await surveyRun(report);
    let rows = 0;
    for (const writeSheet of sheets) rows += await writeSheet(book, report, overview);
    return rows;
  };
  return writeBook(runHead(report), sink, writeSheets, rowsPerSheet);
}

/** The head of the sheets of a run's reports; `name` is that of the subject in a report on one subject. */
export function runHead(report: CommitteeReport, name?: string): WorkbookHead {
  const { office, letterhead, leftOut, run, policy, generatedAt, generatedBy } = report;
  const { titles } = WORKBOOK_TEXTS;
  const period = formatPeriodTitle(run.period);
  const inLine = inSentence(period);
  return {
    head: {
      texts: letterhead,
      office: letterhead.office ?? office,
      day: vietnamDay(generatedAt),
      dryRun: run.dryRun,
      ...(leftOut && { leftOut }),
    },
    title: fill(name === undefined ? titles.committee : titles.receipt, { name: name ?? "", period: inLine }),
    period: inLine,
    subtitle: fill(WORKBOOK_TEXTS.subtitle, { period, policy: policy.title.vi }),
    generatedAt,
    generatedBy,
  };
}

function formatPeriodTitle(period: Period): string {
  const { month } = dayParts(periodStart(period));
  return fill(WORKBOOK_TEXTS.periods[periodKind(period)], {
    year: String(periodYear(period)),
    quarter: ROMAN[Math.ceil(month / 3) - 1] ?? "",
    month: String(month),
  });
}
