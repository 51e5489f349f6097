import { matchLists } from "../../domain/roster/match-lists.ts";
import type { StoredRow } from "../../domain/roster/matched-line.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { makeRoster } from "../../lambda/import/resolve/roster.ts";
import { resolveWorkbook } from "../../lambda/import/resolve/resolve-workbook.ts";
import { parseWorkbook, reportSheet } from "../../lambda/import/upload/uploaded-workbook.ts";
import { listsOf, parseLists } from "../../lambda/import/list-import/parse-lists.ts";
import { writeSheets, type Written } from "../import/sheet.ts";
import type { Section } from "./comparison.ts";

const SIZES = {
  full: { people: 5000, members: 60, months: 12, runs: 5 },
  quick: { people: 200, members: 12, months: 2, runs: 1 },
};
const YEAR = 2026;
const UNIT = "cb-1";
/** What a list of 5,000 people may take, and the attendance of a unit's year, of 60 people on every day. */
const GOAL_MS = 5000;
const YEAR_GOAL_MS = 2000;
const HEAD = [
  "TT",
  "Họ và tên",
  "Ngày sinh",
  "Giới tính",
  "Số thẻ đảng viên",
  "Ngày vào Đảng",
  "Chức vụ",
  "Chi bộ",
  "Quê quán",
];
const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"] as const;
const GIVEN = ["An", "Bình", "Cường", "Dung", "Hà", "Hương", "Khánh", "Lan", "Mai", "Nam", "Oanh"] as const;

export const lists: Section = {
  name: "lists",
  title: "Lists and sheets, read and matched with the catalogue",
  async compare(scale) {
    const { people, members, months, runs } = SIZES[scale];
    const file = await writeSheets({
      rows: [HEAD, ...Array.from({ length: people }, (_, index) => lineOf(index))],
    });
    const units = Array.from({ length: 20 }, (_, index) =>
      stored("units", `cb-${index + 1}`, { name: `Chi bộ ${index + 1}`, kind: "chi-bo", group: "Chi bộ" }),
    );
    const first = read(file, units);
    const catalogue = [
      ...units,
      ...first.lines.flatMap(({ rows }) => rows.map(({ form, key, fields }) => stored(form, key, fields))),
    ];
    const sheets = await unitYear(members, months);
    const roster = makeRoster(catalogue, UNIT, YEAR);
    const listed = cpuTimes(runs, () => {
      const { lines } = read(file, catalogue);
      if (lines.some(({ status }) => status !== "same")) throw new Error("the same list is not the same");
    });
    const sheeted = cpuTimes(runs, () => {
      const parsed = parseWorkbook(sheets, YEAR);
      if (parsed.kind === "refused") throw new Error(parsed.code);
      resolveWorkbook(parsed.sheets, roster, { addPeople: true });
      const reports = parsed.sheets.map((sheet) => reportSheet("nam.xlsx", sheet, "vi"));
      if (reports.some((report) => report.people !== members)) throw new Error("people are missing");
    });
    const share = people / SIZES.full.people;
    const yearShare = (members * months) / (SIZES.full.members * SIZES.full.months);
    const shared = { measured: "CPU", against: "the goal", runs, unit: "ms", goal: 1 } as const;
    return [
      { ...shared, data: `a list of ${people} people`, median: listed, base: GOAL_MS * share },
      {
        ...shared,
        data: `${months} months of ${members} people, each day`,
        median: sheeted,
        base: YEAR_GOAL_MS * yearShare,
      },
    ];
  },
};

/** The median of the CPU that each run takes, in milliseconds. */
function cpuTimes(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.toSorted((left, right) => left - right)[Math.floor(runs / 2)] ?? 0;
}

/** A workbook with a sheet for each month, as offices keep attendance. */
function unitYear(members: number, months: number): Promise<Buffer> {
  return writeSheets(
    ...Array.from({ length: months }, (_, month) => {
      const days = new Date(Date.UTC(YEAR, month + 1, 0)).getUTCDate();
      const numbers = Array.from({ length: days }, (__, day) => day + 1);
      const people = Array.from({ length: members }, (__, index): Written[] => {
        const [order = 0, name = "", birth = ""] = lineOf(index);
        return [
          order,
          name,
          birth,
          ...numbers.map((day) => ["x", "x", "x", "P", "0"][(day + index) % 5] ?? "x"),
        ];
      });
      const title = `BẢNG ĐIỂM DANH THÁNG ${month + 1} NĂM ${YEAR}`;
      return {
        name: `T${month + 1}`,
        rows: [[title], ["TT", "Họ và tên", "Ngày sinh", ...numbers], ...people],
      };
    }),
  );
}

function read(file: Buffer, catalogue: readonly StoredRow[]) {
  const parsed = parseLists(file, YEAR);
  if (parsed.kind === "refused") throw new Error(parsed.code);
  return matchLists(listsOf(parsed.sheets), catalogue, { year: YEAR, otherYear: false });
}

function lineOf(index: number): Written[] {
  const name = `${FAMILIES[index % 10]} ${index % 2 === 0 ? "Văn" : "Thị"} ${GIVEN[index % 11]}`;
  const birth = `${String(1 + (index % 28)).padStart(2, "0")}/${String(1 + (index % 12)).padStart(2, "0")}/${1950 + (index % 53)}`;
  const card = String(10_000_000 + index);
  return [
    index + 1,
    name,
    birth,
    index % 2 === 0 ? "Nam" : "Nữ",
    card,
    "03/02/2015",
    "Chuyên viên",
    `Chi bộ ${1 + (index % 20)}`,
    "Quê",
  ];
}

function stored(form: string, key: string, fields: StoredRow["fields"]): StoredRow {
  return { form, key: RowKey.parse(key), fields, deleted: false, rev: 1, seq: 1 };
}
