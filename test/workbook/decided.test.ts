import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { csvTable } from "../../lambda/workbook/csv/csv-tables.ts";
import { writeCsv } from "../../lambda/workbook/csv/write-csv.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";
import { redactReport } from "../../lambda/workbook/report/redact-report.ts";
import { decidedReport } from "./decided-report.ts";
import { recordsOf, writeToMemory } from "./written-workbook.ts";

const { report, rated, proposed, decided } = decidedReport();
async function csvOf(of: CommitteeReport, table: "people" | "proposals"): Promise<readonly string[]> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeCsv(await csvTable(of, table, true), sink);
  return Buffer.concat(chunks).toString("utf8").split("\r\n");
}

test("the list of ratings shows the level that was recognised, and by which decision, once one is recorded", async () => {
  const list = (await writeToMemory(decided)).sheets.get("Xếp loại cá nhân");
  if (list === undefined) return expect.unreachable();
  const lines = recordsOf(list).filter((record) => record["Mã đối tượng"] !== undefined);
  expect(lines.find((record) => record["Mã đối tượng"] === rated.subject)).toMatchObject({
    "Mức xếp loại": "Hoàn thành tốt nhiệm vụ",
    "Mức được công nhận": "Hoàn thành nhiệm vụ",
    "Số, ngày quyết định": "31-QĐ/ĐU, 20/12/2026",
  });
  expect(lines.filter((record) => (record["Mức được công nhận"] ?? "") !== "")).toHaveLength(1);
  const before = (await writeToMemory(report)).sheets.get("Xếp loại cá nhân");
  if (before === undefined) return expect.unreachable();
  expect(Object.keys(recordsOf(before)[0] ?? {})).not.toContain("Mức được công nhận");
});

test("the tables for programs show level, award, number, day and vote of each decision", async () => {
  const [head, ...people] = await csvOf(decided, "people");
  expect(head).toContain("Mức được công nhận,Số quyết định,Ngày quyết định");
  expect(people.find((line) => line.includes(`${rated.subject},`))).toContain(
    "Hoàn thành nhiệm vụ,31-QĐ/ĐU,2026-12-20",
  );
  const proposals = await csvOf(decided, "proposals");
  expect(proposals.filter((line) => line.includes("32-QĐ/ĐU,2026-12-20,17,20"))).toHaveLength(1);
});

test("an extract for a unit shows what was decided, not the reason nor the vote", async () => {
  const unit = report.units.find((candidate) => candidate.unit === proposed.unit);
  if (unit === undefined) return expect.unreachable();
  const extract = redactReport(decided, { units: [unit.unit], recused: [] });
  const proposals = (await csvOf(extract, "proposals")).filter((line) => line.includes("32-QĐ/ĐU"));
  expect(proposals).toHaveLength(1);
  expect(proposals[0]).toContain("32-QĐ/ĐU,2026-12-20,,,");
  expect(JSON.stringify(extract.decisions.of(rated.subject))).not.toContain("Chậm khắc phục");
});
