import { Writable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import { type OfficeReport, officeFacts, reportOf, someUnits } from "../../infra/local/office-report.ts";
import { Day } from "../../domain/values/day.ts";
import { RowKey } from "../../domain/values/ids.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { RecordedDecision } from "../../lambda/decision/recorded-decisions.ts";
import { csvTable } from "../../lambda/workbook/csv/csv-tables.ts";
import { writeCsv } from "../../lambda/workbook/csv/write-csv.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";
import { redactReport } from "../../lambda/workbook/report/redact-report.ts";
import { recordsOf, writeToMemory } from "./written-workbook.ts";

let report: OfficeReport;
let rated: SubjectResult;
let proposed: SubjectResult;
beforeAll(() => {
  report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]));
  const people = report.all.filter(({ kind }) => kind !== "collective");
  const one = people.find(({ level }) => level === "HTT");
  const other = people.find(({ proposals }) => proposals.length > 0);
  if (one === undefined || other === undefined) throw new Error("nobody to decide on");
  [rated, proposed] = [one, other];
});

function decided(): CommitteeReport {
  const about = { period: report.run.period, run: report.run.id, termFrom: null, typical: null };
  const day = {
    decidedOn: Day.parse("2026-12-20"),
    note: null,
    exception: null,
    money: null,
    moneyDue: null,
  };
  const all: readonly RecordedDecision[] = [
    {
      ...about,
      ...day,
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
      ...about,
      ...day,
      subject: RowKey.parse(proposed.subject),
      matter: proposed.proposals[0]?.id ?? "ldtt",
      outcome: "approved",
      proposed: proposed.proposals[0]?.id ?? "ldtt",
      level: null,
      award: proposed.proposals[0]?.id ?? "ldtt",
      number: "32-QĐ/ĐU",
      votesFor: 17,
      councilMembers: 20,
      reason: null,
    },
  ];
  const of = (subject: string) => all.filter((decision) => decision.subject === subject);
  return { ...report, decisions: { all, of } };
}

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
  const list = (await writeToMemory(decided())).sheets.get("Xếp loại cá nhân");
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
  const [head, ...people] = await csvOf(decided(), "people");
  expect(head).toContain("Mức được công nhận,Số quyết định,Ngày quyết định");
  expect(people.find((line) => line.includes(`${rated.subject},`))).toContain(
    "Hoàn thành nhiệm vụ,31-QĐ/ĐU,2026-12-20",
  );
  const proposals = await csvOf(decided(), "proposals");
  expect(proposals.filter((line) => line.includes("32-QĐ/ĐU,2026-12-20,17,20"))).toHaveLength(1);
});

test("an extract for a unit shows what was decided, not the reason nor the vote", async () => {
  const unit = report.units.find((candidate) => candidate.unit === proposed.unit);
  if (unit === undefined) return expect.unreachable();
  const extract = redactReport(decided(), { units: [unit.unit], recused: [] });
  const proposals = (await csvOf(extract, "proposals")).filter((line) => line.includes("32-QĐ/ĐU"));
  expect(proposals).toHaveLength(1);
  expect(proposals[0]).toContain("32-QĐ/ĐU,2026-12-20,,,");
  expect(JSON.stringify(extract.decisions.of(rated.subject))).not.toContain("Chậm khắc phục");
});
