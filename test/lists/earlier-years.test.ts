import { expect, test } from "vitest";
import type { ParsedList } from "../../domain/roster/list-line.ts";
import { matchLists } from "../../domain/roster/match-lists.ts";
import type { StoredRow } from "../../domain/roster/matched-line.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { doubtsOf, listOf, peopleOf, YEAR } from "./list-shapes.ts";
import type { Written } from "../import/sheet.ts";

const AN = ["Lê An", "02/01/1980"] as const;
const CATALOGUE = [
  stored("people", "an", { fullName: "Lê An", category: "cong-chuc", birthDate: "1980-01-02" }),
];

function stored(form: string, key: string, fields: Fields): StoredRow {
  return { form, key: RowKey.parse(key), fields, deleted: false, rev: 1, seq: 1 };
}

/** The rows that a list would write, and what is unclear in it. */
async function read(rows: readonly (readonly Written[])[], catalogue: readonly StoredRow[] = CATALOGUE) {
  const list: ParsedList = await listOf("results", { rows });
  const { lines } = matchLists([list], catalogue, { year: YEAR, otherYear: false });
  return {
    list,
    lines,
    written: lines.flatMap((line) => line.rows.map(({ form, fields }) => ({ form, ...fields }))),
    doubts: lines.flatMap(({ problems }) => problems.map(({ cell, code }) => `${cell} ${code}`)),
  };
}

const PAPER = { number: "12-QĐ/ĐU", decidedOn: "2025-01-05", decidedBy: "Đảng ủy" };

test("a level comes with number, day and body of its decision, whether in columns of their own or cited in one", async () => {
  const level = { form: "past-decisions", subject: "an", decisionYear: 2024, level: "HTXS", ...PAPER };
  const apart = await read([
    ["Họ và tên", "Ngày sinh", "Năm", "Mức xếp loại", "Số QĐ", "Ngày quyết định", "Cơ quan quyết định"],
    [...AN, 2024, "HTXSNV", "12-QĐ/ĐU", "05/01/2025", "Đảng ủy"],
  ]);
  const cited = await read([
    [
      "Họ và tên",
      "Ngày sinh",
      "Năm",
      "Xếp loại",
      "Số, ngày, tháng, năm của quyết định; cơ quan ban hành quyết định",
    ],
    [...AN, 2024, "HTXSNV", "Quyết định số 12-QĐ/ĐU ngày 05/01/2025 của Đảng ủy"],
  ]);
  expect([apart.written, cited.written]).toEqual([[level], [level]]);
  expect([apart.doubts, cited.doubts]).toEqual([[], []]);
});

test("an award of an earlier year is a row of its own, the same whenever it is brought", async () => {
  const rows: Written[][] = [
    ["Họ và tên", "Ngày sinh", "Năm", "Danh hiệu, hình thức khen thưởng", "Số, ngày quyết định"],
    [...AN, 2024, "Giấy khen của Đảng ủy", "12-QĐ/ĐU, 05/01/2025, Đảng ủy"],
    [...AN, 2023, "Không", null],
  ];
  const first = await read(rows);
  const award = { form: "past-awards", subject: "an", awardYear: 2024, award: "Giấy khen của Đảng ủy" };
  expect([first.written, first.doubts]).toEqual([[{ ...award, ...PAPER }], []]);

  const kept = first.lines.flatMap((line) =>
    line.rows.map(({ form, key, fields }) => stored(form, key, fields)),
  );
  const again = await read(rows, [...CATALOGUE, ...kept]);
  expect(again.lines.map(({ status }) => status)).toEqual(["same", "same"]);
  // Another spelling of the same award is the same award.
  const spelled = await read(
    [rows[0] ?? [], [...AN, 2024, "GIẤY KHEN của đảng ủy", null]],
    [...CATALOGUE, ...kept],
  );
  expect(spelled.lines.map(({ status }) => status)).toEqual(["same"]);
});

test("a level and an award of one line are two rows; the decision beside a level is that of the level", async () => {
  const both = await read([
    ["Họ và tên", "Ngày sinh", "Năm", "Mức xếp loại", "Khen thưởng", "Số quyết định"],
    [...AN, 2024, "HTXS", "Giấy khen", "12-QĐ/ĐU"],
  ]);
  expect(both.written).toEqual([
    { form: "past-decisions", subject: "an", decisionYear: 2024, level: "HTXS", number: "12-QĐ/ĐU" },
    { form: "past-awards", subject: "an", awardYear: 2024, award: "Giấy khen" },
  ]);
});

test("an award without a year, of this year, twice, or with a day that is unclear is told with its cell", async () => {
  const head = ["Họ và tên", "Ngày sinh", "Năm", "Khen thưởng", "Ngày quyết định"];
  const { doubts } = await read([
    head,
    [...AN, null, "Giấy khen", null],
    [...AN, YEAR, "Giấy khen", null],
    [...AN, 2024, "Giấy khen", "31/02/2025"],
    [...AN, 2023, "Bằng khen", null],
    [...AN, 2023, "bằng khen", null],
    [...AN, 2022, { error: "#N/A" }, null],
  ]);
  expect(doubts).toEqual([
    "D2 year-missing",
    "D3 year-not-past",
    "E4 date-unclear",
    "D6 result-twice",
    "D7 error-value",
  ]);
});

test("the list says what it is: awards need a name beside them like levels", async () => {
  const { list } = await read([
    ["TT", "Họ và tên", "Ngày sinh", "Năm được khen", "Hình thức khen thưởng", "Cấp khen thưởng"],
    [1, ...AN, 2024, "Bằng khen", "Tỉnh ủy"],
  ]);
  expect([list.kind, doubtsOf(list)]).toEqual(["results", []]);
});

test("a list of members stays one where a column tells of awards, which is told as not kept", async () => {
  const list = await peopleOf({
    rows: [
      ["TT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Khen thưởng"],
      [1, ...AN, "03/02/2010", "Giấy khen 2023"],
    ],
  });
  expect([list.lines.length, list.unread]).toEqual([1, ["Khen thưởng"]]);
});
