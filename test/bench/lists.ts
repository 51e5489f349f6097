import { matchLists } from "../../domain/roster/match-lists.ts";
import type { StoredRow } from "../../domain/roster/matched-line.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { listsOf, parseLists } from "../../lambda/import/list-import/parse-lists.ts";
import { writeSheets, type Written } from "../import/sheet.ts";
import type { Section } from "./comparison.ts";

const SIZES = { full: { people: 5000, runs: 5 }, quick: { people: 200, runs: 1 } };
const YEAR = 2026;
/** What a list of 5,000 people may take. */
const GOAL_MS = 5000;
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
  title: "A list of people, read and matched with as many in the catalogue",
  async compare(scale) {
    const { people, runs } = SIZES[scale];
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
    const times = Array.from({ length: runs }, () => {
      const before = process.cpuUsage();
      const { lines } = read(file, catalogue);
      if (lines.some(({ status }) => status !== "same")) throw new Error("the same list is not the same");
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    const median = times.toSorted((left, right) => left - right)[Math.floor(runs / 2)] ?? 0;
    const base = (GOAL_MS * people) / SIZES.full.people;
    return [
      {
        measured: "CPU",
        against: "the goal",
        data: `${people} people`,
        runs,
        median,
        base,
        unit: "ms",
        goal: 1,
      },
    ];
  },
};

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
