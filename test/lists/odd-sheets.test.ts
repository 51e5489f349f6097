import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matchLists } from "../../domain/roster/match-lists.ts";
import { writeSheets, type Written } from "../import/sheet.ts";
import { runCount } from "../suite/run-count.ts";
import { listsOf, YEAR } from "./list-shapes.ts";

type Rows = readonly (readonly Written[])[];

const HEAD = ["TT", "Họ và tên", "Ngày sinh"];
const AN = [1, "Lê Văn An", "05/03/1975"];

/** What becomes of the lines of a sheet against an empty catalogue: name and status. */
async function becomes(
  rows: Rows,
  formats: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const lists = listsOf(await writeSheets({ rows, formats }));
  const { lines } = matchLists(lists, [], { year: YEAR, otherYear: false, knowsUnits: false });
  return lines.map(({ name, status }) => `${name}: ${status}`);
}

const NEW = "Lê Văn An: new";

test.each<[string, Rows, readonly string[]]>([
  ["a letter", [["Kính gửi: Đảng ủy"], ["Thực hiện Kế hoạch số 12-KH/ĐU, chi bộ báo cáo như sau:"]], []],
  [
    "a budget",
    [
      ["Khoản mục", "Dự toán", "Thực hiện"],
      ["Văn phòng phẩm", 1_000_000, 900_000],
    ],
    [],
  ],
  [
    "a timetable",
    [
      ["Thời gian", "Nội dung"],
      ["8:00", "Khai mạc"],
      ["9:00", "Thảo luận"],
    ],
    [],
  ],
  [
    "a menu",
    [
      ["Thứ", "Món"],
      ["Hai", "Cơm"],
    ],
    [],
  ],
  ["captions alone", [HEAD], []],
  [
    "numbers alone",
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [],
  ],
  ["an empty sheet", [[]], []],
  [
    "names without any caption",
    [
      ["Lê Văn An", "05/03/1975"],
      ["Lê Văn Bình", "06/03/1975"],
    ],
    [],
  ],
  ["a name column alone", [["Họ và tên"], ["Lê Văn An"]], []],
  ["a title in every row", [["DANH SÁCH ĐẢNG VIÊN"], ["DANH SÁCH ĐẢNG VIÊN"], HEAD, AN], [NEW]],
  ["blank rows between", [HEAD, [], [], AN], [NEW]],
  ["numbers as names", [HEAD, [1, 12_345, "05/03/1975"]], []],
  ["a name of one letter", [HEAD, [1, "A", "05/03/1975"]], []],
  ["an address as a name", [HEAD, [1, "Số 5 đường Lê Lợi", null]], ["Số 5 đường Lê Lợi: unclear"]],
  ["a name in lower case", [HEAD, [1, "lê văn an", "05/03/1975"]], ["lê văn an: new"]],
  ["a name with its title", [HEAD, [1, "Đ/c Lê Văn An", "05/03/1975"]], [NEW]],
  [
    "a number inside the name",
    [
      ["Họ và tên", "Ngày sinh"],
      ["1. Lê Văn An", "05/03/1975"],
    ],
    [NEW],
  ],
  ["a birth in the future", [HEAD, [1, "Lê Văn An", "05/03/2075"]], ["Lê Văn An: unclear"]],
  ["a birth of a child", [HEAD, [1, "Lê Văn An", "05/03/2024"]], ["Lê Văn An: unclear"]],
  ["a birth of long ago", [HEAD, [1, "Lê Văn An", 1875]], ["Lê Văn An: unclear"]],
  ["a dash as a birth", [HEAD, [1, "Lê Văn An", "-"]], ["Lê Văn An: unclear"]],
  ["a word as a birth", [HEAD, [1, "Lê Văn An", "không rõ"]], ["Lê Văn An: unclear"]],
  ["two days as a birth", [HEAD, [1, "Lê Văn An", "05/03/1975, 06/03/1975"]], ["Lê Văn An: unclear"]],
  [
    "a formula without a result",
    [HEAD, [1, "Lê Văn An", { formula: "DATE(1975,3,5)" }]],
    ["Lê Văn An: unclear"],
  ],
  ["a formula with a result", [HEAD, [1, { formula: 'A1&"n"', result: "Lê Văn An" }, "05/03/1975"]], [NEW]],
  ["an error for a birth", [HEAD, [1, "Lê Văn An", { error: "#REF!" }]], ["Lê Văn An: unclear"]],
  ["an error for a name", [HEAD, [1, { error: "#N/A" }, "05/03/1975"]], ["#N/A: unclear"]],
  ["running numbers as formulas", [HEAD, [{ formula: "ROW()-1" }, "Lê Văn An", "05/03/1975"]], [NEW]],
  ["a total that looks like a name", [HEAD, AN, [null, "Tổng Cộng", 1]], [NEW]],
  ["somebody of family Tổng", [HEAD, [1, "Tổng Văn An", "05/03/1975"]], ["Tổng Văn An: new"]],
  ["signatures", [HEAD, AN, [null, "BÍ THƯ"], [null, "Lê Văn Ký"]], [NEW]],
  ["a note below", [HEAD, AN, ["Ghi chú: đã đối chiếu"]], [NEW]],
  [
    "two lists side by side",
    [
      [...HEAD, null, ...HEAD],
      [...AN, null, 2, "Lê Văn Bình", "06/03/1975"],
    ],
    [NEW],
  ],
  [
    "a gender that is none",
    [
      [...HEAD, "Giới tính"],
      [...AN, "khác"],
    ],
    ["Lê Văn An: unclear"],
  ],
  ["rows of question marks", [HEAD, [1, "L? V?n An", "05/03/1975"]], ["L? V?n An: unclear"]],
  [
    "a unit nobody brought",
    [
      ["TT", "Tên đơn vị", "Loại"],
      [1, "Tổ xe", "Tổ"],
    ],
    ["Tổ xe: unclear"],
  ],
  [
    "a unit without a kind",
    [
      ["TT", "Tên đơn vị", "Thứ tự sắp xếp"],
      [1, "Bếp ăn", 3],
    ],
    ["Bếp ăn: unclear"],
  ],
  [
    "a unit in two rows",
    [
      ["TT", "Tên chi bộ", "Loại"],
      [1, "Chi bộ Một", "Chi bộ"],
      [2, "CB Một", "Chi bộ"],
    ],
    ["Chi bộ Một: new", "CB Một: unclear"],
  ],
  [
    "a directive without a day",
    [
      ["Số, ký hiệu", "Trích yếu"],
      ["18-NQ/TW", "Về đổi mới"],
    ],
    ["18-NQ/TW: unclear"],
  ],
  [
    "a level that is a letter",
    [
      ["Họ và tên", "Năm sinh", "2024"],
      ["Lê Văn An", 1975, "A"],
    ],
    ["Lê Văn An: unclear"],
  ],
  [
    "a level of nobody known",
    [
      ["Họ và tên", "Năm sinh", "2024"],
      ["Lê Văn An", 1975, "HTT"],
    ],
    ["Lê Văn An: unclear"],
  ],
])("nothing is guessed of %s", async (_, rows, lines) => {
  expect(await becomes(rows)).toEqual(lines);
});

const CELLS: readonly Written[] = [
  null,
  "TT",
  "Họ và tên",
  "Ngày sinh",
  "Số thẻ",
  "Chi bộ",
  "Tên chi bộ",
  "Loại",
  "Nam",
  "Nữ",
  "Số, ký hiệu",
  "Trích yếu",
  "Năm",
  "2024",
  "Xếp loại",
  "Lê Văn An",
  "Chi bộ Một",
  "05/03/1975",
  "13/13/1975",
  1975,
  45_000,
  0.5,
  true,
  "HTXS",
  "x",
  "I",
  "1.",
  "Tổng cộng",
  "(1)",
  { error: "#N/A" },
  { formula: "1+1" },
  "BÍ THƯ",
  "00123456",
  "038075001234",
  "\u0000",
  "🙂",
];

test("any sheet of such cells is read without failing, and no line with a doubt would be stored", async () => {
  const grids = fc.array(fc.array(fc.constantFrom(...CELLS), { maxLength: 8 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(grids, async (rows) => {
      const lists = listsOf(await writeSheets({ rows }));
      const { lines } = matchLists(lists, [], { year: YEAR, otherYear: false });
      const stored = lines.filter((line) => line.rows.length > 0);
      expect(stored.filter(({ problems }) => problems.length > 0)).toEqual([]);
      expect(stored.filter(({ key }) => key === undefined)).toEqual([]);
    }),
    runCount(150),
  );
});
