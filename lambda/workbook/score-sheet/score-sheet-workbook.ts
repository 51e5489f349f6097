import type { Writable } from "node:stream";
import type { CommitteeReport } from "../report/committee-report.ts";
import { runHead } from "../report/run-head.ts";
import { writeBook, type WrittenRows } from "../writer/write-workbook-file.ts";
import { writeDetailsSheet } from "./details-sheet.ts";
import { type ScoreSheet, writeScoreSheet } from "./score-sheet.ts";

/**
 * One subject's score sheet: a page to be printed and signed, and behind it how each number was counted.
 * @throws whatever the sink fails with
 */
export function writeScoreSheetWorkbook(
  report: CommitteeReport,
  receipt: ScoreSheet,
  sink: Writable,
): Promise<WrittenRows> {
  return writeBook(runHead(report, "receipt", receipt.result.name), sink, async (book) => {
    const criteria = writeScoreSheet(book, report, receipt);
    return criteria + (await writeDetailsSheet(book, report, receipt));
  });
}
