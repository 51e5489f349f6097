/** `npm run workbook -- --rows N --out FILE`: a run of N invented people, written by the writer of the workbook function. */
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { writeCommitteeWorkbook } from "../../lambda/workbook/committee-workbook.ts";
import { makeSyntheticReport } from "../local/synthetic-report.ts";

const HELP = `npm run workbook -- --rows SỐ_NGƯỜI --out TỆP.xlsx

  --rows  số người được xếp loại trong lần chấm giả định / people rated in an invented run
  --out   tệp được ghi / the file to write`;

const { values } = parseArgs({ options: { rows: { type: "string" }, out: { type: "string" } } });
const people = /^[1-9]\d{0,7}$/.test(values.rows ?? "") ? Number(values.rows) : undefined;
if (people === undefined || values.out === undefined) {
  console.error(HELP);
  process.exitCode = 1;
} else {
  await write(people, values.out);
}

async function write(count: number, out: string): Promise<void> {
  const report = await makeSyntheticReport(count);
  const started = performance.now();
  const { rows, longestQueue } = await writeCommitteeWorkbook(report, createWriteStream(out));
  const seconds = (performance.now() - started) / 1000;
  const { size } = await stat(out);
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  const lines = [
    ["Số người (people)", String(count)],
    ["Số dòng bảng (table rows)", String(rows)],
    ["Giây (seconds)", seconds.toFixed(1)],
    ["Bộ nhớ cao nhất (peak RSS), MB", (process.resourceUsage().maxRSS / 1024).toFixed(0)],
    ["Hàng đợi dài nhất (longest queue), MB", megabytes(longestQueue)],
    ["Cỡ tệp (file), MB", megabytes(size)],
  ] as const;
  for (const [name, value] of lines) console.log(`${name}: ${value}`);
}
