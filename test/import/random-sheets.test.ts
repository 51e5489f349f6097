import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, dayParts, type Day } from "../../domain/values/day.ts";
import { periodStart, monthPeriod } from "../../domain/values/period.ts";
import { addDays } from "../../domain/values/day.ts";
import { date, reportOf, shifted, tally, type Written } from "./sheet.ts";
import { runCount } from "../suite/run-count.ts";

const MARKS = ["present", "excused", "unexcused", "madeUp", "blank"] as const;
const SPELLINGS: Record<(typeof MARKS)[number], readonly Written[]> = {
  present: ["x", "X", "✓", "có mặt", "Có", 1, "1", " x "],
  excused: ["P", "cp", "có phép", "Vắng phép", "vắng CP", "P (công tác)"],
  unexcused: ["K", "kp", "không phép", "Vắng KP"],
  madeUp: ["HB", "hb", "học bù", "Học bù 30/6"],
  blank: [null, "", "  "],
};
const DATES: readonly ((day: Day) => Written)[] = [
  (day) => date(day),
  formatDay,
  (day) => day,
  (day) => formatDay(day).replaceAll("/", "."),
  (day) => `NQ 68 (${formatDay(day)})`,
  (day) => `Ngày ${dayParts(day).day} tháng ${dayParts(day).month} năm ${dayParts(day).year}`,
];
const FAMILIES = ["Nguyễn", "Trần", "Tống", "Tô", "Đoàn", "Đỗ", "Bàn", "Võ"];
const GIVEN = ["An", "Bình", "Cộng", "Hương", "Phòng", "Tổng", "Vân", "Yến"];

const sheets = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 6 }),
  people: fc.array(fc.array(fc.tuple(fc.constantFrom(...MARKS), fc.nat()), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  }),
  spelling: fc.nat(),
  titles: fc.nat({ max: 8 }),
  left: fc.nat({ max: 3 }),
  numbered: fc.boolean(),
  split: fc.boolean(),
  twoRows: fc.constantFrom("no", "days below", "days above"),
  birth: fc.boolean(),
  totals: fc.boolean(),
  groups: fc.boolean(),
  blankRows: fc.boolean(),
  decomposed: fc.boolean(),
});

test("for any grid of marks in any layout and spelling, what is counted is what was written", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (sheet) => {
      const first = periodStart(monthPeriod(2026, 1));
      const days = sheet.days.map((offset) => addDays(first, offset));
      const marks = sheet.people.map((line) => line.slice(0, days.length));
      // Without numbers, birth years and marks nothing distinguishes a person from a heading, even for a clerk.
      const sure = sheet.numbered || sheet.birth;
      const lines = marks.map((line): typeof line =>
        sure || line.some(([mark]) => mark !== "blank") ? line : line.with(0, ["present", 0]),
      );
      const body = lines.map((line, index): Written[] => {
        const [family, given] = [FAMILIES[index % 8] ?? "", GIVEN[(index * 3) % 8] ?? ""];
        const middle = `Thị ${GIVEN[Math.floor(index / 8)] ?? ""}`;
        return [
          ...(sheet.numbered ? [index + 1] : []),
          ...(sheet.split ? [`${family} ${middle}`, given] : [`${family} ${middle} ${given}`]),
          ...(sheet.birth ? [1960 + index] : []),
          ...line.map(([mark, pick]) => SPELLINGS[mark][pick % SPELLINGS[mark].length] ?? null),
        ];
      });
      const labels = [
        ...(sheet.numbered ? ["TT"] : []),
        ...(sheet.split ? ["Họ và", "tên"] : ["Họ và tên"]),
        ...(sheet.birth ? ["Năm sinh"] : []),
      ];
      const dates = days.map((day, index) => DATES[(sheet.spelling + index) % DATES.length]?.(day) ?? null);
      const titles = days.map((_, index) => `Nghị quyết ${index}`);
      const blank = labels.map(() => null);
      const head: Written[][] = {
        no: [[...labels, ...dates, "Số buổi"]],
        "days below": [
          [...labels, ...titles, "Ghi chú"],
          [...blank, ...dates],
        ],
        "days above": [
          [...labels, ...dates, "Ghi chú"],
          [...blank, ...titles],
        ],
      }[sheet.twoRows];
      const total = [...(sheet.numbered ? [null] : []), "Tổng cộng", ...blank.slice(1), ...days.map(() => 1)];
      const grouped = sheet.groups && sheet.numbered ? [["I", "Tổ Đảng số 1"], ...body] : body;
      const spaced = grouped.flatMap((row) => (sheet.blankRows ? [row, []] : [row]));
      const rows = [
        ...Array.from({ length: sheet.titles }, (_, index) => (index === 0 ? ["ĐIỂM DANH NĂM 2026"] : [])),
        ...[...head, ...spaced].map((row) => shifted(row, sheet.left)),
        ...(sheet.totals
          ? [shifted(total, sheet.left), [], ["NGƯỜI LẬP BIỂU", "BÍ THƯ"], ["Lê Thị Hoa", "Trần Văn Tuấn"]]
          : []),
      ].map((row) =>
        row.map((cell) => (sheet.decomposed && typeof cell === "string" ? cell.normalize("NFD") : cell)),
      );

      const report = await reportOf({ rows });
      const count = (wanted: string): number => lines.flat().filter(([mark]) => mark === wanted).length;
      expect(report.problems).toEqual([]);
      expect([report.people, ...report.sessions]).toEqual([lines.length, ...days.toSorted()]);
      expect(tally(report)).toBe(MARKS.map(count).join(" "));
    }),
    runCount(60),
  );
});
