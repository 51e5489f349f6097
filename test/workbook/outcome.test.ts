import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { Day, serialOf } from "../../domain/values/day.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { writeOutcomeWorkbook } from "../../lambda/workbook/outcome/outcome-workbook.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";
import { decidedReport } from "./decided-report.ts";
import { recordsOf, type Sheet, sheetOf } from "./written-workbook.ts";

async function outcomeOf(report: CommitteeReport): Promise<ReadonlyMap<string, Sheet>> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeOutcomeWorkbook(report, sink);
  const opened = openWorkbook(Buffer.concat(chunks));
  if (opened.kind === "refused") throw new Error(opened.code);
  return new Map(opened.grids.map((grid) => [grid.name, sheetOf(grid)]));
}

test("the results say what was decided by which decision and vote, what differs from the proposals, and what is open", async () => {
  const { report, rated, proposed, decided } = decidedReport();
  const sheets = await outcomeOf(decided);
  const records = (name: string) => {
    const sheet = sheets.get(name);
    return sheet === undefined ? expect.unreachable(name) : recordsOf(sheet);
  };
  const day = serialOf(Day.parse("2026-12-20"));
  const level = {
    "Tập thể, cá nhân": rated.name,
    "Đề nghị": "Hoàn thành tốt nhiệm vụ",
    "Quyết định": "Hoàn thành nhiệm vụ",
    "Số quyết định": "31-QĐ/ĐU",
    "Ngày quyết định": day,
    "Lý do, ghi chú": "Chậm khắc phục hạn chế",
  };
  expect(records("Kết quả xếp loại")).toMatchObject([level]);
  expect(records("Khác đề nghị")).toMatchObject([level]);
  expect(records("Kết quả khen thưởng")).toMatchObject([
    { "Tập thể, cá nhân": proposed.name, "Số quyết định": "32-QĐ/ĐU", "Phiếu đồng ý": "17/20" },
  ]);
  const proposals = report.all.reduce((sum, result) => sum + result.proposals.length, 0);
  const levels = report.all.filter(({ level: one }) => one !== "NOT_RATED").length;
  expect(records("Chưa có quyết định")).toHaveLength(proposals + levels - 2);
});
