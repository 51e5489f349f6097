import type { Writable } from "node:stream";
import type { CommitteeReport } from "../report/committee-report.ts";
import { runHead } from "../report/run-head.ts";
import { surveyRun } from "../report/run-overview.ts";
import { writeFiguresSheet } from "../figures/figures-sheet.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { writeBook, type WrittenRows } from "../writer/write-workbook-file.ts";
import { writeLevelDecisionsSheet } from "./level-decisions-sheet.ts";
import { writeProposalsSheet } from "./proposals-sheet.ts";
import { writeCollectivesSheet, writePeopleSheet } from "./ratings-sheets.ts";
import { writeShortfallTotalsSheet } from "./shortfall-totals-sheet.ts";
import { writeSummarySheet } from "./summary-sheet.ts";

/** Sheets in the order of the workbook: what is proposed comes first, and what it follows from after it. */
const SHEETS = [
  writeSummarySheet,
  writeFiguresSheet,
  writeCollectivesSheet,
  writePeopleSheet,
  writeLevelDecisionsSheet,
  writeProposalsSheet,
  writeShortfallTotalsSheet,
] as const;

/**
 * Writes the committee's workbook of a run, and ends the sink. How each number came about is in its annex.
 * @throws whatever the sink fails with
 */
export async function writeCommitteeWorkbook(
  report: CommitteeReport,
  sink: Writable,
  rowsPerSheet?: number,
): Promise<WrittenRows> {
  const writeSheets = async (book: WorkbookOutput): Promise<number> => {
    const overview = await surveyRun(report);
    let rows = 0;
    for (const writeSheet of SHEETS) rows += await writeSheet(book, report, overview);
    return rows;
  };
  return writeBook(runHead(report, "committee"), sink, writeSheets, rowsPerSheet);
}
