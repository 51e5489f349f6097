/** A program: the workbook of a run of so many invented people, by the writer of the workbook function; says what it took. */
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { writeCommitteeWorkbook } from "../../lambda/workbook/committee/committee-workbook.ts";
import { makeSyntheticReport } from "./synthetic-report.ts";

const [people = "", out = ""] = process.argv.slice(2);
const report = await makeSyntheticReport(Number(people));
const started = performance.now();
const { rows, longestQueue } = await writeCommitteeWorkbook(report, createWriteStream(out));
const seconds = (performance.now() - started) / 1000;
const { size } = await stat(out);
const { maxRSS, userCPUTime } = process.resourceUsage();
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
const lines = [
  ["Số người (people)", people],
  ["Số dòng bảng (table rows)", String(rows)],
  ["Giây (seconds)", seconds.toFixed(1)],
  ["Giây CPU (user CPU seconds)", (userCPUTime / 1e6).toFixed(1)],
  ["Bộ nhớ cao nhất (peak RSS), MB", (maxRSS / 1024).toFixed(0)],
  ["Hàng đợi dài nhất (longest queue), MB", megabytes(longestQueue)],
  ["Cỡ tệp (file), MB", megabytes(size)],
] as const;
for (const [name, value] of lines) console.log(`${name}: ${value}`);
