import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { date, doubts, reportOf, reportsOf, type SheetPlan, shifted, tally, writeSheets } from "./sheet.ts";

const counts: Record<string, Record<string, number>> = JSON.parse(
  readFileSync("test/clerk-sheets/counts.json", "utf8"),
);

test.each(Object.keys(counts))("a clerk's sheet is counted as its author counts it: %s", (file) => {
  const [report] = reportsOf(readFileSync(`test/clerk-sheets/${file}`));
  expect({ people: report?.people, sessions: report?.sessions.length, ...report?.counts }).toEqual(
    counts[file],
  );
  expect(report?.problems).toEqual([]);
});

/** Two people, February and May: present and excused, blank and unexcused. */
const HEAD = ["TT", "Họ và tên", "12/2/2026", "7/5/2026"];
const BODY = [
  [1, "Lê Văn An", "x", "P"],
  [2, "Trần Thị Bình", null, "K"],
];
const BOTH = [date("2026-02-12"), date("2026-05-07")];
const OVER = ["A1:A2", "B1:B2"];

test.each<[string, SheetPlan]>([
  ["one row of captions", { rows: [HEAD, ...BODY] }],
  [
    "titles above, table from column D in row 12",
    {
      rows: [
        ["SỞ NỘI VỤ"],
        ["DANH SÁCH NGÀY 1/1/2026"],
        ...Array.from({ length: 9 }, () => []),
        ...[HEAD, ...BODY].map((row) => shifted(row, 3)),
      ],
    },
  ],
  ["a title merged across", { rows: [["BẢNG ĐIỂM DANH NĂM 2026"], HEAD, ...BODY], merges: ["A1:H1"] }],
  ["real dates", { rows: [["TT", "Họ và tên", ...BOTH], ...BODY] }],
  ["real dates counted from 1904", { date1904: true, rows: [["TT", "Họ và tên", ...BOTH], ...BODY] }],
  [
    "titles above the days",
    { rows: [["TT", "Họ và tên", "NQ 68", "CT 05"], [null, null, ...BOTH], ...BODY], merges: OVER },
  ],
  [
    "titles below the days",
    { rows: [["TT", "Họ và tên", ...BOTH], [null, null, "NQ 68", "CT 05"], ...BODY], merges: OVER },
  ],
  [
    "two rows that are not merged",
    { rows: [["TT", "Họ và tên", "NQ 68", "CT 05"], [null, null, ...BOTH], ...BODY] },
  ],
  [
    "days above the names' caption",
    { rows: [["DANH SÁCH"], [null, null, ...BOTH], ["TT", "Họ và tên", "NQ 68", "CT 05"], ...BODY] },
  ],
  [
    "a wide caption over the sessions",
    {
      rows: [
        ["TT", "Họ và tên", "Các buổi học", null, "Ghi chú"],
        [null, null, "NQ 68", "CT 05"],
        [null, null, ...BOTH],
        ...BODY,
      ],
      merges: ["C1:D1"],
    },
  ],
  [
    "a name split in two",
    {
      rows: [
        ["TT", "Họ và", "Tên", ...HEAD.slice(2)],
        [1, "Lê Văn", "An", "x", "P"],
        [2, "Trần Thị", "Bình", null, "K"],
      ],
    },
  ],
  [
    "a name split below one caption",
    {
      rows: [
        ["TT", "Họ và tên", null, ...HEAD.slice(2)],
        [null, "Họ đệm", "Tên"],
        [1, "Lê Văn", "An", "x", "P"],
        [2, "Trần Thị", "Bình", null, "K"],
      ],
      merges: ["A1:A2", "B1:C1", "D1:D2", "E1:E2"],
    },
  ],
  [
    "a name split under a caption that is only wide",
    {
      rows: [
        ["TT", "Họ và tên", null, ...HEAD.slice(2)],
        [1, "Lê Văn", "An", "x", "P"],
        [2, "Trần Thị", "Bình", null, "K"],
      ],
    },
  ],
  [
    "a column for each mark",
    {
      rows: [
        ["TT", "Họ và tên", "12/2/2026", null, null, "7/5/2026", null, null],
        [null, null, "Có mặt", "Vắng P", "Vắng KP", "Có mặt", "Vắng P", "Vắng KP"],
        [1, "Lê Văn An", "x", null, null, null, "x", null],
        [2, "Trần Thị Bình", null, null, null, null, null, "✓"],
      ],
      merges: ["A1:A2", "B1:B2", "C1:E1", "F1:H1"],
    },
  ],
  [
    "absences with and without leave in one column",
    {
      rows: [
        ["TT", "Họ và tên", "12/2/2026", null, "7/5/2026", null],
        [null, null, "Có mặt", "Vắng", "Có mặt", "Vắng"],
        [1, "Lê Văn An", "x", null, null, "P"],
        [2, "Trần Thị Bình", null, null, null, "K"],
      ],
      merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
    },
  ],
  [
    "days below their months",
    {
      rows: [["TT", "Họ và tên", "Tháng 02/2026", "Tháng 5 năm 2026"], [null, null, 12, "Ngày 07"], ...BODY],
      merges: OVER,
    },
  ],
  [
    "days below their months, titles between, names below all",
    {
      rows: [
        [null, null, "Tháng 2/2026", date("2026-05-01")],
        ["TT", "Họ và tên", "12", 7],
        [null, null, "NQ 68", "CT 05"],
        ...BODY,
      ],
      formats: { D1: "mm/yyyy" },
    },
  ],
  [
    "days below their quarters",
    {
      rows: [["TT", "Họ và tên", "Quý I/2026", "Năm 2026"], [null, null, "12/2", "7/5"], ...BODY],
      merges: OVER,
    },
  ],
  ["a month of the title above full days", { rows: [[null, null, "Tháng 12/2026"], HEAD, ...BODY] }],
  [
    "names with forms of address and running numbers",
    {
      rows: [
        ["Họ tên", ...HEAD.slice(2)],
        ["1. Đ/c Lê Văn An", "x", "P"],
        ["2. Ông: Trần Bình", null, "K"],
      ],
    },
  ],
  ["one caption for comrades", { rows: [["TT", "Tên đồng chí", ...HEAD.slice(2)], ...BODY] }],
  [
    "groups with letters, in capitals as the people are",
    {
      rows: [
        HEAD,
        ["A", "THANH TRA SỞ"],
        [1, "LÊ VĂN AN", "x", "P"],
        ["B.", "LÃNH ĐẠO SỞ"],
        [2, "TRẦN THỊ BÌNH", null, "K"],
      ],
    },
  ],
  [
    "counts below in many words",
    {
      rows: [
        HEAD,
        ...BODY,
        [3, "Tổng cộng", 1, 0],
        [null, "Đảng viên vắng có phép", 0, 1],
        [null, "Số đ/c vắng", 1, 1],
        [null, "Đạt tỷ lệ", "50%", 0],
        [null, "Tính theo quý", 1, 1],
      ],
    },
  ],
  [
    "other columns that are ticked, before, between and after",
    {
      rows: [
        [
          "TT",
          "Họ và tên",
          "Nữ",
          "12/2/2026",
          "Ghi chú",
          "7/5/2026",
          "Kết quả kiểm tra ngày 20/7/2026",
          "Ký hiệu",
        ],
        [1, "Lê Văn An", "x", "x", "x", "P", "x", "P"],
        [2, "Trần Thị Bình", "x", null, null, "K", "x", "K"],
      ],
    },
  ],
  [
    "a key to the marks as a small table",
    { rows: [HEAD, ...BODY, [], [null, "KP", "Vắng không phép"], [null, "Có phép", "P"]] },
  ],
  [
    "days in one row with the captions of sums",
    {
      rows: [
        ["TT", "Họ và tên", "NQ 68", "CT 05", "Tổng hợp"],
        [null, null, ...BOTH, "Có mặt", "Vắng P"],
        ...BODY,
      ],
      merges: ["E1:F1"],
    },
  ],
  [
    "a reason beside each mark",
    {
      rows: [
        ["TT", "Họ và tên", "12/2/2026", null, "7/5/2026", null],
        [null, null, "Điểm danh", "Lý do", "Điểm danh", "Lý do"],
        [1, "Lê Văn An", "x", null, "P", "ốm"],
        [2, "Trần Thị Bình", null, null, "K", null],
      ],
      merges: ["C1:D1", "E1:F1"],
    },
  ],
  [
    "columns numbered below the captions",
    { rows: [["TT", "Họ và tên", ...HEAD.slice(2)], ["(1)", "(2)", "(3)", "(4)"], ...BODY] },
  ],
  ["columns lettered and numbered", { rows: [HEAD, ["A", "B", 1, 2], ...BODY] }],
  [
    "totals at the right",
    {
      rows: [
        [...HEAD, "Số buổi có mặt", "Tỷ lệ %", "Tổng hợp đến 30/6/2026"],
        ...BODY.map((row) => row.concat(1, 0.5, 1)),
      ],
    },
  ],
  [
    "totals, a key and signatures below",
    {
      rows: [
        HEAD,
        ...BODY,
        [null, "Tổng cộng", 1, 0],
        [],
        ["Ghi chú: x: có mặt; P: có phép"],
        [null, null, "Thanh Hóa, ngày 30 tháng 12 năm 2026"],
        [null, "NGƯỜI LẬP BIỂU", "T/M CHI BỘ"],
        [null, null, "BÍ THƯ"],
        [],
        [null, "Lê Thị Hoa", "Nguyễn Văn Xuân"],
      ],
    },
  ],
  [
    "groups with headings and subtotals",
    {
      rows: [
        HEAD,
        ["I", "Lãnh đạo Văn phòng"],
        BODY[0] ?? [],
        [null, "Cộng", 1, 0],
        ["II", "Tổ Đảng 2"],
        BODY[1] ?? [],
        [null, "Cộng tổ 2", 0, 0],
        [null, "Tổng cộng", 1, 0],
      ],
    },
  ],
  ["a heading over the whole width", { rows: [HEAD, ["Đảng viên chính thức"], ...BODY], merges: ["A2:D2"] }],
  ["blank rows between people", { rows: [HEAD, [], BODY[0] ?? [], [], [], BODY[1] ?? []] }],
  ["captions repeated on the next page", { rows: [HEAD, BODY[0] ?? [], HEAD, BODY[1] ?? []] }],
  [
    "numbers as text, and ones",
    { rows: [HEAD, ["1", "Lê Văn An", 1, "p"], ["2", "Trần Thị Bình", "", "k"]] },
  ],
  [
    "running numbers that nobody calculated",
    { rows: [HEAD, BODY[0] ?? [], [{ formula: "A2+1" }, ...(BODY[1] ?? []).slice(1)]] },
  ],
  ["no running numbers", { rows: [HEAD, ...BODY].map((row) => row.slice(1)) }],
  [
    "names in capitals",
    {
      rows: [
        ["HỌ VÀ TÊN", ...HEAD.slice(2)],
        ["LÊ VĂN AN", "x", "P"],
        ["TRẦN THỊ BÌNH", null, "K"],
      ],
    },
  ],
  [
    "everything decomposed (NFD)",
    {
      rows: [HEAD, ...BODY, [null, "Tổng cộng", 1]].map((row) =>
        row.map((cell) => (typeof cell === "string" ? cell.normalize("NFD") : cell)),
      ),
    },
  ],
  [
    "rich text",
    { rows: [["TT", { richText: [{ text: "Họ " }, { text: "và tên" }] }, ...HEAD.slice(2)], ...BODY] },
  ],
  [
    "a wide column of merged cells",
    {
      rows: [
        ["TT", "Họ và tên", "12/2/2026", null, "7/5/2026"],
        [1, "Lê Văn An", "x", null, "P"],
        [2, "Trần Thị Bình", null, null, "K"],
      ],
      merges: ["C1:D1", "C2:D2", "C3:D3"],
    },
  ],
  [
    "years of birth of men and women apart",
    {
      rows: [
        ["TT", "Họ và tên", "Năm sinh", null, ...HEAD.slice(2)],
        [null, null, "Nam", "Nữ"],
        [1, "Lê Văn An", 1980, null, "x", "P"],
        [2, "Trần Thị Bình", null, 1990, null, "K"],
      ],
      merges: ["C1:D1"],
    },
  ],
])("a sheet is read as it is meant: %s", async (_, plan) => {
  const report = await reportOf(plan);
  expect([report.form, report.people, ...report.sessions]).toEqual([
    "attendance",
    2,
    "2026-02-12",
    "2026-05-07",
  ]);
  expect(tally(report)).toBe("1 1 1 0 1");
  expect(doubts(report)).toEqual([]);
});

test.each<[string, SheetPlan, string]>([
  ["a sheet without a table", { rows: [["Danh sách"], ["Lê Văn An"]] }, "A1 no-table"],
  ["an empty sheet", { rows: [] }, "A1 no-table"],
  [
    "people across and sessions down",
    {
      rows: [
        ["Họ và tên", "Lê Văn An", "Trần Bình"],
        ["12/2/2026", "x", "P"],
        ["7/5/2026", "x", "x"],
      ],
    },
    "A1 no-days",
  ],
  [
    "a roster without sessions",
    {
      rows: [
        ["TT", "Họ và tên", "Ngày sinh"],
        [1, "Lê Văn An", date("1980-02-12")],
      ],
    },
    "B1 no-days",
  ],
])("%s is said to hold no table of attendance", async (_, plan, lack) => {
  const report = await reportOf(plan);
  expect([report.form, report.people, tally(report), ...doubts(report)]).toEqual([
    null,
    0,
    "0 0 0 0 0",
    lack,
  ]);
});

test("every sheet of a workbook has its own report, and family names that look like other words are people", async () => {
  const people = ["Tống Văn Cộng", "Tô Thị Vân", "Đoàn Thanh Niên", "Bàn Văn Phòng"].map((name, index) => [
    index + 1,
    name,
    "x",
  ]);
  const file = await writeSheets(
    { name: "Quý I", rows: [HEAD, ...BODY] },
    { name: "Quý II", rows: [HEAD.slice(0, 3), ...people] },
  );
  expect(reportsOf(file).map(({ sheet, people: count }) => [sheet, count])).toEqual([
    ["Quý I", 2],
    ["Quý II", 4],
  ]);
});
