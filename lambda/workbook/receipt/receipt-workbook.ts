import type { Writable } from "node:stream";
import type { CommitteeReport } from "../report/committee-report.ts";
import { runHead } from "../committee/committee-workbook.ts";
import { writeBook, type WrittenRows } from "../writer/write-book.ts";
import { writeDetailsSheet } from "./details-sheet.ts";
import { type Receipt, writeReceiptSheet } from "./receipt-sheet.ts";

/**
 * One subject's receipt: a page to be printed and signed, and behind it how each number was counted.
 * @throws whatever the sink fails with
 */
export function writeReceiptWorkbook(
  report: CommitteeReport,
  receipt: Receipt,
  sink: Writable,
): Promise<WrittenRows> {
  return writeBook(runHead(report, receipt.result.name), sink, async (book) => {
    const criteria = writeReceiptSheet(book, report, receipt);
    return criteria + (await writeDetailsSheet(book, receipt));
  });
}
