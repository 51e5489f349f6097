import { expect, test } from "vitest";
import { parseMark } from "../../domain/forms/sheet/attendance-mark.ts";
import { parseDayText } from "../../domain/wording/day-text.ts";
import { parseNumberText } from "../../domain/wording/number-text.ts";
import { parsePeriodText } from "../../domain/wording/period-text.ts";
import { bareName, nameKey, similarNames } from "../../domain/values/person-name.ts";

test.each([
  [
    "present",
    ["x", "X", "✓", "✔️", "×", "1", "có", "CÓ", "có mặt", "Có  Mặt ", "CM", "đủ", "tham gia", "x.", "(x)"],
  ],
  [
    "excused",
    [
      "P",
      "p",
      "CP",
      "c/p",
      "có phép",
      "vắng phép",
      "vắng có phép",
      "Vắng CP",
      "V-P",
      "vắng (P)",
      "nghỉ phép",
      "có lý do",
      "vắng mặt có lý do",
    ],
  ],
  ["unexcused", ["K", "KP", "k/p", "K.P", "không phép", "vắng KP", "V-KP", "ko phép", "vắng không lý do"]],
  ["made-up", ["HB", "học bù", "Hoc bu", "bù", "đã học bù"]],
])("a mark may be written in many ways: %s", (mark, spellings) => {
  for (const spelling of spellings) {
    expect([spelling, parseMark(spelling)]).toEqual([spelling, { kind: "mark", mark }]);
    expect(parseMark(spelling.normalize("NFD"))).toEqual({ kind: "mark", mark });
  }
});

test.each([
  "v",
  "V",
  "vắng",
  "?",
  "x?",
  "nghỉ",
  "ốm",
  "thai sản",
  "-",
  "+",
  "K (P)",
  "x/P",
  "2",
  "có lẽ",
  "0",
  "B",
  "co",
  "CO",
  "Cô",
])("a mark with no one meaning is unknown: %s", (text) => {
  expect(parseMark(text)).toEqual({ kind: "unknown", text });
});

test("a mark may carry its reason or the day on which it was made up", () => {
  expect(parseMark("P (đi công tác)")).toEqual({ kind: "mark", mark: "excused", note: "đi công tác" });
  expect(parseMark("HB 20/3", 2026)).toEqual({ kind: "mark", mark: "made-up", madeUpOn: "2026-03-20" });
  expect(parseMark("Học bù ngày 20/3/2026")).toEqual({
    kind: "mark",
    mark: "made-up",
    madeUpOn: "2026-03-20",
  });
  expect(parseMark("HB 31/2", 2026).kind).toBe("unknown");
});

test.each([
  "12/2/2026",
  "12-02-2026",
  "12.2.2026",
  "12/02/26",
  "ngày 12 tháng 02 năm 2026",
  "2026-02-12",
  "NQ 68 (12/02/2026)",
  "Thứ 5, 12/02/2026",
  "7h30 12/2/2026",
  "8.00 ngày 12.02.2026",
  "Buổi 1 - 12/02/2026",
  "12 / 02 / 2026",
  "Ngày 12-02-2026",
  "Chỉ thị 05-CT/TW ngày 12/02/2026",
  "NQ 18/19 ngày 12/02/2026",
  "12/02/2026 12/02/2026",
  "2026-02-12T00:00:00",
])("S19: %s is 12 February 2026", (text) => {
  const read = { kind: "day", day: "2026-02-12", yearAssumed: false };
  expect(parseDayText(text)).toEqual(read);
  expect(parseDayText(text.normalize("NFD"), 2025)).toEqual(read);
});

test.each(["Ngày 12/02", "12/2", "(12/02)", "12.02", "12-02", "ngày 12 tháng 2"])(
  "S19: %s takes the year that is given and says so",
  (text) => {
    expect(parseDayText(text, 2026)).toEqual({ kind: "day", day: "2026-02-12", yearAssumed: true });
    expect(parseDayText(text)).toEqual({ kind: "unclear" });
  },
);

test.each([
  "31/02/2026",
  "02/13/2026",
  "29/02/2026",
  "12-13/02/2026",
  "ngày 12 và 13/02/2026",
  "từ 12/02 đến 14/02/2026",
  "Tháng 2/2026",
  "NQ 68/2026",
  "12/02/202",
  "12/02/2026 - 14/02/2026",
  "ngày 30 tháng 2",
])("S19: %s is flagged, never guessed", (text) => {
  expect(parseDayText(text, 2026)).toEqual({ kind: "unclear" });
});

test.each(["Số buổi", "NQ 18-19", "57-NQ/TW", "Chỉ thị 05-CT/TW", "Ngày sinh", ""])(
  "%s speaks of no day",
  (text) => {
    expect(parseDayText(text, 2026)).toEqual({ kind: "none" });
  },
);

test.each([
  ["8,5", "8.5"],
  ["8.5", "8.5"],
  ["0", "0"],
  ["-2", "-2"],
  ["0,125", "0.125"],
  ["1.234,5", "1234.5"],
  ["1,234.5", "1234.5"],
  ["1.234.567", "1234567"],
  ["85 %", "85"],
  ["1.234", undefined],
  ["1,234", undefined],
])("S20: %s as a number is %s", (text, decimal) => {
  expect(parseNumberText(text)).toEqual(
    decimal === undefined ? { kind: "unclear" } : { kind: "number", decimal },
  );
});

test.each([
  ["2026-03", "2026-03"],
  ["3/2026", "2026-03"],
  ["Tháng 3/2026", "2026-03"],
  ["tháng 12 năm 2026", "2026-12"],
  ["Quý I/2026", "2026-Q1"],
  ["quý iv năm 2026", "2026-Q4"],
  ["q2/2026", "2026-Q2"],
  ["Năm 2026", "2026"],
  ["2026", "2026"],
  ["01/2026", "2026-01"],
  ["T1/2026", "2026-01"],
  ["t.1 / 2026", "2026-01"],
  ["2026/1", "2026-01"],
  ["Quý 3 - 2026", "2026-Q3"],
  ["Q.IV/2026", "2026-Q4"],
  ["13/2026", undefined],
  ["Quý V/2026", undefined],
  ["I/2026", undefined],
  ["1/26", undefined],
  ["Tháng 1", undefined],
  ["1.2026", undefined],
])("a period may be written %s", (text, period) => {
  expect(parsePeriodText(text)).toBe(period);
});

test.each([
  ["Đ/c Lê Văn An", "Lê Văn An"],
  ["đ.c. Lê Văn An", "Lê Văn An"],
  ["1. ĐỒNG CHÍ: LÊ VĂN AN", "LÊ VĂN AN"],
  ["Bà Lê Thị An", "Lê Thị An"],
  ["Ông: Lê An", "Lê An"],
  ["Ông Lê Văn An", "Lê Văn An"],
  ["Ông Văn Tùng", "Ông Văn Tùng"],
  ["Ông Thị Kim Ngân", "Ông Thị Kim Ngân"],
  ["Đặng Bà Cường", "Đặng Bà Cường"],
])("a form of address is no part of a name, a family name is: %s", (written, name) => {
  expect(bareName(written.normalize("NFD"))).toBe(name);
});

test.each(["7. 5. 2026", "07 - 05 - 2026", "7 tháng 5, 2026", "7 tháng 5/2026", "ngày 7 tháng 5 năm 2026"])(
  "a full date may stand between blanks: %s",
  (text) => {
    expect(parseDayText(text)).toEqual({ kind: "day", day: "2026-05-07", yearAssumed: false });
  },
);

test("S21: names are one in any case, spacing, Unicode form and place of the tone mark, and differ by any diacritic", () => {
  expect(nameKey("NGUYỄN  thị Hoà".normalize("NFD"))).toBe(nameKey("Nguyễn Thị Hòa"));
  expect(new Set(["Hùng", "Hưng", "Hứng", "Hung"].map(nameKey)).size).toBe(4);
  const roster = ["Lê Văn Hùng", "Lê Văn Hưng", "Lê Văn Hải", "Trần Bình"].map((fullName) => ({ fullName }));
  expect(similarNames("Le Van Hung", roster).map(({ fullName }) => fullName)).toEqual([
    "Lê Văn Hùng",
    "Lê Văn Hưng",
  ]);
});
