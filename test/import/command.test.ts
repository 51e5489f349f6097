import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { SheetReport } from "../../domain/protocol/imports.ts";
import { command } from "../../infra/commands/import.ts";
import { callCommand } from "../commands/call-command.ts";
import { writeSheets } from "./sheet.ts";

const folder = mkdtempSync(path.join(tmpdir(), "import-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...typed: readonly string[]) {
  const { code, stdout, stderr } = await callCommand(command, typed, { folder });
  return { status: code, stderr, lines: stdout === "" ? [] : stdout.split("\n") };
}

test("--check prints one object a sheet and line, without a server; problems do not fail it, unread files do", async () => {
  const file = path.join(folder, "hai-trang.xlsx");
  const table = [
    ["Họ và tên", "Ngày 12/02"],
    ["Lê Văn An", "v"],
  ];
  writeFileSync(file, await writeSheets({ name: "Một", rows: table }, { name: "Hai", rows: [] }));
  const read = await run(file, "--unit", "cb-mot", "--year", "2026", "--check", "--lang", "en");
  expect(read.status).toBe(0);
  const counts = { present: 0, excused: 0, unexcused: 0, madeUp: 0, blank: 0 };
  expect(read.lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      file: "hai-trang.xlsx",
      sheet: "Một",
      form: "attendance",
      people: 1,
      names: [{ cell: "A2", name: "Lê Văn An", birth: null }],
      sessions: ["2026-02-12"],
      counts,
      rows: 0,
      problems: [
        { cell: "B1", code: "date-year-assumed", message: "“Ngày 12/02” names no year; 2026 is taken." },
        { cell: "B2", code: "unknown-mark", message: "It is not clear what “v” means. Use x, P, K, HB." },
      ],
      questions: [
        {
          kind: "mark",
          spelling: "v",
          text: "v",
          column: null,
          cells: ["B2"],
          count: 1,
          choices: ["present", "excused", "unexcused", "made-up"],
          answer: null,
        },
      ],
    },
    {
      file: "hai-trang.xlsx",
      sheet: "Hai",
      form: null,
      people: 0,
      names: [],
      sessions: [],
      counts,
      rows: 0,
      problems: [
        {
          cell: "A1",
          code: "no-table",
          message: "No attendance table: a column of names and columns with session days are needed.",
        },
      ],
      questions: [],
    },
  ]);

  const mixed = await run(
    path.resolve("package.json"),
    file,
    path.join(folder, "none.xlsx"),
    "--unit",
    "cb-mot",
    "--year",
    "2026",
    "--check",
  );
  expect(mixed.status).toBe(1);
  expect(mixed.lines.map((line) => SheetReport.parse(JSON.parse(line)).sheet)).toEqual(["Một", "Hai"]);
  expect(mixed.stderr.split("\n")).toEqual([
    "package.json: Không đọc tệp này: đây là tệp văn bản, không có bảng; hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
    expect.stringMatching(/none\.xlsx: không mở được tệp/),
  ]);
});

test.each<[string, readonly string[]]>([
  ["no file", ["--unit", "cb", "--year", "2026", "--check"]],
  ["no unit", ["a.xlsx", "--year", "2026", "--check"]],
  ["a unit that is no id", ["a.xlsx", "--unit", "Chi bộ", "--year", "2026", "--check"]],
  ["no year", ["a.xlsx", "--unit", "cb", "--check"]],
  ["an unknown option", ["a.xlsx", "--unit", "cb", "--year", "2026", "--chek"]],
])("a wrong command is told in one line, and how it is typed in another: %s", async (_, args) => {
  const { status, stderr, lines } = await run(...args);
  expect([status, stderr.split("\n").length, lines]).toEqual([2, 2, []]);
  expect(stderr.split("\n")[1]).toContain("npm run import -- TỆP... [--unit ĐƠN_VỊ] --year NĂM");
});

test("with nothing running it says how to read only", async () => {
  const { status, stderr, lines } = await run("a.xlsx", "--unit", "cb", "--year", "2026");
  expect([status, lines]).toEqual([1, []]);
  expect(stderr).toMatch(/npm start.*--check/);
});

test("on a screen a sheet is a sentence, and each cell that is unclear a line", async () => {
  const file = path.join(folder, "mot-trang.xlsx");
  const table = [
    ["Họ và tên", "Ngày 12/02/2026"],
    ["Lê Văn An", "v"],
  ];
  writeFileSync(file, await writeSheets({ name: "Một", rows: table }));
  const typed = [file, "--unit", "cb-mot", "--year", "2026", "--check", "--lang", "en"];
  const read = await callCommand(command, typed, { folder, isScreen: true });
  expect(read.stdout.split("\n")).toEqual([
    "mot-trang.xlsx, sheet “Một”: 1 person, 1 session, 1 unclear",
    "  B2     It is not clear what “v” means. Use x, P, K, HB.",
    "  Question: what does “v” mean (1 cell: B2)? --marks v=x (Present); --marks v=P (Absent, excused); --marks v=K (Absent, unexcused); --marks v=HB (Made up)",
  ]);
  const asJson = await callCommand(command, [...typed, "--json"], { folder, isScreen: true });
  expect(SheetReport.parse(JSON.parse(asJson.stdout)).people).toBe(1);
});

test("--list --check reads lists without a server: what becomes of each line, with its facts and doubts", async () => {
  const file = path.join(folder, "danh-sach.xlsx");
  const rows = [
    ["TT", "Họ và tên", "Ngày sinh", "Quê quán"],
    [1, "Lê Văn An", "05/03/1975", "Quê A"],
    [2, "Lê Văn Bình"],
  ];
  writeFileSync(file, await writeSheets({ name: "Đảng viên", rows }));
  const typed = [file, "--list", "--year", "2026", "--check", "--lang", "en"];
  const read = await run(...typed);
  expect([read.status, read.lines.length]).toEqual([0, 1]);
  expect(JSON.parse(read.lines[0] ?? "")).toMatchObject({
    file: "danh-sach.xlsx",
    sheet: "Đảng viên",
    list: "people",
    unread: ["Quê quán"],
    counts: { new: 1, unclear: 1, changed: 0, same: 0, out: 0 },
    lines: [
      { cell: "B2", name: "Lê Văn An", birth: "1975-03-05", status: "new", problems: [] },
      {
        cell: "B3",
        name: "Lê Văn Bình",
        birth: null,
        status: "unclear",
        problems: [{ cell: "B3", code: "no-proof" }],
      },
    ],
  });
  const shown = await callCommand(command, typed, { folder, isScreen: true });
  expect(shown.stdout.split("\n")).toEqual([
    "danh-sach.xlsx, sheet “Đảng viên”: People; 1 new, 0 changed, 0 the same, 0 left before, 1 unclear",
    "  columns that are not kept: Quê quán",
    "  B3     Unclear: Lê Văn Bình",
    "    B3     A name alone recognises nobody. Add the Party card, a code or the birth date.",
    "  B2     New: Lê Văn An (05/03/1975)",
  ]);
});

test("what a reading asks is answered by options, and told with the option that answers it", async () => {
  const file = path.join(folder, "hoi.xlsx");
  const rows = [
    ["Họ và tên", "Ngày 12/02/2026"],
    ["Lê Văn An", "0"],
    ["NguyÔn V¨n An", "x"],
  ];
  writeFileSync(file, await writeSheets({ name: "Một", rows }));
  const check = ["--unit", "cb-mot", "--year", "2026", "--check", "--lang", "en"];
  const shown = await callCommand(command, [file, ...check], { folder, isScreen: true });
  expect(shown.stdout).toContain("--marks 0=K (Absent, unexcused)");
  expect(shown.stdout).toContain("--letters tcvn3 (TCVN3 (ABC): Nguyễn Văn An)");

  const read = await run(file, ...check, "--marks", "0=K", "--letters", "tcvn3");
  expect(JSON.parse(read.lines[0] ?? "")).toMatchObject({
    counts: { present: 1, unexcused: 1 },
    problems: [],
    names: [{ name: "Lê Văn An" }, { name: "Nguyễn Văn An" }],
    questions: [{ answer: "tcvn3" }, { answer: "unexcused" }],
  });
  expect((await run(file, ...check, "--marks", "0=Z")).status).toBe(2);
});
