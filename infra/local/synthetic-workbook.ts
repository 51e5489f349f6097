/** A program that writes the workbook of a run of invented people, and prints the time and memory that it took. */
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { writeCommitteeWorkbook } from "../../lambda/workbook/committee/committee-workbook.ts";
import { makeSyntheticReport } from "./synthetic-report.ts";
import { SYNTHETIC_WORKBOOK_TEXTS as TEXTS } from "./texts/synthetic-workbook.ts";

const [people = "", out = ""] = process.argv.slice(2);
const report = await makeSyntheticReport(Number(people));
const started = performance.now();
const { rows, longestQueue } = await writeCommitteeWorkbook(report, createWriteStream(out));
const seconds = (performance.now() - started) / 1000;
const { size } = await stat(out);
const { maxRSS, userCPUTime } = process.resourceUsage();
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
const lines = [
  [TEXTS.people, people],
  [TEXTS.rows, String(rows)],
  [TEXTS.seconds, seconds.toFixed(1)],
  [TEXTS.cpu, (userCPUTime / 1e6).toFixed(1)],
  [TEXTS.memory, (maxRSS / 1024).toFixed(0)],
  [TEXTS.queue, megabytes(longestQueue)],
  [TEXTS.file, megabytes(size)],
] as const;
for (const [name, value] of lines) console.log(`${name}: ${value}`);
