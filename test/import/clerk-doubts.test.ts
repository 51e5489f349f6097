import { expect, test } from "vitest";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import { date, doubts, reportOf, type SheetPlan, tally, writeSheets } from "./sheet.ts";

const AN = [1, "Lê Văn An", "x"];

test.each<[string, SheetPlan, readonly string[], string]>([
  [
    "a day without a year",
    { rows: [["TT", "Họ và tên", "Ngày 12/02"], AN] },
    ["C1 date-year-assumed"],
    "1 0 0 0 0",
  ],
  [
    "a serial number that shows no date",
    { rows: [["TT", "Họ và tên", 46_037, "1/3/2026"], AN] },
    ["C1 date-from-number"],
    "1 0 0 0 1",
  ],
  [
    "an impossible day",
    {
      rows: [
        ["TT", "Họ và tên", "31/02/2026", "1/3/2026"],
        [...AN, "P"],
      ],
    },
    ["C1 date-unclear"],
    "0 1 0 0 0",
  ],
  ["month before day", { rows: [["TT", "Họ và tên", "02/13/2026"], AN] }, ["C1 date-unclear"], "0 0 0 0 0"],
  [
    "a cell that shows only a month",
    { rows: [["TT", "Họ và tên", date("2026-02-01")], AN], formats: { C1: "mmm-yy" } },
    ["C1 date-unclear"],
    "0 0 0 0 0",
  ],
  [
    "a day of another year",
    {
      rows: [
        ["TT", "Họ và tên", "12/2/2025", "1/3/2026"],
        [...AN, "P"],
      ],
    },
    ["C1 date-outside-year"],
    "0 1 0 0 0",
  ],
  [
    "two columns of one day",
    {
      rows: [
        ["TT", "Họ và tên", "12/2/2026", "12/02/2026", "1/3/2026"],
        [...AN, "x", "P"],
      ],
    },
    ["C1 duplicate-date"],
    "0 1 0 0 0",
  ],
  [
    "morning and afternoon of one day",
    {
      rows: [
        ["TT", "Họ và tên", "12/2/2026", null],
        [null, null, "Sáng", "Chiều"],
        [...AN, "x"],
      ],
      merges: ["C1:D1"],
    },
    ["C1 duplicate-date"],
    "0 0 0 0 0",
  ],
  [
    "marks under a caption without a day",
    {
      rows: [
        ["TT", "Họ và tên", "12/2/2026", "Buổi 2"],
        [...AN, "x"],
      ],
    },
    ["D1 date-missing"],
    "1 0 0 0 0",
  ],
  [
    "marks in columns that say no day",
    {
      rows: [
        ["TT", "Họ và tên", "12-Feb-2026", "1/3/2026", null, "Hội thảo", 2, "5/3/2026"],
        [...AN, "P", "x", "x", "x", "x"],
      ],
    },
    ["C1 date-missing", "E1 date-missing", "F1 date-missing", "G1 date-missing"],
    "1 1 0 0 0",
  ],
  [
    "a month that differs from the one above, a year that does, a day that the month has not",
    {
      rows: [
        ["TT", "Họ và tên", "Tháng 3", "Năm 2025", "Tháng 2/2026", "Tháng 4"],
        [null, null, "12/2", "7/5", 30, 8],
        [...AN, "x", "x", "P"],
      ],
      merges: ["A1:A2", "B1:B2"],
    },
    ["C2 date-unclear", "D2 date-outside-year", "E2 date-unclear", "F2 date-year-assumed"],
    "0 1 0 0 0",
  ],
  [
    "a tick for absence that may be with or without leave",
    {
      rows: [["TT", "Họ và tên", "12/2/2026"], [null, null, "Vắng"], AN, [2, "Bùi Bình", "KP"]],
      merges: ["A1:A2", "B1:B2"],
    },
    ["C3 unknown-mark"],
    "0 0 1 0 0",
  ],
  [
    "a line of numbers alone beside numbered people",
    { rows: [["TT", "Họ và tên", "1/2/2026"], AN, [null, "kết quả chung", 1]] },
    ["B3 row-unclear"],
    "1 0 0 0 0",
  ],
  [
    "a second table to the right",
    {
      rows: [
        ["TT", "Họ và tên", "1/2/2026", null, "TT", "Họ và tên", "1/2/2026"],
        [...AN, null, 2, "Bùi Bình", "P"],
      ],
    },
    ["F1 second-table"],
    "1 0 0 0 0",
  ],
  [
    "marks with no one meaning",
    {
      rows: [
        ["TT", "Họ và tên", "1/2/2026", "2/2/2026", "3/2/2026", "4/2/2026"],
        [1, "Lê Văn An", "v", "?", 2, false],
      ],
    },
    ["C2 unknown-mark", "D2 unknown-mark", "E2 unknown-mark", "F2 unknown-mark"],
    "0 0 0 0 0",
  ],
  [
    "an error and a formula without a result",
    {
      rows: [
        ["TT", "Họ và tên", "1/2/2026", "2/2/2026"],
        [1, "Lê Văn An", { error: "#N/A" }, { formula: "A1" }],
      ],
    },
    ["C2 error-value", "D2 formula-without-value"],
    "0 0 0 0 0",
  ],
  [
    "a formula with a result",
    {
      rows: [
        ["TT", "Họ và tên", "1/2/2026"],
        [1, "Lê Văn An", { formula: 'IF(1,"x","")', result: "x" }],
      ],
    },
    ["C2 formula-values"],
    "1 0 0 0 0",
  ],
  [
    "two ticks for one session",
    {
      rows: [
        ["TT", "Họ và tên", "12/2/2026", null],
        [null, null, "Có mặt", "Vắng P"],
        [...AN, "x"],
      ],
      merges: ["C1:D1"],
    },
    ["C3 several-marks"],
    "0 0 0 0 0",
  ],
  [
    "a mark merged over two sessions",
    {
      rows: [
        ["TT", "Họ và tên", "1/2/2026", "2/2/2026"],
        [1, "Lê Văn An", "x"],
      ],
      merges: ["C2:D2"],
    },
    ["C2 merged-marks"],
    "0 0 0 0 0",
  ],
  [
    "a mark merged over two people",
    { rows: [["TT", "Họ và tên", "1/2/2026"], AN, [2, "Bùi Bình"]], merges: ["C2:C3"] },
    ["C2 merged-marks"],
    "0 0 0 0 0",
  ],
  [
    "marks without a name",
    { rows: [["TT", "Họ và tên", "1/2/2026"], AN, [2, null, "x"]] },
    ["C3 marks-without-name"],
    "1 0 0 0 0",
  ],
  [
    "a line that may be a person",
    { rows: [["TT", "Họ và tên", "1/2/2026"], AN, [null, "bùi văn bình"]] },
    ["B3 row-unclear"],
    "1 0 0 0 0",
  ],
  [
    "a mark below the signatures",
    { rows: [["TT", "Họ và tên", "1/2/2026"], AN, [null, "Người lập"], [null, "Lê Thị Hoa", "x"]] },
    ["B4 row-unclear"],
    "1 0 0 0 0",
  ],
  [
    "one person twice",
    {
      rows: [
        ["TT", "Họ và tên", "Năm sinh", "1/2/2026"],
        [1, "Lê Văn An", 1980, "x"],
        [2, "LÊ VĂN  AN", 1980, "P"],
      ],
    },
    ["B3 duplicate-person"],
    "1 1 0 0 0",
  ],
  [
    "two people that nothing tells apart",
    { rows: [["TT", "Họ và tên", "1/2/2026"], AN, AN] },
    ["B3 ambiguous-person"],
    "2 0 0 0 0",
  ],
  [
    "two people told apart by birth",
    {
      rows: [
        ["TT", "Họ và tên", "Ngày sinh", "1/2/2026"],
        [1, "Lê Văn An", date("1980-02-01"), "x"],
        [2, "Lê Văn An", "5/6/1980", "x"],
      ],
    },
    [],
    "2 0 0 0 0",
  ],
  [
    "two people told apart by code",
    {
      rows: [
        ["TT", "Mã số", "Họ và tên", "1/2/2026"],
        [1, "001", "Lê Văn An", "x"],
        [2, "002", "Lê Văn An", "x"],
      ],
    },
    [],
    "2 0 0 0 0",
  ],
  [
    "hidden rows and columns",
    {
      rows: [
        ["TT", "Họ và tên", "1/2/2026", "2/2/2026"],
        [...AN, "P"],
        [2, "Bùi Bình", "K", "HB"],
      ],
      hiddenRows: [3],
      hiddenColumns: [4],
    },
    ["B3 hidden-rows", "D2 hidden-columns"],
    "1 1 1 1 0",
  ],
  [
    "a second table",
    {
      rows: [
        ["TT", "Họ và tên", "1/2/2026"],
        AN,
        ["KHÁCH MỜI"],
        ["TT", "Họ và tên", "2/2/2026"],
        [1, "Bùi Bình", "x"],
      ],
    },
    ["B4 second-table"],
    "1 0 0 0 0",
  ],
])("what is unclear is said with its cell: %s", async (_, plan, problems, counts) => {
  const report = await reportOf(plan);
  expect([doubts(report), tally(report)]).toEqual([problems, counts]);
  for (const { message } of report.problems) expect(message).not.toMatch(/[{}]/);
});

test("an error where the name, code or birth stands makes the person uncertain; elsewhere it is told", async () => {
  const broken = { error: "#REF!" } as const;
  const file = await writeSheets({
    rows: [
      ["TT", "Mã", "Họ và tên", "Chức vụ", "05/03/2026"],
      [1, "NV1", broken, null, "x"],
      [2, { error: "#N/A" }, "Lê Văn Bình", null, "x"],
      [3, "NV3", "Lê Văn Cường", broken, "x"],
    ],
  });
  const read = parseWorkbook(file, 2026);
  const content = read.kind === "read" ? read.sheets[0]?.content : undefined;
  if (content?.kind !== "clerk") throw new Error("a clerk's sheet");
  expect(content.people.map(({ certain, code, position }) => [certain, code, position])).toEqual([
    [false, "NV1", undefined],
    [false, undefined, undefined],
    [true, "NV3", undefined],
  ]);
  expect(content.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
    "C2 error-value",
    "B3 error-value",
    "D4 error-value",
  ]);
});

test("a column beside the people may explain the marks", async () => {
  const report = await reportOf({
    rows: [
      ["TT", "Họ và tên", "05/03/2026", null, "Ký hiệu"],
      [1, "Lê Văn An", "P", null, "P: có mặt"],
      [2, "Lê Văn Bình", "O", null, "O: vắng không phép"],
    ],
  });
  expect([report.counts, doubts(report)]).toMatchObject([
    { present: 1, excused: 0, unexcused: 1 },
    ["E2 legend-followed"],
  ]);
});

test("what all days of a timesheet lack is told once", async () => {
  const days = Array.from({ length: 10 }, (_, index) => index + 1);
  const of = (title: string) =>
    reportOf({ rows: [[title], ["TT", "Họ và tên", ...days], [1, "Lê Văn An", ...days.map(() => "x")]] });
  expect(doubts(await of("CHẤM CÔNG THÁNG 4"))).toEqual(["C2 date-year-assumed"]);
  expect(doubts(await of("CHẤM CÔNG THÁNG 4 NĂM 2025"))).toEqual(["C2 date-outside-year"]);
});

test("a garbled name with a mark that nobody knows is told, and not passed over", async () => {
  const report = await reportOf({
    rows: [
      ["Họ và tên", "05/03/2026"],
      ["Lê Văn An", "x"],
      ["Nguy?n V?n An", "0"],
      ["Trần ??c", "B"],
    ],
  });
  expect(doubts(report)).toEqual(["A3 row-unclear", "A4 row-unclear"]);
});
