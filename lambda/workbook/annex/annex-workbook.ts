import type { Writable } from "node:stream";
import type { CommitteeReport } from "../report/committee-report.ts";
import { runHead } from "../report/run-head.ts";
import { surveyRun } from "../report/run-overview.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { writeBook, type WrittenRows } from "../writer/write-workbook-file.ts";
import { BasisList } from "./basis-list.ts";
import { writeBasisSheet } from "./basis-sheet.ts";
import { writePlansSheet } from "./plans-sheet.ts";
import { writeCollectivePointsSheet, writePersonPointsSheet } from "./points-sheets.ts";
import { writeScoreSheets } from "./score-sheets.ts";
import { writeSessionsSheet } from "./sessions-sheet.ts";
import { writeShortfallsSheet } from "./shortfalls-sheet.ts";
import { writeSourcesSheet } from "./sources-sheet.ts";
import { writeStudySheet } from "./study-sheet.ts";
import { writeValuesSheet } from "./values-sheet.ts";

/** The sheets after the score sheets and what they stand on. The sources come last, because they count the characters that the others lost. */
const LISTS = [
  writeValuesSheet,
  writeCollectivePointsSheet,
  writePersonPointsSheet,
  writeStudySheet,
  writeSessionsSheet,
  writePlansSheet,
  writeShortfallsSheet,
  writeSourcesSheet,
] as const;

/**
 * Writes the annex of the committee's workbook, and ends the sink: each score sheet on its own page, every list in full, and
 * the text or the assumption that each value stands on.
 * @throws whatever the sink fails with
 */
export async function writeAnnexWorkbook(
  report: CommitteeReport,
  sink: Writable,
  rowsPerSheet?: number,
): Promise<WrittenRows> {
  const writeSheets = async (book: WorkbookOutput): Promise<number> => {
    const overview = await surveyRun(report);
    const basis = new BasisList();
    let rows = await writeScoreSheets(book, report, basis);
    rows += await writeBasisSheet(book, basis);
    for (const writeSheet of LISTS) rows += await writeSheet(book, report, overview);
    return rows;
  };
  return writeBook(runHead(report, "annex"), sink, writeSheets, rowsPerSheet);
}
