import * as fc from "fast-check";
import { type Day, formatDay } from "../../domain/values/day.ts";
import { unaccent } from "../../domain/values/fold.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { parseListSheet } from "../../lambda/import/list/list-sheet.ts";
import type { ParsedList } from "../../domain/roster/list-line.ts";
import { date, type SheetPlan, shifted, writeSheets, type Written } from "../import/sheet.ts";

export const YEAR = 2026;

/** A member as an office knows them. */
export interface Member {
  readonly family: string;
  readonly given: string;
  readonly birth: Day;
  readonly card: string;
  readonly sex: "Nam" | "Nữ";
  readonly admitted: Day;
  readonly position: string;
}

const FAMILIES = [
  "Nguyễn Văn",
  "Trần Thị",
  "Lê Quang",
  "Phạm",
  "Tống Thị Kim",
  "Đỗ Xuân",
  "Ngô",
  "Tổ",
] as const;
const GIVEN = ["An", "Bình", "Cường", "Dung", "Hương", "Yến", "Tổng", "Nam"] as const;
const POSITIONS = ["Chuyên viên", "Trưởng phòng", "Văn thư", "Kế toán"] as const;

function dayBetween(first: string, last: string): fc.Arbitrary<Day> {
  const [min, max] = [Date.parse(first), Date.parse(last)];
  const days = Math.round((max - min) / 86_400_000);
  return fc.nat(days).map((offset) => new Date(min + offset * 86_400_000).toISOString().slice(0, 10) as Day);
}

export const members: fc.Arbitrary<readonly Member[]> = fc
  .uniqueArray(
    fc.record({
      family: fc.constantFrom(...FAMILIES),
      given: fc.constantFrom(...GIVEN),
      birth: dayBetween("1950-01-01", "2005-12-31"),
      card: fc.nat(99_999_999).map((number) => String(number).padStart(8, "0")),
      sex: fc.constantFrom("Nam", "Nữ"),
      admitted: dayBetween("2000-01-01", "2025-12-31"),
      position: fc.constantFrom(...POSITIONS),
    }),
    { minLength: 2, maxLength: 8, selector: ({ card }) => card },
  )
  .map((list) => list as readonly Member[]);

/** How an office lays out a list: nothing of it changes who is in the list. */
export const shapes = fc.record({
  columns: fc.shuffledSubarray(["birth", "card", "sex", "admitted", "position"] as const, { minLength: 5 }),
  spelling: fc.nat({ max: 3 }),
  dates: fc.nat({ max: 5 }),
  titles: fc.nat({ max: 5 }),
  left: fc.nat({ max: 2 }),
  numbered: fc.boolean(),
  split: fc.boolean(),
  births: fc.constantFrom("one column", "Nam and Nữ"),
  numberRow: fc.boolean(),
  plain: fc.boolean(),
  capitals: fc.boolean(),
  decomposed: fc.boolean(),
  groups: fc.boolean(),
  foot: fc.boolean(),
  date1904: fc.boolean(),
});
export type Shape = typeof shapes extends fc.Arbitrary<infer S> ? S : never;

const CAPTIONS = {
  order: ["TT", "STT", "Số TT", "No"],
  name: ["Họ và tên", "Họ tên", "Họ và tên đảng viên", "Full name"],
  family: ["Họ đệm", "Họ và tên đệm", "Họ lót", "Họ"],
  birth: ["Ngày sinh", "Ngày, tháng, năm sinh", "Năm sinh", "Date of birth"],
  card: ["Số thẻ đảng viên", "Số thẻ", "Số thẻ Đảng", "Party card"],
  sex: ["Giới tính", "Nam/Nữ", "GT", "Gender"],
  admitted: ["Ngày vào Đảng", "Ngày kết nạp", "Vào Đảng ngày", "Ngày kết nạp Đảng"],
  position: ["Chức vụ", "Chức danh", "Vị trí việc làm", "Position"],
} as const;

const DATES: readonly ((day: Day) => Written)[] = [
  (day) => date(day),
  formatDay,
  (day) => formatDay(day).replaceAll("/", "."),
  (day) => formatDay(day).replaceAll("/", "-"),
  (day) => day,
  (day) => formatDay(day).replaceAll(/\b0/g, ""),
];

/** The sheet of these members in this shape. */
export function sheetOf(list: readonly Member[], shape: Shape): SheetPlan {
  const say = (texts: readonly string[]): string => {
    const text = texts[shape.spelling] ?? "";
    return shape.plain ? unaccent(text) : text;
  };
  const written = DATES[shape.dates] ?? formatDay;
  const isPaired = shape.births === "Nam and Nữ";
  const head: Written[] = shape.numbered ? [say(CAPTIONS.order)] : [];
  const below: Written[] = head.map(() => null);
  const put = (top: Written, bottom: Written = null): void => {
    head.push(top);
    below.push(bottom);
  };
  if (shape.split) put(say(CAPTIONS.family));
  put(shape.split ? say(["Tên", "Tên", "Tên", "Tên"]) : say(CAPTIONS.name));
  for (const column of shape.columns) {
    if (column === "birth" && isPaired) {
      put(say(CAPTIONS.birth), shape.plain ? "NAM" : "Nam");
      put(null, shape.plain ? "NU" : "Nữ");
    } else if (column !== "sex" || !isPaired) put(say(CAPTIONS[column]));
  }
  const body = list.map((member, index): Written[] => {
    const whole = `${member.family} ${member.given}`;
    const cased = (text: string): string => (shape.capitals ? text.toUpperCase() : text);
    return [
      ...(shape.numbered ? [index + 1] : []),
      ...(shape.split ? [cased(member.family), cased(member.given)] : [cased(whole)]),
      ...shape.columns.flatMap((column): Written[] => {
        if (column === "birth")
          return isPaired
            ? [
                member.sex === "Nam" ? written(member.birth) : null,
                member.sex === "Nữ" ? written(member.birth) : null,
              ]
            : [written(member.birth)];
        if (column === "admitted") return [written(member.admitted)];
        if (column === "sex") return isPaired ? [] : [member.sex];
        return [member[column]];
      }),
    ];
  });
  const numbers = head.map((_, index): Written => `(${index + 1})`);
  const foot: Written[][] = [
    ["Tổng cộng", list.length],
    [],
    [null, "Thanh Hóa, ngày 05 tháng 3 năm 2026"],
    ["NGƯỜI LẬP BIỂU", null, null, "T/M CHI ỦY"],
    ["Lê Thị Hoa", null, null, "Trần Văn Tuấn"],
  ];
  const header = isPaired ? [head, below] : [head];
  const rows = [
    ...Array.from({ length: shape.titles }, (_, index): Written[] =>
      index === 0 ? ["DANH SÁCH ĐẢNG VIÊN"] : [],
    ),
    ...[
      ...header,
      ...(shape.numberRow ? [numbers] : []),
      ...(shape.groups && shape.numbered ? [["I", "Tổ đảng số 1"]] : []),
      ...body,
    ].map((row) => shifted(row, shape.left)),
    ...(shape.foot ? foot : []),
  ];
  return {
    date1904: shape.date1904,
    rows: rows.map((row) =>
      row.map((cell) => (shape.decomposed && typeof cell === "string" ? cell.normalize("NFD") : cell)),
    ),
  };
}

/** The lists of a file, in the order of its sheets. */
export function listsOf(file: Buffer, year = YEAR): readonly ParsedList[] {
  const opened = openWorkbook(file);
  if (opened.kind === "refused") throw new Error(`refused: ${opened.code}`);
  return opened.grids.flatMap((grid) => {
    const read = parseListSheet(grid, year);
    return read.kind === "list" ? [read.list] : [];
  });
}

type ListOf<Kind extends ParsedList["kind"]> = ParsedList & { readonly kind: Kind };

/** The one list of a sheet. */
export async function listOf<Kind extends ParsedList["kind"]>(
  kind: Kind,
  plan: SheetPlan,
): Promise<ListOf<Kind>> {
  const [list] = listsOf(await writeSheets(plan));
  if (list?.kind !== kind) throw new Error(`no list of ${kind}: ${list?.kind}`);
  return list as ListOf<Kind>;
}

export async function peopleOf(plan: SheetPlan): Promise<ListOf<"people">> {
  return listOf("people", plan);
}

/** "cell code" of everything that is unclear in a list. */
export function doubtsOf(list: ParsedList): readonly string[] {
  const lines: readonly { readonly problems: ParsedList["problems"] }[] = list.lines;
  return [...list.problems, ...lines.flatMap(({ problems }) => problems)].map(
    ({ cell, code }) => `${cell} ${code}`,
  );
}
