import { expect, test } from "vitest";
import { matchLists } from "../../domain/roster/match-lists.ts";
import type { StoredRow } from "../../domain/roster/matched-line.ts";
import { rowId, RowKey } from "../../domain/values/ids.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { writeSheets, type Written } from "../import/sheet.ts";
import { listsOf, YEAR } from "./list-shapes.ts";

type Rows = readonly (readonly Written[])[];

function stored(form: string, key: string, fields: Fields): StoredRow {
  return { form, key: RowKey.parse(key), fields, deleted: false, rev: 1, seq: 1 };
}

const UNITS = [
  stored("units", "cb-mot", { name: "Chi bộ Một", kind: "chi-bo", group: "Chi bộ" }),
  stored("units", "cb-hai", { name: "Chi bộ Hai", kind: "chi-bo", group: "Chi bộ" }),
];

function person(key: string, fullName: string, fields: Fields = {}): StoredRow {
  return stored("people", key, { fullName, category: "cong-chuc", ...fields });
}

function member(of: string, unit: string, fields: Fields = {}): StoredRow {
  const own = {
    person: of,
    unit,
    from: "2026-01-01",
    role: "member",
    group: "chung",
    rated: true,
    ...fields,
  };
  return stored("memberships", `${of}.${unit}.2026-01-01`, own);
}

async function match(
  catalogue: readonly StoredRow[],
  sheets: readonly Rows[],
  options: { readonly unit?: string; readonly otherYear?: boolean } = {},
) {
  const lists = listsOf(await writeSheets(...sheets.map((rows) => ({ rows }))));
  return matchLists(lists, catalogue, { year: YEAR, otherYear: false, ...options });
}

/** "status by: problems" of each line. */
async function becomes(...given: Parameters<typeof match>): Promise<readonly string[]> {
  const { lines } = await match(...given);
  return lines.map(({ status, by, problems }) =>
    [status, by ?? "-", ...problems.map(({ cell, code }) => `${cell} ${code}`)].join(" "),
  );
}

const HEAD = ["TT", "Họ và tên", "Ngày sinh", "Số thẻ", "Mã", "Chi bộ"];
const AN = person("an", "Nguyễn Văn An", { birthYear: 1975, birthDate: "1975-03-05", card: "00123456" });

test("people are recognised by card, then code, then name and birth", async () => {
  const catalogue = [
    ...UNITS,
    AN,
    person("binh", "Lê Bình", { birthYear: 1980, birthDate: "1980-01-02", code: "NV002" }),
  ];
  expect(
    await becomes(catalogue, [
      [HEAD, [1, "NGUYỄN VĂN AN", null, "123456"], [2, "Lê Bình", null, null, "nv 002"]],
    ]),
  ).toEqual(["same card", "same code"]);
  expect(
    await becomes(catalogue, [[HEAD, [1, "nguyễn  văn an", "05/03/1975"], [2, "Lê Bình", 1980]]]),
  ).toEqual(["same name-birth", "same name-birth"]);
});

test("nobody is recognised by a name alone: it is told with who it may be", async () => {
  const read = await match([...UNITS, AN], [[HEAD, [1, "Nguyễn Văn An"], [2, "Trần Mới"]]]);
  expect(
    read.lines.map(({ status, problems }) => [
      status,
      problems.map(({ code, values }) => [code, values["candidates"]]),
    ]),
  ).toEqual([
    ["unclear", [["name-alone", "Nguyễn Văn An (05/03/1975)"]]],
    ["unclear", [["no-proof", ""]]],
  ]);
  expect(read.lines.flatMap(({ rows }) => rows)).toEqual([]);
});

test("a slip of the pen is asked about: another card, a birth that is near, a name without diacritics", async () => {
  const catalogue = [...UNITS, AN, person("binh", "Lê Bình", { birthYear: 1980 }), person("cu", "Phạm Cũ")];
  expect(
    await becomes(catalogue, [
      [
        HEAD,
        [1, "Nguyễn Văn An", "05/03/1975", "99999999"],
        [2, "Nguyễn Văn An", "06/03/1975"],
        [3, "Trần Khác", "01/01/1960", "00123456"],
        [4, "Le Binh", 1980],
        [5, "Phạm Cũ", "01/02/1990"],
        [6, "Nguyễn Văn An", "07/08/1990"],
      ],
    ]),
  ).toEqual([
    "unclear - D2 card-differs",
    "unclear - C3 birth-differs",
    "unclear - D4 card-of-another",
    "unclear - B5 similar-known",
    "unclear - C6 birth-missing",
    "new -",
  ]);
});

test("two people of one name and birth are told apart by card or code only, in the catalogue and in the file", async () => {
  const twins = [
    person("an-1", "Lê An", { birthYear: 1980, birthDate: "1980-01-02", card: "11111111" }),
    person("an-2", "Lê An", { birthYear: 1980, birthDate: "1980-01-02", card: "22222222" }),
  ];
  expect(
    await becomes(
      [...UNITS, ...twins],
      [[HEAD, [1, "Lê An", "02/01/1980"], [2, "Lê An", "02/01/1980", "22222222"]]],
    ),
  ).toEqual(["unclear - B2 several-known", "same card"]);
  expect(await becomes(UNITS, [[HEAD, [1, "Lê An", "02/01/1980"], [2, "Lê An", "02/01/1980"]]])).toEqual([
    "unclear - B2 twins",
    "unclear - B3 twins",
  ]);
  expect(
    await becomes(UNITS, [
      [HEAD, [1, "Lê An", "02/01/1980", "11111111"], [2, "Lê An", "02/01/1980", "22222222"]],
    ]),
  ).toEqual(["new -", "new -"]);
});

test("a number of two people is named at both cells, and an identity number is never shown", async () => {
  const head = ["TT", "Họ và tên", "Ngày sinh", "CCCD", "Số thẻ"];
  const { lines } = await match(UNITS, [
    [
      head,
      [1, "Lê An", "02/01/1980", "038080001234", "11111111"],
      [2, "Lê Bình", "03/01/1980", "38080001234", "11111111"],
    ],
  ]);
  expect(
    lines.map(({ problems }) => problems.map(({ cell, code, values }) => [cell, code, values["other"]])),
  ).toEqual([
    [
      ["E2", "card-twice", "E3"],
      ["D2", "citizen-id-twice", "D3"],
    ],
    [
      ["E3", "card-twice", "E2"],
      ["D3", "citizen-id-twice", "D2"],
    ],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/80001234/);
});

test("an identity number is stored nowhere", async () => {
  const { lines } = await match(UNITS, [
    [
      ["TT", "Họ và tên", "Ngày sinh", "CCCD"],
      [1, "Lê An", "02/01/1980", "038080001234"],
    ],
  ]);
  expect(lines.map(({ status }) => status)).toEqual(["new"]);
  expect(JSON.stringify(lines)).not.toContain("8080001234");
});

test("a line that changes somebody says from what to what, and a list clears nothing", async () => {
  const { lines } = await match(
    [
      ...UNITS,
      person("an", "Nguyễn Văn An", { birthYear: 1975, position: "Chuyên viên", card: "00123456" }),
      member("an", "cb-mot"),
    ],
    [
      [
        [...HEAD, "Chức vụ", "Ngày vào Đảng"],
        [1, "Nguyễn Văn An", "05/03/1975", null, null, "CB Một", "Trưởng phòng"],
      ],
    ],
  );
  expect(lines).toMatchObject([
    {
      status: "changed",
      by: "name-birth",
      changes: [
        { form: "people", field: "birthDate", from: null, to: "1975-03-05" },
        { form: "people", field: "position", from: "Chuyên viên", to: "Trưởng phòng" },
      ],
      rows: [
        {
          form: "people",
          key: "an",
          baseRev: 1,
          fields: { birthDate: "1975-03-05", position: "Trưởng phòng" },
        },
      ],
    },
  ]);
});

/** The catalogue after all rows of a reading are stored. */
function after(
  catalogue: readonly StoredRow[],
  lines: Awaited<ReturnType<typeof match>>["lines"],
): readonly StoredRow[] {
  const next = new Map(catalogue.map((row) => [rowId(row), row]));
  for (const row of lines.flatMap(({ rows }) => rows)) {
    const before = next.get(rowId(row));
    next.set(rowId(row), stored(row.form, row.key, { ...before?.fields, ...row.fields }));
  }
  return [...next.values()];
}

test("the same file twice changes nothing: units, people in them, directives, levels", async () => {
  const sheets: readonly Rows[] = [
    [
      ["TT", "Tên chi bộ", "Loại"],
      [1, "Chi bộ Ba", "Chi bộ"],
    ],
    [
      HEAD,
      [1, "LÊ AN", "02/01/1980", null, null, "Chi bộ Ba"],
      [2, "Lê Bình", 1975, "00111222", null, "CB Một"],
    ],
    [
      ["TT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Cơ quan ban hành", "Hạn học tập"],
      [1, "18-NQ/TW", "25/10/2017", "Về đổi mới", "Ban Chấp hành Trung ương", "30/3/2026"],
    ],
  ];
  const first = await match(UNITS, sheets);
  expect(first.lines.map(({ status, key }) => [status, key])).toEqual([
    ["new", "cb-ba"],
    ["new", "le-an-1980"],
    ["new", "le-binh-1975"],
    ["new", "18-nq-tw-2017"],
  ]);
  const catalogue = after(UNITS, first.lines);
  expect(catalogue.filter(({ form }) => form === "memberships").map(({ key }) => key)).toEqual([
    "le-an-1980.cb-ba.2026-01-01",
    "le-binh-1975.cb-mot.2026-01-01",
  ]);
  expect((await match(catalogue, sheets)).lines.map(({ status }) => status)).toEqual([
    "same",
    "same",
    "same",
    "same",
  ]);
  const levels: readonly Rows[] = [
    [
      ["TT", "Họ và tên", "Ngày sinh", "2024", "2025"],
      [1, "Lê An", "02/01/1980", "HTXSNV", "HTT"],
    ],
  ];
  const rated = await match(catalogue, levels);
  expect(rated.lines).toMatchObject([
    { status: "new", rows: [{ key: "le-an-1980.2024" }, { key: "le-an-1980.2025" }] },
  ]);
  expect((await match(after(catalogue, rated.lines), levels)).lines.map(({ status }) => status)).toEqual([
    "same",
  ]);
});

test("a birth date that is stored without its year differs from no list that gives the same day or year", async () => {
  const catalogue = [...UNITS, person("an", "Nguyễn Văn An", { birthDate: "1975-03-05", card: "00123456" })];
  const changes = await Promise.all(
    ["05/03/1975", 1975, "06/03/1975"].map(async (birth) => {
      const { lines } = await match(catalogue, [[HEAD, [1, "Nguyễn Văn An", birth, "00123456"]]]);
      return lines[0]?.changes;
    }),
  );
  expect(changes).toEqual([
    [],
    [],
    [{ form: "people", field: "birthDate", from: "1975-03-05", to: "1975-03-06" }],
  ]);
});

test("whoever is not in the file stays: no row of theirs is written", async () => {
  const { lines } = await match(
    [...UNITS, AN, member("an", "cb-mot")],
    [[HEAD, [1, "Lê Mới", 1990, null, null, "CB Một"]]],
  );
  expect(lines.flatMap(({ rows }) => rows).map(({ key }) => key)).toEqual([
    "le-moi-1990",
    "le-moi-1990.cb-mot.2026-01-01",
  ]);
});

test("one person in two units needs one of them not to rate; a unit nobody knows is named", async () => {
  const head = ["TT", "Họ và tên", "Ngày sinh", "Số thẻ", "Chi bộ", "Xếp loại tại đây"];
  expect(
    await becomes(UNITS, [
      [
        head,
        [1, "Lê An", 1980, "11111111", "Chi bộ Một"],
        [2, "Lê An", 1980, "11111111", "Chi bộ Hai"],
        [3, "Lê Bình", 1981, null, "Chi bộ Chín"],
      ],
    ]),
  ).toEqual(["new -", "unclear - E3 two-rated-units", "unclear - E4 unknown-unit"]);
  expect(
    await becomes(UNITS, [
      [
        head,
        [1, "Lê An", 1980, "11111111", "Chi bộ Một"],
        [2, "Lê An", 1980, "11111111", "Chi bộ Hai", "Không"],
      ],
    ]),
  ).toEqual(["new -", "changed -"]);
  expect(
    await becomes(
      [...UNITS, AN, member("an", "cb-mot")],
      [[HEAD, [1, "Nguyễn Văn An", "05/03/1975", null, null, "Chi bộ Hai"]]],
    ),
  ).toEqual(["unclear name-birth F2 rated-elsewhere"]);
});

test("a list for another year is held back whole until it is said to be meant", async () => {
  const sheet = [["DANH SÁCH ĐẢNG VIÊN NĂM 2025"], HEAD, [1, "Lê An", 1980]];
  expect(await becomes(UNITS, [sheet])).toEqual(["unclear - A1 other-year"]);
  expect(await becomes(UNITS, [sheet], { otherYear: true })).toEqual(["new -"]);
  const dated = [["DANH SÁCH ĐẢNG VIÊN (tính đến 31/12/2025)"], HEAD, [1, "Lê An", 1980]];
  expect(await becomes(UNITS, [dated])).toEqual(["new -"]);
});

test("somebody who left before the year is named and not added; a departure of the year ends the membership", async () => {
  const head = ["TT", "Họ và tên", "Ngày sinh", "Ngày chuyển đi", "Chi bộ"];
  const { lines } = await match(
    [...UNITS, AN, member("an", "cb-mot")],
    [[head, [1, "Lê Xưa", 1950, "02/9/2019"], [2, "Nguyễn Văn An", "05/03/1975", "01/6/2026", "Chi bộ Một"]]],
  );
  expect(lines.map(({ status }) => status)).toEqual(["out", "changed"]);
  expect(lines[0]?.rows).toEqual([]);
  expect(lines[1]?.rows).toMatchObject([
    { key: "an.cb-mot.2026-01-01", fields: { until: "2026-06-01", reason: "Chuyển đi" } },
  ]);
});

test("directives of one number are told apart by their year; another day of the same year is asked about", async () => {
  const known = stored("directives", "05-nq-tw", {
    number: "05-NQ/TW",
    kind: "nghi-quyet",
    title: "Cũ",
    issuer: "BCH",
    issuedOn: "2016-11-01",
  });
  const head = ["Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Cơ quan ban hành"];
  expect(
    await becomes(
      [known],
      [
        [
          head,
          ["05-NQ/TW", "01/11/2016", "Cũ", "BCH"],
          ["05-NQ/TW", "02/11/2016", "Cũ", "BCH"],
          ["05-NQ/TW", "03/02/2022", "Mới", "BCH"],
          ["06-NQ/TW", null, "Khác", null],
        ],
      ],
    ),
  ).toEqual([
    "same number",
    "unclear - B3 directive-date-differs",
    "new -",
    "unclear - A5 issuer-missing A5 issued-missing",
  ]);
});

test("a level needs a year before the register's, and a subject that is known", async () => {
  const head = ["TT", "Họ và tên", "Ngày sinh", "Năm", "Mức xếp loại"];
  expect(
    await becomes(
      [AN],
      [
        [
          head,
          [1, "Nguyễn Văn An", 1975, 2026, "HTT"],
          [2, "Lê Lạ", 1990, 2024, "HTT"],
          [3, "Nguyễn Văn An", 1975, 2024, "HTT"],
          [4, "Nguyễn Văn An", 1975, 2024, "HTXS"],
        ],
      ],
    ),
  ).toEqual([
    "unclear name-birth E2 year-not-past",
    "unclear - B3 unknown-person",
    "new name-birth",
    "unclear name-birth E5 result-twice",
  ]);
  expect(
    await becomes(UNITS, [
      [
        ["KẾT QUẢ XẾP LOẠI CHI BỘ NĂM 2024"],
        ["TT", "Tên chi bộ", "Mức xếp loại"],
        [1, "Chi bộ Một", "HTXSNV"],
      ],
    ]),
  ).toEqual(["new name"]);
});
