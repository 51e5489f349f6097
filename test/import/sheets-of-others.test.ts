import { describe, expect, test } from "vitest";
import { date, doubts, reportOf, reportsOf, type SheetPlan, tally, writeSheets } from "./sheet.ts";

const HEAD = ["TT", "Họ và tên", "5/3/2026", "12/3/2026"];
const marked = (...marks: readonly (readonly (string | number | null)[])[]) => [
  HEAD,
  ...marks.map((line, index) => [index + 1, ["Lê Văn An", "Bùi Thị Bình", "Đỗ Công"][index] ?? "", ...line]),
];

describe("a sheet's own legend", () => {
  test.each<[string, SheetPlan, readonly string[], string]>([
    [
      "that says another mark than is usual is followed, and said",
      { rows: [...marked(["P", "K"], ["P", "P"]), [], [null, "Ghi chú: P: có mặt; K: vắng không phép"]] },
      ["B5 legend-followed"],
      "3 0 1 0 0",
    ],
    [
      "that says what is usual changes nothing",
      {
        rows: [
          ...marked(["x", "P"], ["K", "HB"]),
          [null, "Ký hiệu: x = có mặt, P = vắng có phép, K - vắng không phép"],
        ],
      },
      [],
      "1 1 1 1 0",
    ],
    [
      "that leaves open whether with leave is asked at the marks, once for all cells",
      { rows: [["Quy ước: x là có mặt; V là vắng"], ...marked(["x", "V"], ["V", "x"])] },
      ["D3 legend-unclear"],
      "2 0 0 0 0",
    ],
    [
      "that gives a mark a meaning of its own is not read as attendance",
      { rows: [...marked(["x", "P"], ["x", "x"]), [null, "P: phụ trách lớp; x: có mặt"]] },
      ["D2 legend-unclear"],
      "3 0 0 0 0",
    ],
    [
      "as a small table is read like one in a sentence",
      { rows: [...marked(["C", "x"], ["x", "C"]), [], [null, "C", "Vắng có phép"], [null, "x", "Có mặt"]] },
      [],
      "2 2 0 0 0",
    ],
    [
      "that marks the absent and leaves the others blank guesses nothing",
      {
        rows: [...marked(["x", null], [null, null]), [null, "Đánh dấu x vào ngày vắng; để trống là có mặt"]],
      },
      ["B4 legend-blank", "C2 legend-unclear"],
      "0 0 0 0 3",
    ],
    [
      "that contradicts itself is not followed",
      { rows: [["P: có mặt"], ...marked(["P", "x"], ["x", "x"]), [null, "P: vắng có phép"]] },
      ["C3 legend-unclear"],
      "3 0 0 0 0",
    ],
    [
      "in a note beside a person is no legend",
      {
        rows: [
          [...HEAD, "Ghi chú"],
          [1, "Lê Văn An", "P", "x", "P: đi công tác"],
          [2, "Bùi Thị Bình", "x", "x", null],
        ],
      },
      [],
      "3 1 0 0 0",
    ],
  ])("%s", async (_, plan, asked, counted) => {
    const report = await reportOf(plan);
    expect([doubts(report), tally(report)]).toEqual([asked, counted]);
  });
});

test.each<[string, SheetPlan, readonly string[], string]>([
  [
    "0, Co and B have several meanings and are asked, each once with all its cells",
    { rows: marked(["x", 0], ["Co", "B"], [0, "B"]) },
    ["D2 unknown-mark", "C3 unknown-mark", "D3 unknown-mark"],
    "1 0 0 0 0",
  ],
  [
    "beside A, or under English captions, P may mean present",
    {
      rows: [
        ["No", "Full name", "5/3/2026"],
        [1, "Lê Văn An", "P"],
        [2, "Bùi Thị Bình", "x"],
      ],
    },
    ["C2 mark-two-meanings"],
    "1 0 0 0 0",
  ],
  [
    "a header with one day whose month stands first leaves every day open that could be either, real ones too",
    {
      rows: [
        [
          "TT",
          "Họ và tên",
          "3/19/2026",
          "5/3/2026",
          date("2026-03-12"),
          date("2026-03-26"),
          "ngày 7 tháng 4 năm 2026",
        ],
        [1, "Lê Văn An", "x", "x", "x", "P", "K"],
      ],
      formats: { E1: "dd/mm/yyyy", F1: "dd/mm/yyyy" },
    },
    ["C1 date-unclear", "D1 date-month-first", "E1 date-month-first"],
    "0 1 1 0 0",
  ],
  [
    "names in the letters of TCVN3 or VNI, read as Windows-1252, or with question marks are asked",
    {
      rows: [
        HEAD,
        [1, "Vò §øc Th¾ng", "x", "x"],
        [2, "Ñoã Thò Haèng", "x", "x"],
        [3, "Tráº§n Thá»‹ Hoa", "x", "x"],
        [4, "B?i Thu H?", "x", "x"],
        [5, "Lò Thị Hoà", "x", "x"],
      ],
    },
    ["B2 name-garbled", "B3 name-garbled", "B4 name-garbled", "B5 name-garbled"],
    "10 0 0 0 0",
  ],
  [
    "the year of a title counts, and not that of a directive in it",
    {
      rows: [
        ["QUÁN TRIỆT NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024, LUẬT NĂM 2024"],
        ["DANH SÁCH ĐIỂM DANH QUÝ I NĂM 2026"],
        ["TT", "Họ và tên", "5/3"],
        [1, "Lê Văn An", "x"],
      ],
    },
    [],
    "1 0 0 0 0",
  ],
])("%s", async (_, plan, asked, counted) => {
  const report = await reportOf(plan);
  expect([doubts(report), tally(report)]).toEqual([asked, counted]);
});

describe("a timesheet of days 1 to 31", () => {
  const days = Array.from({ length: 31 }, (_, index) => index + 1);
  const sheet = (...above: readonly (readonly (string | number | null)[])[]): SheetPlan => ({
    rows: [
      ...above,
      ["TT", "Nhân viên", ...days],
      [1, "Lê Văn An", ...days.map((day) => (day === 3 ? "P" : day <= 30 ? "x" : null))],
    ],
  });

  test.each<[string, SheetPlan]>([
    ["in the title", sheet(["BẢNG CHẤM CÔNG THÁNG 9 NĂM 2026"])],
    ["in a title of its own, without the year", sheet(["BẢNG CHẤM CÔNG"], ["Tháng 9"])],
    ["in the cell beside its caption", sheet(["Bảng điểm danh", null, "Tháng:", 9, "Năm:", 2026])],
  ])("is read by the month %s; a day that the month does not have is no session", async (_, plan) => {
    const report = await reportOf(plan);
    expect([report.sessions[0], report.sessions.length, tally(report)]).toEqual([
      "2026-09-01",
      30,
      "29 1 0 0 0",
    ]);
    expect(doubts(report).filter((doubt) => !doubt.endsWith("date-year-assumed"))).toEqual([]);
  });

  test.each<[string, SheetPlan]>([
    ["no month", sheet(["BẢNG CHẤM CÔNG"])],
    ["two months", sheet(["Tháng 9/2026"], ["Tháng 10/2026"])],
    ["the day of a signature only", sheet(["Ngày 5 tháng 9 năm 2026"])],
  ])("with %s above it is asked for its month, once", async (_, plan) => {
    expect(doubts(await reportOf(plan)).map((doubt) => doubt.replace(/^\w+ /, ""))).toEqual([
      "month-missing",
    ]);
  });
});

test.each([
  "Học viên",
  "Người tham dự",
  "Đảng viên dự họp",
  "Fullname",
  "Tên nhân viên",
  "Danh sách đảng viên",
  "Họ tên học viên",
  "Nhân sự",
  "Member",
  "Employee name",
  "Name",
])("%s is a caption of names", async (caption) => {
  const report = await reportOf({
    rows: [
      ["TT", caption, "5/3/2026"],
      [1, "Lê Văn An", "x"],
    ],
  });
  expect([report.people, tally(report)]).toEqual([1, "1 0 0 0 0"]);
});

test.each<[string, SheetPlan, string]>([
  [
    "days",
    {
      rows: [
        ["TT", "Họ và tên", "Chức vụ"],
        [1, "Lê Văn An", "Bí thư"],
      ],
    },
    "B1 no-days",
  ],
  [
    "names",
    {
      rows: [
        ["TT", "Cột 1", "5/3/2026"],
        [1, "Lê Văn An", "x"],
      ],
    },
    "C1 no-names",
  ],
  ["people", { rows: [HEAD, [], [null, "Tổng cộng", 0, 0]] }, "B1 no-people"],
  [
    "letters",
    {
      rows: [
        ["TT", "Hä vµ tªn", "5/3/2026"],
        [1, "Lê Văn An", "x"],
      ],
    },
    "B1 letters-garbled",
  ],
  [
    "all of it",
    {
      rows: [
        ["Dự toán", 12],
        ["Chi", 13],
      ],
    },
    "A1 no-table",
  ],
])("a sheet without %s is told that it lacks them", async (_, plan, lack) => {
  expect(doubts(await reportOf(plan))).toEqual([lack]);
});

test("births of a workbook that counts from 1904 are the days that it shows", async () => {
  const file = await writeSheets({
    date1904: true,
    rows: [
      ["TT", "Họ và tên", "Ngày sinh", date("2026-03-05")],
      [1, "Lê Văn An", date("1980-05-06"), "x"],
    ],
    formats: { C2: "dd/mm/yyyy", D1: "dd/mm/yyyy" },
  });
  expect(reportsOf(file)[0]?.sessions).toEqual(["2026-03-05"]);
});
