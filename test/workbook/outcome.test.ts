import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { officeFacts, reportOf, someUnits } from "../../infra/local/office-report.ts";
import { Day, serialOf } from "../../domain/values/day.ts";
import { RowKey } from "../../domain/values/ids.ts";
import type { RecordedDecision } from "../../lambda/decision/recorded-decisions.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { writeOutcomeWorkbook } from "../../lambda/workbook/outcome/outcome-workbook.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";
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
  const report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]));
  const rated = report.all.find(({ kind, level }) => kind !== "collective" && level === "HTT");
  const proposed = report.all.find(({ proposals }) => proposals.length > 0);
  const award = proposed?.proposals[0]?.id;
  if (rated === undefined || proposed === undefined || award === undefined) return expect.unreachable();
  const about = { period: report.run.period, run: report.run.id, termFrom: null, typical: null };
  const money = { moneyDue: null, money: null };
  const common = { ...about, ...money, decidedOn: Day.parse("2026-12-20"), note: null, exception: null };
  const all: readonly RecordedDecision[] = [
    {
      ...common,
      subject: RowKey.parse(rated.subject),
      matter: "level",
      outcome: "changed",
      proposed: "HTT",
      level: "HTNV",
      award: null,
      number: "31-QĐ/ĐU",
      votesFor: null,
      councilMembers: null,
      reason: "Chậm khắc phục hạn chế",
    },
    {
      ...common,
      subject: RowKey.parse(proposed.subject),
      matter: award,
      outcome: "approved",
      proposed: award,
      level: null,
      award,
      number: "32-QĐ/ĐU",
      votesFor: 17,
      councilMembers: 20,
      reason: null,
    },
  ];
  const of = (subject: string) => all.filter((decision) => decision.subject === subject);
  const sheets = await outcomeOf({ ...report, decisions: { all, of } });
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
