import * as fc from "fast-check";
import { expect, test } from "vitest";
import { writeSheets } from "../import/sheet.ts";
import { runCount } from "../suite/run-count.ts";
import { doubtsOf, listOf, listsOf, members, peopleOf, shapes, sheetOf } from "./list-shapes.ts";

test("the same members are read whatever the shape of their list", async () => {
  await fc.assert(
    fc.asyncProperty(members, shapes, async (list, shape) => {
      const read = await peopleOf(sheetOf(list, shape));
      expect(doubtsOf(read)).toEqual([]);
      expect(
        read.lines.map(({ fullName, birth, card, gender, admittedOn, position }) => ({
          fullName: fullName.toLowerCase(),
          birth: birth?.day,
          card,
          gender,
          admittedOn,
          position,
        })),
      ).toEqual(
        list.map((member) => ({
          fullName: `${member.family} ${member.given}`.toLowerCase(),
          birth: member.birth,
          card: member.card,
          gender: member.sex === "Nam" ? "male" : "female",
          admittedOn: member.admitted,
          position: member.position,
        })),
      );
    }),
    runCount(60),
  );
});

test("the official register of members is read: several facts in a cell, up to four rows a person", async () => {
  const list = await peopleOf({
    rows: [
      ["SỔ DANH SÁCH ĐẢNG VIÊN"],
      [
        "TT",
        "Họ và tên\n(Họ và tên khai sinh)\nNgày, tháng, năm sinh",
        "Nam, nữ\nDân tộc\nTôn giáo",
        "Quê quán",
        "Trình độ",
        "Nghề nghiệp, chức vụ, đơn vị công tác",
        "Ngày vào Đảng\nNgày chính thức",
        "Số thẻ đảng viên\nSố lý lịch\nHuy hiệu",
        "Bộ đội, hưu trí",
        "Ngày chuyển đi",
        "Ngày chuyển đến",
        "Từ trần",
        "Ra khỏi Đảng",
        "Ghi chú",
      ],
      Array.from({ length: 14 }, (_, index) => index + 1),
      [
        1,
        "NGUYỄN VĂN AN",
        "Nam",
        "Quê A",
        "12/12",
        "Cán bộ",
        "03/02/2005",
        "02.004.537",
        null,
        null,
        "01/3/2010",
      ],
      [null, "Nguyễn Văn Bắc", "Kinh", "Huyện B", "Đại học", "Trưởng phòng", "03/02/2006", "001234"],
      [null, "05/3/1975", "Không", null, "Cao cấp", null, null, "30 năm"],
      [
        2,
        "TRẦN THỊ BÌNH\n12/10/1980",
        "Nữ\nKinh",
        "Quê C",
        null,
        "Kế toán",
        "19/05/2010 - 19/05/2011",
        "32004538\n1235",
        null,
        "05/6/2026",
      ],
      [3, "LÊ CƯỜNG", "Nam", null, null, null, null, null, null, null, null, "02/9/2019"],
      [null, "1940"],
      ["Tổng cộng: 3 đảng viên"],
    ],
  });
  expect(doubtsOf(list)).toEqual([]);
  const [first, second, third, ...more] = list.lines;
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    cell: "B4",
    fullName: "NGUYỄN VĂN AN",
    otherName: "Nguyễn Văn Bắc",
    birth: { day: "1975-03-05" },
    gender: "male",
    admittedOn: "2005-02-03",
    card: "02004537",
    from: "2010-03-01",
  });
  expect(second).toMatchObject({
    birth: { day: "1980-10-12" },
    gender: "female",
    admittedOn: "2010-05-19",
    card: "32004538",
    departure: { on: "2026-06-05", reason: "moved" },
  });
  expect(third).toMatchObject({ birth: { year: 1940 }, departure: { on: "2019-09-02", reason: "died" } });
});

test("an office's variant is read: births under NAM / NỮ, posts in a group, codes of state", async () => {
  const list = await peopleOf({
    rows: [
      ["DANH SÁCH ĐẢNG VIÊN CHI BỘ MỘT"],
      [
        "STT",
        "Họ tên khai sinh",
        "Họ tên đang dùng",
        "Số thẻ",
        "Ngày sinh",
        null,
        "Nơi thực tế cư trú",
        "Trình độ",
        null,
        "Chức vụ",
        null,
        "Tuổi đảng",
        "Tình trạng",
      ],
      [null, null, null, null, "NAM", "NỮ", null, "Học vấn", "LLCT", "Đảng", "Chính quyền"],
      [
        1,
        "Nguyễn Văn An",
        "Nguyễn An",
        "001234567890",
        "05/03/1975",
        null,
        "Phường A",
        "12/12",
        "CC",
        "BT",
        "Trưởng phòng",
        20,
        "ĐSH",
      ],
      [
        2,
        "Lê Thị Hoa",
        null,
        "001234567891",
        null,
        1980,
        "Phường B",
        "12/12",
        "TC",
        "ĐV",
        "Văn thư",
        3,
        "MSH",
      ],
      [3, "Phạm Dung", null, "001234567892", null, "…/1985", "Phường C", null, null, "PBT", null, 3, "CĐi"],
    ],
    merges: ["E2:F2", "H2:I2", "J2:K2", "A2:A3", "B2:B3", "C2:C3", "D2:D3"],
  });
  expect(list.lines).toMatchObject([
    {
      fullName: "Nguyễn An",
      otherName: "Nguyễn Văn An",
      birth: { day: "1975-03-05" },
      gender: "male",
      role: "head",
      position: "Trưởng phòng",
      card: "001234567890",
    },
    { fullName: "Lê Thị Hoa", birth: { year: 1980 }, gender: "female", role: "member", exempt: true },
    { fullName: "Phạm Dung", birth: { year: 1985 }, gender: "female", role: "leader" },
  ]);
  expect(doubtsOf(list)).toEqual(["M6 departure-undated"]);
  expect(list.unread).toEqual(["Nơi thực tế cư trú", "Trình độ Học vấn", "Trình độ LLCT", "Tuổi đảng"]);
});

test.each([
  ["1975", { year: 1975 }],
  [1975, { year: 1975 }],
  ["…/1975", { year: 1975 }],
  ["00/00/1975", { year: 1975 }],
  ["3/1975", { year: 1975, month: 3 }],
  ["tháng 3 năm 1975", { year: 1975, month: 3 }],
  ["05/03/75", { year: 1975, month: 3, day: "1975-03-05" }],
  ["5-3-1975", { year: 1975, month: 3, day: "1975-03-05" }],
  ["05031975", { year: 1975, month: 3, day: "1975-03-05" }],
  [5031975, { year: 1975, month: 3, day: "1975-03-05" }],
  ["1975-03-05", { year: 1975, month: 3, day: "1975-03-05" }],
  ["Ngày 5 tháng 3 năm 1975", { year: 1975, month: 3, day: "1975-03-05" }],
  [27_458, { year: 1975, month: 3, day: "1975-03-05" }],
])("a birth is read as an office writes it: %s", async (written, birth) => {
  const list = await peopleOf({
    rows: [
      ["TT", "Họ và tên", "Ngày sinh"],
      [1, "Lê Văn An", written],
    ],
  });
  expect(list.lines.map((line) => line.birth)).toEqual([birth]);
  expect(doubtsOf(list)).toEqual([]);
});

test.each(["31/02/1975", "13/1975", "khoảng 1970", 10.198, "??"])(
  "a birth that cannot be read is unclear at its cell, and never guessed: %s",
  async (written) => {
    const list = await peopleOf({
      rows: [
        ["TT", "Họ và tên", "Ngày sinh"],
        [1, "Lê Văn An", written],
      ],
    });
    expect(list.lines.map((line) => line.birth)).toEqual([undefined]);
    expect(doubtsOf(list)).toEqual(["C2 birth-unclear"]);
  },
);

test("a column with its month first leaves days open that may be either; a slip among others does not", async () => {
  const rows = (births: readonly string[]) => ({
    rows: [
      ["TT", "Họ và tên", "Ngày sinh"],
      ...births.map((birth, index) => [index + 1, `Lê Văn ${"ABC"[index]}n`, birth]),
    ],
  });
  expect(doubtsOf(await peopleOf(rows(["12/25/1980", "3/4/1981", "5/5/1982"])))).toEqual([
    "C2 birth-unclear",
    "C3 month-first",
  ]);
  expect(doubtsOf(await peopleOf(rows(["25/12/1980", "26/4/1981", "5/13/1982"])))).toEqual([
    "C4 birth-unclear",
  ]);
});

test("cards and codes stay texts: zeros that a format shows are kept, zeros that are lost are named", async () => {
  const list = await peopleOf({
    rows: [
      ["Mã CBCC", "Họ và tên", "Số thẻ"],
      ["007", "Lê Văn An", 1_234_567_890],
      ["008", "Lê Văn Bình", 12_345_678_901],
      ["009", "Lê Văn Cường", "0123 4567"],
      ["010", "Lê Văn Dung", "12A"],
    ],
    formats: { C2: "000000000000" },
  });
  expect(list.lines.map(({ code, card }) => [code, card])).toEqual([
    ["007", "001234567890"],
    ["008", undefined],
    ["009", "01234567"],
    ["010", undefined],
  ]);
  expect(doubtsOf(list)).toEqual(["C3 card-zeros-lost", "C5 card-unclear"]);
});

test("a line whose name shows an error is told with its cell, whatever the list is of", async () => {
  const broken = { error: "#REF!" } as const;
  const people = await peopleOf({
    rows: [
      ["TT", "Họ và tên", "Năm sinh"],
      [1, broken, 1975],
    ],
  });
  const units = await listOf("units", {
    rows: [
      ["TT", "Tên chi bộ", "Loại"],
      [1, broken, "Chi bộ"],
      [2, "Chi bộ Hai", "Chi bộ"],
    ],
  });
  const directives = await listOf("directives", {
    rows: [
      ["Số, ký hiệu", "Trích yếu", "Cơ quan ban hành"],
      [broken, "Về đổi mới", "Ban Bí thư"],
    ],
  });
  const titles = await listOf("directives", {
    rows: [
      ["Trích yếu", "Cơ quan ban hành"],
      ["Về tổ chức", "Ban Bí thư"],
      ["Chỉ thị 05-CT/TW về học tập", "Bộ Chính trị"],
    ],
  });
  const results = await listOf("results", {
    rows: [
      ["Tên chi bộ", "2024", "2025"],
      [broken, "HTXS", "HTT"],
    ],
  });
  expect([people, units, directives, titles, results].map(doubtsOf)).toEqual([
    ["B2 error-value"],
    ["B2 error-value"],
    ["A2 error-value"],
    ["A2 number-missing"],
    ["A2 error-value"],
  ]);
});

test("headings name the unit of the lines below them; totals, notes and signatures are nobody", async () => {
  const list = await peopleOf({
    rows: [
      ["ĐẢNG BỘ CƠ QUAN", null, null],
      ["DANH SÁCH ĐẢNG VIÊN NĂM 2026"],
      ["TT", "Họ và tên", "Năm sinh"],
      ["I", "Chi bộ Một"],
      [1, "Nguyễn Văn An", 1975],
      ["II. CHI BỘ HAI"],
      [1, "Tổng Thị Bình", 1980],
      ["Cộng: 2 đồng chí"],
      [],
      ["Ghi chú: số liệu tính đến tháng 3"],
      ["NGƯỜI LẬP", null, "BÍ THƯ"],
      ["Lê Thị Hoa", null, "Trần Văn Tuấn"],
    ],
    merges: ["A6:C6"],
  });
  expect(list.lines.map(({ fullName, unit }) => [fullName, unit])).toEqual([
    ["Nguyễn Văn An", "Chi bộ Một"],
    ["Tổng Thị Bình", "CHI BỘ HAI"],
  ]);
  expect(list.titleYear).toEqual({ year: 2026, cell: "A2" });
  expect(doubtsOf(list)).toEqual([]);
});

test("a header that comes again on the next page is passed over; another list on the sheet is named", async () => {
  const head = ["TT", "Họ và tên", "Năm sinh"];
  const rows = [
    head,
    [1, "Lê Văn An", 1975],
    head,
    [2, "Lê Văn Bình", 1980],
    ["TT", "Tên chi bộ", "Loại"],
    [1, "Chi bộ Một", "Chi bộ"],
  ];
  const list = await peopleOf({ rows });
  expect(list.lines.map(({ fullName }) => fullName)).toEqual(["Lê Văn An", "Lê Văn Bình"]);
  expect(doubtsOf(list)).toEqual(["A5 second-list"]);
});

test("units, directives with their plans, and levels of earlier years are lists too", async () => {
  const units = await listOf("units", {
    rows: [
      ["TT", "Tên chi bộ", "Loại", "Ngày thành lập"],
      [1, "Chi bộ Một", "Chi bộ", "15/6/2021"],
      [2, "Công đoàn", "Đoàn thể", null],
    ],
  });
  expect(units.lines).toMatchObject([
    { name: "Chi bộ Một", unitKind: "chi-bo", establishedOn: "2021-06-15" },
    { name: "Công đoàn", unitKind: "doan-the" },
  ]);
  const directives = await listOf("directives", {
    rows: [
      ["TT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Cơ quan ban hành", "Hạn học tập", "Chỉ tiêu"],
      [1, "18-NQ/TW", "25/10/2017", "Về đổi mới", "Ban Chấp hành Trung ương", "30/3/2026", 0.95],
      [2, "Chỉ thị số 05-CT/TW ngày 15/5/2016", null, "Về học tập", "Bộ Chính trị"],
    ],
    formats: { G2: "0%" },
  });
  expect(directives.lines).toMatchObject([
    {
      number: "18-NQ/TW",
      directiveKind: "nghi-quyet",
      issuedOn: "2017-10-25",
      plan: { studyBy: "2026-03-30", targetRate: "95" },
    },
    { number: "05-CT/TW", directiveKind: "chi-thi", issuedOn: "2016-05-15", plan: {} },
  ]);
  const results = await listOf("results", {
    rows: [
      ["TT", "Họ và tên", "Ngày sinh", "Năm 2023", 2024],
      [1, "Lê Văn An", "5/3/1975", "HTXSNV", "Hoàn thành tốt nhiệm vụ"],
      [2, "Lê Văn Bình", 1980, "Loại A", "chưa xếp loại"],
    ],
  });
  expect(results.lines.map((line) => line.results)).toEqual([
    [
      { year: 2023, cell: "D2", level: "HTXS" },
      { year: 2024, cell: "E2", level: "HTT" },
    ],
    [],
  ]);
  expect(doubtsOf(results)).toEqual(["D3 level-unclear"]);
});

test("a list as CSV is read like one as a workbook", () => {
  const text =
    "TT;Họ và tên;Ngày sinh;Số thẻ\n1;Lê Văn An;05/03/1975;00123456\n2;Lê Thị Bình;1980;00123457\n";
  const [list] = listsOf(Buffer.from(text));
  expect(list).toMatchObject({
    kind: "people",
    lines: [
      { fullName: "Lê Văn An", birth: { day: "1975-03-05" }, card: "00123456" },
      { fullName: "Lê Thị Bình", birth: { year: 1980 }, card: "00123457" },
    ],
  });
});

test("garbled names are named with what they may be, and a sheet without a list says what it needs", async () => {
  const list = await peopleOf({
    rows: [
      ["TT", "Họ và tên", "Năm sinh"],
      [1, "NguyÔn V¨n An", 1975],
      [2, "Nguy?n V?n An", 1976],
    ],
  });
  expect(doubtsOf(list)).toEqual(["B2 letters-garbled", "B3 letters-lost"]);
  expect(listsOf(await writeSheets({ rows: [["Kính gửi: các đồng chí"]] }))).toEqual([]);
});
