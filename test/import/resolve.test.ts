import { expect, test } from "vitest";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import { resolveWorkbook } from "../../lambda/import/resolve/resolve-workbook.ts";
import { type CatalogueRow, makeRoster } from "../../lambda/import/resolve/roster.ts";
import { describeProblem } from "../../lambda/import/sheet-problem/sheet-problem.ts";
import { type SheetPlan, writeSheets, type Written } from "./sheet.ts";

const row = (form: string, key: string, fields: CatalogueRow["fields"], deleted = false): CatalogueRow => ({
  form,
  key,
  fields,
  deleted,
});
const person = (key: string, fullName: string, birthYear?: number): CatalogueRow =>
  row("people", key, { fullName, category: "cong-chuc", ...(birthYear === undefined ? {} : { birthYear }) });
const member = (who: string, unit: string, from = "2026-01-01", until: string | null = null): CatalogueRow =>
  row("memberships", `${who}.${unit}.${from}`, {
    person: who,
    unit,
    from,
    until,
    role: "member",
    group: "chuyen-mon",
    rated: true,
  });
const session = (key: string, date: string, title: string, units: string[] | null = null): CatalogueRow =>
  row("sessions", key, { date, title, channel: "online", directives: ["nq"], units });

const CATALOGUE: readonly CatalogueRow[] = [
  person("nv-1", "Lê Văn Hùng", 1980),
  person("nv-2", "Trần Thị Bình", 1985),
  person("nv-3", "Trần Thị Bình", 1990),
  person("nv-4", "Vũ Thị Lan", 1991),
  person("nv-5", "Đỗ Xuân Mai", 1981),
  person("nv-6", "Phạm Văn Hạnh"),
  member("nv-1", "cb"),
  member("nv-2", "cb"),
  member("nv-3", "cb"),
  member("nv-4", "cb", "2020-01-01", "2026-06-30"),
  member("nv-4", "khac", "2026-07-01"),
  member("nv-5", "khac"),
  member("nv-6", "cb"),
  session("hn-1", "2026-02-12", "Nghị quyết 68"),
  session("hn-2", "2026-09-18", "Chỉ thị 05", ["cb"]),
  session("hn-3", "2026-10-01", "Nghị quyết 57"),
  session("hn-4", "2026-10-01", "Nghị quyết 66"),
  session("hn-5", "2026-11-11", "Họp riêng", ["khac"]),
  row(
    "sessions",
    "hn-6",
    { date: "2026-12-12", title: "Đã hủy", channel: "online", directives: ["nq"] },
    true,
  ),
];

const HEAD = ["Mã số", "Họ và tên", "Năm sinh", "12/2/2026"];

async function resolve(
  lines: readonly (readonly Written[])[],
  addPeople = false,
  head: readonly Written[] = HEAD,
) {
  const plan: SheetPlan = { rows: [head, ...lines] };
  const read = parseWorkbook(await writeSheets(plan), 2026);
  if (read.kind === "refused") throw new Error(read.code);
  const resolved = resolveWorkbook(read.sheets, makeRoster(CATALOGUE, "cb", 2026), { addPeople });
  const problems = resolved.problems.flat().map((problem) => describeProblem(problem, "vi"));
  for (const { message } of problems) expect(message).not.toMatch(/[{}]/);
  return {
    ...resolved,
    keys: resolved.rows.map(({ key }) => key),
    problems,
    codes: problems.map(({ cell, code }) => `${cell} ${code}`),
  };
}

test.each<[string, readonly Written[], readonly string[], readonly string[]]>([
  [
    "a name in any case, spacing and Unicode form",
    [null, "LÊ  văn hùng".normalize("NFD"), 1980, "x"],
    ["hn-1.nv-1"],
    [],
  ],
  ["namesakes by birth", [null, "Trần Thị Bình", 1990, "P"], ["hn-1.nv-3"], []],
  ["namesakes by code", ["NV-2", "Trần Thị Bình", null, "P"], ["hn-1.nv-2"], []],
  ["a birth that the roster does not know", [null, "Phạm Văn Hạnh", 1975, "x"], ["hn-1.nv-6"], []],
  ["namesakes that nothing tells apart", [null, "Trần Thị Bình", null, "x"], [], ["B2 several-persons"]],
  ["another year of birth", [null, "Lê Văn Hùng", 1970, "x"], [], ["B2 birth-differs"]],
  ["a code of somebody else", ["nv-1", "Trần Thị Bình", 1985, "x"], [], ["B2 code-differs"]],
  ["a name without diacritics", [null, "Le Van Hung", 1980, "x"], [], ["B2 unknown-person"]],
  ["a stranger", [null, "Ngô Quang Đức", 1999, "x"], [], ["B2 unknown-person"]],
  ["somebody of another unit", [null, "Đỗ Xuân Mai", 1981, "x"], [], ["B2 unknown-person"]],
])("S21: a person is found by what is certain: %s", async (_, line, keys, codes) => {
  const resolved = await resolve([line]);
  expect([resolved.keys, resolved.codes]).toEqual([keys, codes]);
});

test("a name that is only similar is suggested, never taken", async () => {
  const { problems } = await resolve([[null, "Lê Văn Hưng", 1980, "x"]]);
  expect(problems[0]?.message).toBe(
    "Không có “Lê Văn Hưng” trong danh sách của đơn vị. Có phải: Lê Văn Hùng (1980)?",
  );
});

test("who moved away keeps the marks of the days on which they belonged here", async () => {
  const head = [...HEAD, "18/9/2026"];
  const { keys, codes } = await resolve([[null, "Vũ Thị Lan", 1991, "x", "x"]], false, head);
  expect([keys, codes]).toEqual([["hn-1.nv-4"], ["E2 not-a-member-then"]]);
});

test("a column's session is the one of its day to which the unit is invited", async () => {
  const head = ["TT", "Họ và tên", "18/9/2026", "Học NQ 57 (1/10/2026)", "11/11/2026", "12/12/2026"];
  const { keys, codes, problems } = await resolve([[1, "Lê Văn Hùng", "x", "x", "x", "x"]], false, head);
  expect([keys, codes]).toEqual([
    ["hn-2.nv-1"],
    ["D1 ambiguous-session", "E1 unknown-session", "F1 unknown-session"],
  ]);
  expect(problems[0]?.message).toContain("giống nhất: Nghị quyết 57");
});

test("adding people: strangers get rows of their own, somebody of another unit a membership, likely spellings nothing", async () => {
  const resolved = await resolve(
    [
      [null, "Ngô Quang Đức", 1999, "x"],
      [null, "Đỗ Xuân Mai", 1981, "P"],
      [null, "Le Van Hung", 1980, "x"],
    ],
    true,
  );
  expect(resolved.codes).toEqual(["B2 person-added", "B3 membership-added", "B4 unknown-person"]);
  expect(resolved.keys).toEqual(["hn-1.ngo-quang-duc-1999", "hn-1.nv-5"]);
  expect(resolved.newPeople.flatMap(({ rows }) => rows.map(({ key, fields }) => [key, fields]))).toEqual([
    ["ngo-quang-duc-1999", { fullName: "Ngô Quang Đức", category: "nguoi-lao-dong", birthYear: 1999 }],
    [
      "ngo-quang-duc-1999.cb.2026-01-01",
      {
        person: "ngo-quang-duc-1999",
        unit: "cb",
        from: "2026-01-01",
        role: "member",
        group: "chuyen-mon",
        rated: true,
      },
    ],
    [
      "nv-5.cb.2026-01-01",
      { person: "nv-5", unit: "cb", from: "2026-01-01", role: "member", group: "chuyen-mon", rated: false },
    ],
  ]);
});

test("a stranger on two sheets is one new person, and a taken code gets a number", async () => {
  const rows = [
    ["Họ và tên", "12/2/2026"],
    ["Ngô Quang Đức", "x"],
  ];
  const read = parseWorkbook(
    await writeSheets(
      { rows },
      {
        rows: [
          ["Họ và tên", "18/9/2026"],
          ["NGÔ QUANG ĐỨC", "K"],
        ],
      },
    ),
    2026,
  );
  if (read.kind === "refused") throw new Error(read.code);
  const taken = [...CATALOGUE, person("ngo-quang-duc", "Ngô Quang Dực")];
  const resolved = resolveWorkbook(read.sheets, makeRoster(taken, "cb", 2026), { addPeople: true });
  expect(resolved.newPeople.map((added) => added.person.id)).toEqual(["ngo-quang-duc-2"]);
  expect(resolved.rows.map(({ key }) => key)).toEqual(["hn-1.ngo-quang-duc-2", "hn-2.ngo-quang-duc-2"]);
});

test("a line that the sheet itself leaves unclear stores nothing", async () => {
  const line = [null, "Lê Văn Hùng", 1980, "x"];
  expect((await resolve([line, line])).keys).toEqual([]);
});

test.each(["NguyÔn V¨n An", "Ñoã Thò Haèng", "Nguy?n V?n An"])(
  "nobody is added, and nothing stored, by a name with garbled letters: %s",
  async (name) => {
    const { keys, newPeople } = await resolve([[null, name, 1980, "x"]], true);
    expect([keys, newPeople]).toEqual([[], []]);
  },
);
