import { beforeAll, describe, expect, test } from "vitest";
import { CSV_TABLES } from "../../domain/vocabulary/csv-table.ts";
import { type OfficeReport, officeFacts, reportOf, someUnits } from "../../infra/local/office-report.ts";
import { writeCommitteeWorkbook } from "../../lambda/workbook/committee/committee-workbook.ts";
import { csvTable } from "../../lambda/workbook/csv/csv-tables.ts";
import { writeCsv } from "../../lambda/workbook/csv/write-csv.ts";
import { writeScoreSheetWorkbook } from "../../lambda/workbook/score-sheet/score-sheet-workbook.ts";
import { keysIn } from "./key-like.ts";
import { shownInWorkbook, textOf } from "./shown-texts.ts";

let report: OfficeReport;
beforeAll(() => {
  report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]));
});

const keysBySheet = (shown: ReadonlyMap<string, readonly string[]>) =>
  [...shown].map(([sheet, texts]) => [sheet, keysIn(texts)]).filter(([, keys]) => keys?.length !== 0);

test("what counts as a key is what an office and a rule book call their rows and settings, and no word of Vietnamese", () => {
  const keys = ["nq-57.an", "cb-hanh-chinh", "cap.rounding", "pe-4d1de1fdbd5a49d097ac572ba38d0eaf"];
  const uuid = "01890a5d-ac96-774b-bcce-b302099a8057";
  expect(keysIn([`“${keys.join("; ")}” (${uuid})`])).toEqual(expect.arrayContaining([...keys, uuid]));
  const words = [
    "02-NQ/TU",
    "366-QĐ/TW Điều 11.1.5",
    "an.tran@tinh.gov.vn",
    "diem-danh-2026.xlsx",
    "tối đa 8,5",
  ];
  expect(keysIn(words)).toEqual([]);
});

describe("the files of a run", () => {
  test("the committee's workbook shows no key; what a program needs stands in hidden columns", async () => {
    const shown = await shownInWorkbook((sink) => writeCommitteeWorkbook(report, sink));
    expect(shown.size).toBe(7);
    expect(keysBySheet(shown)).toEqual([]);
  });

  test("a score sheet shows none, neither on its page nor where each number is counted", async () => {
    for (const kind of ["individual", "collective"] as const) {
      const result = report.all.find((one) => one.kind === kind) ?? expect.unreachable(kind);
      const unit = report.units.find((one) => one.unit === result.unit) ?? expect.unreachable(result.unit);
      const trace = (await report.traces(unit.unit))[result.subject] ?? expect.unreachable("no trace");
      const formatRow = report.rowFormatters(unit.unit);
      const sheet = { result, unit: unit.name, trace, formatRow, peers: await report.peersOf(result) };
      const shown = await shownInWorkbook((sink) => writeScoreSheetWorkbook(report, sheet, sink));
      expect(keysBySheet(shown)).toEqual([]);
    }
  });

  test.each(CSV_TABLES)("the table %s holds none unless it was asked for, for a program", async (table) => {
    const read = (keys: boolean) =>
      textOf(async (sink) => writeCsv(await csvTable(report, table, keys), sink));
    expect(keysIn([await read(false)])).toEqual([]);
    expect(keysIn([await read(true)])).not.toEqual([]);
  });
});
