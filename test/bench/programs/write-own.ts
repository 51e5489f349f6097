/** A program: the report's own writer; `slow` gives it a reader of 1 MB a second and prints the longest queue before it. */
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";
import { Day } from "../../../domain/values/day.ts";
import { letterheadOf } from "../../../domain/forms/letterhead.ts";
import { CellText } from "../../../lambda/workbook/writer/cell-text.ts";
import type { WorkbookOutput } from "../../../lambda/workbook/writer/workbook-output.ts";
import { letterheadLines } from "../../../lambda/workbook/writer/letterhead.ts";
import { ReportSheet } from "../../../lambda/workbook/writer/report-sheet.ts";
import { printSpent } from "./spent.ts";
import { cellsOf, SIDE_ROWS, SIDE_SHEETS, STYLES, UNIQUE } from "./table.ts";

const from = { ...process.resourceUsage(), userCPUTime: 0 };
const [rows = "", file = "", kind = ""] = process.argv.slice(2);
const sink = kind === "slow" ? slowReader() : createWriteStream(file);
const writer = new WorkbookWriter({
  stream: sink,
  useStyles: true,
  useSharedStrings: true,
  zip: { zlib: { level: 6 } },
});
const head = { texts: letterheadOf([]), office: "Đảng ủy", day: Day.parse("2026-12-20"), dryRun: false };
const text = new CellText();
const book: WorkbookOutput = {
  writer,
  sink,
  text,
  head,
  period: "năm 2026",
  subtitle: "Năm 2026",
  rowsPerSheet: 1_000_000,
  queue: { longest: 0 },
};
for (let number = 0; number <= SIDE_SHEETS; number += 1) {
  const sheet = new ReportSheet(book, {
    name: `Biểu ${number + 1}`,
    orientation: "landscape",
    lines: letterheadLines(head, "BIỂU", "Năm 2026"),
    head: true,
    columns: STYLES.map((style, index) => ({
      caption: `Cột ${index + 1}`,
      width: 14,
      style,
      ...(UNIQUE.has(index) && { unique: true as const }),
    })),
  });
  const count = number === 0 ? Number(rows) : SIDE_ROWS;
  for (let row = 1; row <= count; row += 1) await sheet.add(cellsOf(row));
  sheet.close();
}
await Promise.all([writer.commit(), finished(sink)]);
printSpent(from, kind === "slow" ? book.queue.longest : (await stat(file)).size);

function slowReader(): Writable {
  const bytesPerMs = 1000;
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => void setTimeout(done, chunk.length / bytesPerMs),
  });
}
